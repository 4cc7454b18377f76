import { timingSafeEqual } from 'node:crypto'
import { ownerOf, type DeviceRow } from '../../state/inventory/device-rows.ts'
import type { State } from '../../state/state.ts'
import { parsedMessage } from '../binary-parsing.ts'
import { harvest } from '../data-services/harvest.ts'
import { type DataService, type DeviceMessage, messageOf } from '../data-services/message.ts'

/** What is sent for a device without a library for devices. */
export type Publication = Required<Pick<DeviceMessage, 'request' | 'payload'>> & Pick<DeviceMessage, 'contentType'>

/** Stores in Harvest Data what is published for a device, as what SIMs send there (facts 05, 3.2). */
export class Publishing {
  readonly #state: State
  readonly #harvest: DataService

  constructor (state: State) {
    this.#state = state
    this.#harvest = harvest(state)
  }

  knowsSecret ({ secret_key: key }: DeviceRow, secret: string): boolean {
    const [given, expected] = [Buffer.from(secret), Buffer.from(key)]
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** Returns why nothing was stored, if so; the error logs say it, too. To be called inside a transaction. */
  publish (device: DeviceRow, publication: Publication): { fault?: string } {
    const owner = ownerOf(device)
    const source = { owner, resourceType: 'Device' as const, resourceId: device.device_id, groupId: device.group_id }
    const configuration = device.group_id === null ? {} : this.#state.groups.configuration(owner, device.group_id)
    // The time that its header says counts, as at Harvest's own entry point (inferred: facts 05, 3.2).
    const message = parsedMessage(this.#state.errorLogs, { source, entryPoint: 'harvest', protocol: 'http', ...publication }, configuration)
    const answer = this.#harvest.receive(message, configuration)
    if (answer instanceof Promise || answer.statusCode < 300) return {}
    return { fault: messageOf(answer) }
  }
}
