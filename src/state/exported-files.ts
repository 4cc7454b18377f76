import { compactTime } from '../views/times.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'

/** How long a download link works: 48 hours (facts 03, section 5). */
export const EXPORT_LIFETIME = 48 * 3600 * 1000

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

/** Files that an export made, to be fetched by a signed link without credentials. */
export class ExportedFiles {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #insert
  readonly #byId
  readonly #byName
  readonly #complete

  constructor (database: Database, clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
    this.#insert = database.statement<[ExportedFile], never>('INSERT INTO exported_files VALUES (:file_id, :operator_id, :name, :content_type, :content, :status, :created_time)')
    this.#byId = database.statement<[string], ExportedFile>('SELECT * FROM exported_files WHERE file_id = ?')
    this.#byName = database.statement<[string, string], ExportedFile>('SELECT * FROM exported_files WHERE file_id = ? AND name = ?')
    this.#complete = database.statement<[ExportStatus, string | null, string], never>('UPDATE exported_files SET status = ?, content = ? WHERE file_id = ?')
  }

  /** A file to be: `kind` names it as in `20260102030405-OP0012345678-subscribers.csv` (facts 03, section 5). Returns its row. */
  begin (operatorId: string, kind: string, extension: string, contentType: string): ExportedFile {
    const now = this.#clock.now()
    const stamp = compactTime(now)
    const file: ExportedFile = {
      file_id: `fe_${this.#ids.uuid()}`,
      operator_id: operatorId,
      name: `${stamp}-${operatorId}-${kind}.${extension}`,
      content_type: contentType,
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

  get (operatorId: string, fileId: string): ExportedFile | undefined {
    const file = this.#byId.get(fileId)
    return file?.operator_id === operatorId ? file : undefined
  }

  /** For the download, which knows no operator: the signature stands for it. */
  download (fileId: string, name: string): ExportedFile | undefined {
    const file = this.#byName.get(fileId, name)
    return file?.status === 'exported' && this.#clock.now() < file.created_time + EXPORT_LIFETIME ? file : undefined
  }
}
