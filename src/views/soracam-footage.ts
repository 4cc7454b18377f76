import type { ListedEvent } from '../state/soracam/camera-events.ts'
import type { CameraExport, CameraExportStatus } from '../state/soracam/exports.ts'
import type { Moment } from '../state/soracam/recordings.ts'
import type { ExportUsage } from '../state/soracam/usage.ts'

/** link: what a completed export has, and when it ends (ms). */
export function exportView (row: CameraExport, status: CameraExportStatus, link?: { url: string, expiryTime: number }) {
  return { exportId: row.export_id, requestedTime: row.requested_time, operatorId: row.operator_id, deviceId: row.device_id, status, ...link }
}

/** One budget told twice, since a still counts as a second (facts 06, section 10). inferred: below a lowered limit nothing remains. */
export function exportUsageView ({ deviceId, month, limitSeconds, usedSeconds }: ExportUsage, billedSeconds: number) {
  const remainingSeconds = Math.max(0, limitSeconds - usedSeconds)
  return {
    deviceId,
    meteredYearMonth: month,
    video: { limitSeconds, usedSeconds, remainingSeconds, billedSeconds },
    image: { limitFrames: limitSeconds, usedFrames: usedSeconds, remainingFrames: remainingSeconds, billedFrames: billedSeconds }
  }
}

/** Details are nested, as every client reads them; the contract's sample has them flat. inferred: infoType (facts 06, 6.2). */
export function cameraEventView (event: ListedEvent, links: { picture: string, movie?: string }) {
  return {
    deviceId: event.device_id,
    deviceType: event.model,
    eventId: event.event_id,
    time: event.start_time,
    eventInfo: {
      infoType: 'atomEventV1',
      atomEventV1: {
        type: event.type,
        startTime: event.start_time,
        ...(event.end_time === null ? {} : { endTime: event.end_time }),
        recordingStatus: event.recording_status,
        labels: JSON.parse(event.labels) as string[],
        ...links
      }
    }
  }
}

/** What goes on has no end. */
export function momentsView (moments: Moment[]) {
  const span = ({ start_time: startTime, end_time: endTime }: Moment) => (endTime === null ? { startTime } : { startTime, endTime })
  return {
    records: moments.filter(({ type }) => type === null).map(span),
    events: moments.flatMap((moment) => (moment.type === null ? [] : [{ ...span(moment), type: moment.type }]))
  }
}
