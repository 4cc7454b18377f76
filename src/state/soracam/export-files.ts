import type { ExportKind, ImageRequest, VideoRequest } from './exports.ts'

/** What an export's file is called after. */
interface NamedExport {
  exportId: string
  deviceId: string
  requestedTime: number
  kind: ExportKind
  request: ImageRequest | VideoRequest
}

/**
 * Unique per export, and sorting by time: clients keep the files in one folder under these names (inferred: facts 06, section 9).
 */
export function exportFileName ({ exportId, deviceId, request }: Pick<NamedExport, 'exportId' | 'deviceId' | 'request'>): string {
  const id = exportId.slice(0, 8)
  if ('time' in request) return `${deviceId}-${request.time}-${id}.jpg`
  return `${deviceId}-${request.from}-${request.to}-${id}.${request.archive ? 'zip' : 'mp4'}`
}

/**
 * Where in Harvest Files an export goes: below the prefix, whose placeholders stand for the export's own values (facts 06, section 9).
 * inferred: the date is in UTC, and a placeholder of the other kind of export stays as it is.
 */
export function harvestPath (pathPrefix: string, named: NamedExport): string {
  const { exportId, deviceId, requestedTime, request } = named
  const values: Record<string, string> = {
    export_id: exportId,
    device_id: deviceId,
    date: new Date(requestedTime).toISOString().slice(0, 16).replace(/[-T:]/g, '/'),
    ...('time' in request ? { time: String(request.time) } : { from: String(request.from), to: String(request.to) })
  }
  const directory = pathPrefix.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder).replace(/^\/+|\/+$/g, '')
  return `${directory === '' ? '' : `/${directory}`}/${exportFileName(named)}`
}
