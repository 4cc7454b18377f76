import type { ReceivedDownlink } from '../../state/radios/downlinks.ts'
import type { LoraDeviceRow } from '../../state/radios/lora-devices.ts'
import type { State } from '../../state/state.ts'
import { japaneseTime } from '../../views/radio-payloads.ts'
import type { Clock } from '../../world/clock.ts'
import { parsedFields } from './parsing.ts'

/** A gateway that has heard a frame, and how well. channel in Hz. */
export interface Reception {
  gwid: string
  rssi?: number | undefined
  snr?: number | undefined
  channel?: number | undefined
}

/** The same, with what is usual for what is not said. */
export interface HeardBy {
  gwid: string
  rssi: number
  snr: number
  channel: number
}

export interface LoraUplink {
  /** received: stored and passed on. not-registered: heard, and nobody's. */
  outcome: 'received' | 'not-registered' | 'terminated' | 'no-gateway'
  payload?: Record<string, unknown>
  /** what the device finds in its receive window */
  downlink?: ReceivedDownlink
}

/** inferred: of the platform, where no gateway is known that could hear a device. */
const PLATFORM_GATEWAY = '000b78fffeb00000'
/** In the band of Japan, as it was seen (facts 05, 1.2). */
const CHANNEL = 923_200_000
/** inferred: the first gateway hears best, each further one a little less. dBm and dB. */
const NEAR = { rssi: -57, snr: 9 }
const FARTHER = { rssi: -6, snr: -1 }

/** LoRaWAN devices of class A: they send when they like, and listen only right after that (facts 05, 1.2). */
export class LoraRadio {
  readonly #state: State
  readonly #clock: Clock

  constructor (state: State, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  /**
   * A device sends a frame. gateways: which hear it, and how well; those unknown here count as the platform's. Without them every
   * one that is online and may. To be called inside a transaction.
   * @param data hex, up to 11 octets
   */
  uplink (device: LoraDeviceRow, data: string, gateways?: readonly Reception[]): LoraUplink {
    return this.uplinkHeard(device, data, this.heardBy(device.operator_id, gateways))
  }

  /** The same, where it is known who hears it. */
  uplinkHeard (device: LoraDeviceRow, data: string, heardBy: readonly HeardBy[]): LoraUplink {
    if (device.status === 'terminated') return { outcome: 'terminated' }
    const { events, radios } = this.#state
    const best = heardBy.toSorted((a, b) => b.rssi - a.rssi)[0]
    if (best === undefined) return { outcome: 'no-gateway' }
    radios.loraDevices.heard(device, { rssi: Math.round(best.rssi), snr: Math.round(best.snr), time: new Date(this.#clock.now()).toISOString() })
    if (device.operator_id === null) return { outcome: 'not-registered' }
    const date = japaneseTime(this.#clock.now())
    const source = { owner: { operatorId: device.operator_id, coverage: 'jp' as const }, resourceType: 'LoraDevice' as const, resourceId: device.device_id, groupId: device.group_id }
    const { fields, mark } = parsedFields(this.#state, source, data)
    const payload = { ...fields, gatewayData: heardBy.map(({ gwid, ...reception }) => ({ date, ...reception, gwid })), deveui: device.device_id, date, data: data.toLowerCase(), ...mark }
    events.emit('RadioUplinkReceived', { ...source, payload })
    const downlink = radios.slots.take('lora', device.device_id)
    return { outcome: 'received', payload, ...(downlink === undefined ? {} : { downlink }) }
  }

  /** Which gateways hear devices of this operator, by what is given. */
  heardBy (operator: string | null, given: readonly Reception[] | undefined): HeardBy[] {
    const { loraGateways } = this.#state.radios
    const operatorId = operator ?? ''
    const hearing = loraGateways.hearing(operatorId)
    const reached = given?.filter(({ gwid }) => loraGateways.find(gwid) === undefined || hearing.includes(gwid.toLowerCase())) ??
      (hearing.length === 0 && !loraGateways.reachAny(operatorId) ? [PLATFORM_GATEWAY] : hearing).map((gwid): Reception => ({ gwid }))
    return reached.map(({ gwid, rssi, snr, channel }, i) => ({
      gwid: gwid.toLowerCase(),
      rssi: rssi ?? NEAR.rssi + i * FARTHER.rssi,
      snr: snr ?? NEAR.snr + i * FARTHER.snr,
      channel: channel ?? CHANNEL
    }))
  }
}
