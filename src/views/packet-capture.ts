import type { CaptureRow, CaptureTicket } from '../state/packet-captures.ts'

/** As the capture operations show it: times are dates here, and the link comes where the operation gives one. */
export function packetCaptureView (row: CaptureRow, url?: string) {
  return {
    sessionId: row.session_id,
    status: row.status,
    prefix: row.prefix,
    duration: row.duration,
    createdTime: date(row.created_time),
    ...(row.started_time === null ? {} : { startedTime: date(row.started_time) }),
    ...(row.ended_time === null ? {} : { endedTime: date(row.ended_time) }),
    ...(row.failed_reason === null ? {} : { failedReason: row.failed_reason }),
    ...(url === undefined ? {} : { url })
  }
}

export function captureUrl (baseUrl: string, sessionId: string, { fileName, expires, signature }: CaptureTicket): string {
  return `${baseUrl}/_captures/${sessionId}/${fileName}?expires=${expires}&signature=${signature}`
}

function date (time: number): string {
  return new Date(time).toISOString()
}
