import type { ReceivedDownlink } from '../../state/radios/downlinks.ts'
import type { SigfoxDeviceRow } from '../../state/radios/sigfox-devices.ts'
import type { State } from '../../state/state.ts'
import { legacySigfoxPayload, sigfoxPayload, type SigfoxReception } from '../../views/radio-payloads.ts'
import type { Clock } from '../../world/clock.ts'
import { parsedFields } from './parsing.ts'

/** format: `legacy` is that of 2017 (facts 05, 2.2). */
export interface SigfoxSent extends SigfoxReception {
  /** hex, up to 12 octets */
  data: string
  /** it asks for a downlink */
  bidir?: boolean | undefined
  snr?: number | undefined
  format?: 'current' | 'legacy' | undefined
}

export interface SigfoxUplink {
  outcome: 'received' | 'not-registered' | 'terminated' | 'daily-limit'
  payload?: Record<string, unknown>
  downlink?: ReceivedDownlink
}

/** What the network carries of one device in a day (facts 05, 2.2). */
export const UPLINKS_A_DAY = 140
export const DOWNLINKS_A_DAY = 4

/** inferred: the middle of what was seen (facts 05, 2.2). */
const RSSI = -126
const SNR = 10

/** Sigfox devices: they send, and hear an answer only when they ask for one (facts 05, 2.3). */
export class SigfoxRadio {
  readonly #state: State
  readonly #clock: Clock

  constructor (state: State, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  /** A device sends a frame. To be called inside a transaction. */
  uplink (device: SigfoxDeviceRow, sent: SigfoxSent): SigfoxUplink {
    const { errorLogs, events, radios: { sigfoxDevices, slots } } = this.#state
    if (device.status === 'terminated') return { outcome: 'terminated' }
    if (device.operator_id === null || device.registration !== 'success') return { outcome: 'not-registered' }
    const owner = { operatorId: device.operator_id, coverage: 'jp' as const }
    const resourceId = device.device_id
    if (sigfoxDevices.today(device).uplinks >= UPLINKS_A_DAY) {
      // inferred: dropped, and told in the log (facts 05, 2.2).
      errorLogs.add(owner, { service: 'Air', level: 'warning', resource: { type: 'SigfoxDevice', id: resourceId }, body: { message: `The device has sent its ${UPLINKS_A_DAY} messages of today. This one was dropped.` } })
      return { outcome: 'daily-limit' }
    }
    const now = this.#clock.now()
    const rssi = sent.rssi ?? RSSI
    const heard = sigfoxDevices.heard(device, { rssi: Math.round(rssi), snr: Math.round(sent.snr ?? SNR), time: new Date(now).toISOString() })
    const message = { device: resourceId, time: now, data: sent.data.toLowerCase(), sequenceNumber: heard.sequence_number }
    const source = { owner, resourceType: 'SigfoxDevice' as const, resourceId, groupId: heard.group_id }
    const { fields, mark } = parsedFields(this.#state, source, sent.data)
    const payload = { ...(sent.format === 'legacy' ? legacySigfoxPayload(message, { ...sent, rssi }) : sigfoxPayload(message, sent)), ...fields, ...mark }
    events.emit('RadioUplinkReceived', { ...source, payload })
    const downlink = sent.bidir === true && sigfoxDevices.today(heard).downlinks < DOWNLINKS_A_DAY ? slots.take('sigfox', resourceId) : undefined
    if (downlink === undefined) return { outcome: 'received', payload }
    sigfoxDevices.countDownlink(heard)
    return { outcome: 'received', payload, downlink }
  }
}
