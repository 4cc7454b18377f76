import { compactTime } from '../calendar.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { DownloadLinks, Ticket } from './download-links.ts'

/** How long a download link works, in ms: 48 hours (facts 03, section 5). */
const LINK_LIFETIME = 48 * 3600 * 1000

export type ExportStatus = 'processing' | 'exported' | 'failed'

export interface ExportedFile {
  file_id: string
  operator_id: string
  name: string
  content_type: string
  content: string | null
  status: ExportStatus
  created_time: number
}

export type ExportedFileFacts = Pick<ExportedFile, 'file_id' | 'name' | 'status'>

/** How a file is called and what it is. kind and extension: as in `20260102030405-OP0012345678-subscribers.csv`. */
export interface FileForm {
  kind: string
  extension: string
  contentType: string
}

/** Files that an export made. They stay until the state is reset or their operator is deleted (inferred). */
export class ExportedFiles {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #links: DownloadLinks
  readonly #insert
  readonly #facts
  readonly #byName
  readonly #complete
  readonly #removeAll

  constructor (database: Database, clock: Clock, ids: Ids, links: DownloadLinks) {
    this.#clock = clock
    this.#ids = ids
    this.#links = links
    this.#insert = database.statement<[ExportedFile], never>(
      'INSERT INTO exported_files (file_id, operator_id, name, content_type, content, status, created_time) VALUES (:file_id, :operator_id, :name, :content_type, :content, :status, :created_time)')
    // Asked for again and again: without the content, which may be large.
    this.#facts = database.statement<[string, string], ExportedFileFacts>('SELECT file_id, name, status FROM exported_files WHERE file_id = ? AND operator_id = ?')
    this.#byName = database.statement<[string, string], ExportedFile>(`SELECT * FROM exported_files WHERE file_id = ? AND name = ? AND status = 'exported'`)
    this.#complete = database.statement<[ExportStatus, string | null, string], never>('UPDATE exported_files SET status = ?, content = ? WHERE file_id = ?')
    this.#removeAll = database.value<[string], string>('DELETE FROM exported_files WHERE operator_id = ? RETURNING file_id')
  }

  /** A file to be, under a name that says when, whose and what (facts 03, section 5). */
  begin (operatorId: string, form: FileForm): ExportedFileFacts {
    const now = this.#clock.now()
    const file: ExportedFile = {
      file_id: `fe_${this.#ids.uuid()}`,
      operator_id: operatorId,
      name: `${compactTime(now)}-${operatorId}-${form.kind}.${form.extension}`,
      content_type: form.contentType,
      content: null,
      status: 'processing',
      created_time: now
    }
    this.#insert.run(file)
    return file
  }

  complete (fileId: string, content: string): void {
    this.#complete.run('exported', content, fileId)
  }

  fail (fileId: string): void {
    this.#complete.run('failed', null, fileId)
  }

  get (operatorId: string, fileId: string): ExportedFileFacts | undefined {
    return this.#facts.get(fileId, operatorId)
  }

  /** Good for 48 hours from now. */
  ticket (file: ExportedFileFacts): Ticket {
    return this.#links.ticket(subjectOf(file), LINK_LIFETIME)
  }

  /** The file that a ticket is for; undefined when it is forged or has expired. */
  download (fileId: string, name: string, ticket: Ticket): ExportedFile | undefined {
    const file = this.#byName.get(fileId, name)
    return file !== undefined && this.#links.admits(subjectOf(file), ticket) ? file : undefined
  }

  /** Takes away every file of an operator; returns their ids. */
  removeAll (operatorId: string): string[] {
    return this.#removeAll.all(operatorId)
  }
}

function subjectOf (file: ExportedFileFacts): string {
  return `${file.file_id}/${file.name}`
}
