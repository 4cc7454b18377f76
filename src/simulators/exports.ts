import type { ExportedFileFacts, FileForm } from '../state/exported-files.ts'
import type { State } from '../state/state.ts'
import type { Owner } from '../types.ts'
import { type ExportedSubscriber, subscriberCsv } from '../views/subscriber-csv.ts'
import type { JobRunner } from './jobs.ts'
import { type UsageRange, usageExport } from './usage-exports.ts'

/** The subject of such a job is the file's id. */
const KIND = 'file-export'

/** What is to be exported, and whose; of usage also which. */
export interface FileExport {
  what: keyof typeof EXPORTS
  owner: Owner
  range?: UsageRange | undefined
}

interface Exporter extends FileForm {
  content: (state: State, order: FileExport) => string
}

const EXPORTS = {
  subscribers: csv('subscribers', (state, { owner }) => subscribers(state, owner)),
  airStats: csv('air-stats', (state, { owner, range }) => usageExport(state, owner, 'air', range!)),
  beamStats: csv('beam-stats', (state, { owner, range }) => usageExport(state, owner, 'beam', range!)),
  funkStats: csv('funk-stats', (state, { owner, range }) => usageExport(state, owner, 'funk', range!)),
  funnelStats: csv('funnel-stats', (state, { owner, range }) => usageExport(state, owner, 'funnel', range!)),
  harvestStats: csv('harvest-stats', (state, { owner, range }) => usageExport(state, owner, 'harvest', range!))
} as const satisfies Record<string, Exporter>

function csv (kind: string, content: Exporter['content']): Exporter {
  return { kind, extension: 'csv', contentType: 'text/csv; charset=utf-8', content }
}

/** How many documents are read at a time. */
const SLICE = 1000

/** Makes files, at once or by jobs. By default the first look at one of these still sees it in the making, the next one finds it done (inferred: facts 03, section 5). */
export class Exports {
  readonly #state: State
  readonly #jobs: JobRunner

  constructor (state: State, jobs: JobRunner) {
    this.#state = state
    this.#jobs = jobs
    jobs.define<FileExport>({
      kind: KIND,
      pace: { pace: 'polls', count: 1 },
      run: (order, fileId) => this.#complete(fileId, order),
      fail: (_order, fileId) => state.exportedFiles.fail(fileId)
    })
    state.events.on('OperatorDeleted', ({ operatorId }) => {
      for (const fileId of state.exportedFiles.removeAll(operatorId)) state.jobs.cancel(KIND, fileId)
    })
  }

  /** A file that is there. To be called inside a transaction. */
  now (order: FileExport): ExportedFileFacts {
    const file = this.#begin(order)
    this.#complete(file.file_id, order)
    return file
  }

  /** A file that a job will make, from what there is when it runs (inferred). To be called inside a transaction. */
  later (order: FileExport): ExportedFileFacts {
    const file = this.#begin(order)
    this.#jobs.enqueue(KIND, file.file_id, order)
    return file
  }

  #begin ({ what, owner }: FileExport): ExportedFileFacts {
    return this.#state.exportedFiles.begin(owner.operatorId, EXPORTS[what])
  }

  #complete (fileId: string, order: FileExport): void {
    this.#state.exportedFiles.complete(fileId, EXPORTS[order.what].content(this.#state, order))
  }
}

function subscribers (state: State, owner: Owner): string {
  const all: ExportedSubscriber[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = state.simLists.subscribers(owner, { limit: SLICE, after })
    all.push(...JSON.parse(page.text.toString()) as ExportedSubscriber[])
    after = page.next
  }
  return subscriberCsv(all)
}
