// What radio devices have sent, as Harvest and the other services are handed it.

const JAPAN = 9 * 3600 * 1000

/** ms -> with microseconds and the offset of Japan, as gateways write it (facts 05, 1.2). */
export function japaneseTime (time: number): string {
  return `${new Date(time + JAPAN).toISOString().slice(0, -1)}000+09:00`
}

/** How a Sigfox message was heard. */
export interface SigfoxReception {
  rssi?: number | undefined
  lqi?: 'Excellent' | 'Good' | 'Average' | 'Limit' | undefined
}

/** time in ms */
export interface SigfoxMessage {
  device: string
  time: number
  data: string
  sequenceNumber: number
}

/** time and seqNumber are texts, time in seconds (facts 05, 2.2). */
export function sigfoxPayload ({ device, time, data, sequenceNumber }: SigfoxMessage, { lqi = 'Average' }: SigfoxReception): Record<string, unknown> {
  return { device, time: String(Math.floor(time / 1000)), data, seqNumber: String(sequenceNumber), lqi, operatorName: 'SIGFOX_Japan_KCCS', countryCode: '392' }
}

/** The form of 2017: all texts, with the place of the station (facts 05, 2.2). inferred: which station. */
export function legacySigfoxPayload ({ device, time, data, sequenceNumber }: SigfoxMessage, { rssi = 0 }: SigfoxReception): Record<string, unknown> {
  return { device, time: String(Math.floor(time / 1000)), station: '0E2F', lat: '36.0', lng: '140.0', rssi: rssi.toFixed(2), data, seqNumber: String(sequenceNumber) }
}
