import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'

export type RadioNetwork = 'lora' | 'sigfox'

/** A message to a device. fPort: LoRaWAN's alone. Times are ms. */
export interface Downlink {
  data: string
  fPort: number | null
  enqueuedTime: number
  /** null: it waits for ever */
  expiresTime: number | null
}

export interface ReceivedDownlink {
  data: string
  fPort: number | null
  enqueuedTime: number
  receivedTime: number
}

/** So many of the last ones stay to be looked at. */
const MOST_KEPT = 100

/** The one message that waits for each device: a new one takes its place, and the device fetches it once (facts 05, 1.3 and 2.3). */
export class DownlinkSlots {
  readonly #clock: Clock
  readonly #put
  readonly #get
  readonly #drop
  readonly #receive
  readonly #forgetOld
  readonly #received
  readonly #forget

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#put = database.statement<[object], never>(
      `INSERT OR REPLACE INTO radio_downlinks (network, device_id, operator_id, data, f_port, enqueued_time, expires_time)
       VALUES (:network, :deviceId, :operatorId, :data, :fPort, :enqueuedTime, :expiresTime)`)
    this.#get = database.statement<[string, string], Downlink & { operatorId: string }>(
      `SELECT operator_id AS operatorId, data, f_port AS fPort, enqueued_time AS enqueuedTime, expires_time AS expiresTime
       FROM radio_downlinks WHERE network = ? AND device_id = ?`)
    this.#drop = database.statement<[string, string], never>('DELETE FROM radio_downlinks WHERE network = ? AND device_id = ?')
    this.#receive = database.statement<[object], never>(
      `INSERT INTO radio_received (network, device_id, operator_id, data, f_port, enqueued_time, received_time)
       VALUES (:network, :deviceId, :operatorId, :data, :fPort, :enqueuedTime, :receivedTime)`)
    this.#forgetOld = database.statement<[object], never>(
      `DELETE FROM radio_received WHERE network = :network AND device_id = :deviceId AND received_id <= (
         SELECT received_id FROM radio_received WHERE network = :network AND device_id = :deviceId ORDER BY received_id DESC LIMIT 1 OFFSET :most)`)
    this.#received = database.statement<[string, string], ReceivedDownlink>(
      `SELECT data, f_port AS fPort, enqueued_time AS enqueuedTime, received_time AS receivedTime
       FROM radio_received WHERE network = ? AND device_id = ? ORDER BY received_id DESC`)
    this.#forget = database.statement<[string, string], never>('DELETE FROM radio_received WHERE network = ? AND device_id = ?')
  }

  /** @param lifetime ms until it is dropped */
  put (network: RadioNetwork, deviceId: string, operatorId: string, { data, fPort, lifetime }: { data: string, fPort?: number, lifetime?: number }): void {
    const enqueuedTime = this.#clock.now()
    this.#put.run({ network, deviceId, operatorId, data: data.toLowerCase(), fPort: fPort ?? null, enqueuedTime, expiresTime: lifetime === undefined ? null : enqueuedTime + lifetime })
  }

  /** What waits for the device now. */
  pending (network: RadioNetwork, deviceId: string): Downlink | undefined {
    const slot = this.#waiting(network, deviceId)
    if (slot === undefined) return undefined
    const { operatorId: _, ...downlink } = slot
    return downlink
  }

  /** The device fetches what waits for it. */
  take (network: RadioNetwork, deviceId: string): ReceivedDownlink | undefined {
    const slot = this.#waiting(network, deviceId)
    if (slot === undefined) return undefined
    this.drop(network, deviceId)
    const { operatorId, data, fPort, enqueuedTime } = slot
    const received = { data, fPort, enqueuedTime, receivedTime: this.#clock.now() }
    this.#receive.run({ network, deviceId, operatorId, ...received })
    this.#forgetOld.run({ network, deviceId, most: MOST_KEPT })
    return received
  }

  drop (network: RadioNetwork, deviceId: string): void {
    this.#drop.run(network, deviceId)
  }

  /** Everything of a device that is gone. */
  forget (network: RadioNetwork, deviceId: string): void {
    this.drop(network, deviceId)
    this.#forget.run(network, deviceId)
  }

  /** What the device has fetched, the newest first, at most 100. */
  received (network: RadioNetwork, deviceId: string): ReceivedDownlink[] {
    return this.#received.all(network, deviceId)
  }

  #waiting (network: RadioNetwork, deviceId: string): Downlink & { operatorId: string } | undefined {
    const slot = this.#get.get(network, deviceId)
    return slot === undefined || (slot.expiresTime !== null && slot.expiresTime <= this.#clock.now()) ? undefined : slot
  }
}
