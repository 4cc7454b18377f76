import type { Cell } from '../state/sessions/session-rows.ts'

/** What a SIM reports of itself: the radio type in lower case here, unlike in sessions (facts 02, section 3). */
export function localInfoView ({ imsi, iccid, imei, cell }: { imsi: string, iccid: string, imei: string, cell: Cell }, createdTime: number, lastModifiedTime: number): object {
  const { radioType, mcc, mnc, ...place } = cell
  return { location: { ...place, mnc, mcc, radioType: radioType.toLowerCase() }, imsi, imei, iccid, createdTime, status: 'updated', lastModifiedTime }
}

export function failedLocalInfoView (lastModifiedTime: number): object {
  return { status: 'failed', lastModifiedTime }
}
