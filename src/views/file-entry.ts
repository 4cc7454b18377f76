import type { FileEntryRow } from '../state/file-entries.ts'
import type { Ticket } from '../state/download-links.ts'

/** A directory has neither a content type nor an ETag (inferred: facts 04, 2.1). */
export function fileEntryView (row: Omit<FileEntryRow, 'document'>): Record<string, unknown> {
  return {
    filename: row.filename,
    filePath: row.path,
    directory: row.directory,
    isDirectory: row.etag === null,
    contentLength: row.content_length,
    ...(row.etag === null ? {} : { contentType: row.content_type, etag: row.etag }),
    createdTime: row.created_time,
    lastModifiedTime: row.last_modified_time
  }
}

/** Where http/file-downloads.ts serves a file. baseUrl: where the client reached us. */
export function fileUrl (baseUrl: string, file: Pick<FileEntryRow, 'file_id' | 'filename'>, { expires, signature }: Ticket): string {
  return `${baseUrl}/_files/${file.file_id}/${encodeURIComponent(file.filename)}?expires=${expires}&signature=${signature}`
}
