import type { Ticket } from '../state/download-links.ts'
import type { ExportedFileFacts } from '../state/exported-files.ts'

/** Where http/downloads.ts serves a file. baseUrl: where the client reached us. */
export function downloadUrl (baseUrl: string, file: ExportedFileFacts, { expires, signature }: Ticket): string {
  return `${baseUrl}/_exports/${file.file_id}/${file.name}?expires=${expires}&signature=${signature}`
}
