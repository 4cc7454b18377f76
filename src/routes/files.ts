import { ok } from '../contract/operations.ts'
import { found } from '../refusal.ts'
import type { FileExport } from '../simulators/exports.ts'
import type { ExportedFileFacts } from '../state/exported-files.ts'
import { downloadUrl } from '../views/exported-file.ts'
import type { Context, Routes } from './handler.ts'

export const filesRoutes = {
  /** inferred: the link comes with `exported` alone, each time a new one, and an unknown id is not found (facts 03, section 5). */
  getExportedFile: ({ path }, context) => {
    const { caller, services, state } = context
    const file = found(state.exportedFiles.get(caller.operatorId, path.exported_file_id), 'FEM9001')
    services.jobs.poll(file.file_id)
    return ok(file.status === 'exported' ? { status: file.status, url: linkTo(file, context) } : { status: file.status })
  }
} satisfies Routes

/** The answer of every operation that exports a file: a link, or where to ask for one; with two slashes, as the service has it (facts 03, section 5). */
export function exportedFile (context: Context, mode: 'sync' | 'async' | undefined, what: FileExport['what'], range?: FileExport['range']) {
  const { owner, services } = context
  const order = { what, owner, range }
  if (mode !== 'async') return ok({ url: linkTo(services.exports.now(order), context) })
  const { file_id: exportedFileId } = services.exports.later(order)
  return ok({ exportedFileId, exportedFilePath: `//files/exported/${exportedFileId}` })
}

function linkTo (file: ExportedFileFacts, { baseUrl, state }: Context): string {
  return downloadUrl(baseUrl, file, state.exportedFiles.ticket(file))
}
