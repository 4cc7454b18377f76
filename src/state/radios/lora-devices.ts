import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../../types.ts'
import { loraDeviceView } from '../../views/radios.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { GroupFilter, Groups } from '../groups.ts'
import type { Slice } from '../keyset.ts'
import type { DownlinkSlots } from './downlinks.ts'
import { has, type LastSeen, terminated, type TerminableRow, ThingTable, withoutTag, withTags } from './thing-table.ts'

export interface LoraDeviceRow extends TerminableRow {
  device_id: string
  registration_secret: string
  group_id: string | null
  /** JSON: LastSeen */
  last_seen: string | null
}

export interface NewLoraDevice {
  deviceId?: string | undefined
  registrationSecret?: string | undefined
}

/** Hex, 1 to 11 octets; that nothing at all is refused is inferred (facts 05, 1.3). */
const PAYLOAD = /^(?:[0-9a-f]{2}){1,11}$/i
/** ms; a downlink that was not fetched by then is dropped (facts 05, 1.3). */
const DOWNLINK_LIFETIME = 2 * 3600 * 1000
const USUAL_PORT = 2

const columns = columnsOf<LoraDeviceRow>({
  device_id: true, operator_id: true, registration_secret: true, group_id: true, status: true, termination_enabled: true, tags: true, last_seen: true, last_modified_time: true, document: true
})

/** LoRaWAN devices, by DevEUI: 16 hex digits, kept in lower case whatever was sent (inferred: facts 05, 1.1). */
export class LoraDevices {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #groups: Groups
  readonly #slots: DownlinkSlots
  readonly #table: ThingTable<LoraDeviceRow>
  readonly #seen

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, groups: Groups, slots: DownlinkSlots) {
    this.#clock = clock
    this.#ids = ids
    this.#groups = groups
    this.#slots = slots
    this.#table = new ThingTable(database, 'lora_devices', columns, 'device_id')
    this.#seen = database.statement<[string, string, string], never>('UPDATE lora_devices SET last_seen = ?, document = ? WHERE device_id = ?')
    const members = this.#table.query('group_id = ?')
    events.on('GroupDeleted', ({ groupId }) => {
      for (const device of members.all(groupId)) this.#change(device, { group_id: null })
    })
  }

  idOf (deviceId: string): string {
    return deviceId.toLowerCase()
  }

  /** Puts a device into the platform's stock, from where an operator can register it. Refuses an id that is taken (EMU0091). */
  stock (given: NewLoraDevice): LoraDeviceRow {
    const deviceId = given.deviceId === undefined ? this.#freeId() : this.idOf(given.deviceId)
    demand(this.find(deviceId) === undefined, 'EMU0091', { thing: 'LoRaWAN device', id: deviceId })
    return this.#store({
      device_id: deviceId,
      operator_id: null,
      registration_secret: given.registrationSecret ?? this.#ids.digits(12),
      group_id: null,
      status: 'instock',
      termination_enabled: 0,
      tags: '{}',
      last_seen: null,
      last_modified_time: this.#clock.now(),
      document: ''
    })
  }

  /** inferred: an unknown device and another operator's are not found, a wrong secret is refused (facts 05, 1.1). */
  register (owner: Owner, deviceId: string, { registrationSecret, groupId, tags = {} }: { registrationSecret?: string | undefined, groupId?: string | undefined, tags?: Tags | undefined }): string {
    const device = owner.coverage === 'jp' ? this.find(deviceId) : undefined
    demand(device !== undefined && (device.operator_id === null || device.operator_id === owner.operatorId), 'FEM9200')
    demand(device.operator_id === null, 'FEM9205')
    demand(registrationSecret === device.registration_secret, 'FEM9204')
    demand(groupId === undefined || this.#groups.exists(owner, groupId), 'SEM9002')
    return this.#change(device, {
      operator_id: owner.operatorId,
      group_id: groupId ?? null,
      tags: JSON.stringify(tags),
      status: device.last_seen === null ? 'ready' : 'active'
    }).document
  }

  /** As the API shows it, as JSON text. Refuses a device that the caller does not have (FEM9200). */
  document (owner: Owner, deviceId: string): string {
    return this.#mine(owner, deviceId).document
  }

  list (owner: Owner, { after, limit }: Slice, filter?: GroupFilter): DocumentPage {
    return this.#table.list(owner, { after: this.idOf(after), limit }, filter)
  }

  /** Whoever has it. */
  find (deviceId: string): LoraDeviceRow | undefined {
    return this.#table.find(this.idOf(deviceId))
  }

  /** Of every operator, and those in stock. */
  everyone (): LoraDeviceRow[] {
    return this.#table.everyone()
  }

  setGroup (owner: Owner, deviceId: string, groupId: string): string {
    const device = this.#mine(owner, deviceId)
    demand(this.#groups.exists(owner, groupId), 'SEM9002')
    return this.#change(device, { group_id: groupId }).document
  }

  /** A device that is in no group stays as it is (facts 05, 1.1). */
  unsetGroup (owner: Owner, deviceId: string): string {
    return this.#change(this.#mine(owner, deviceId), { group_id: null }).document
  }

  putTags (owner: Owner, deviceId: string, tags: Tags): string {
    const device = this.#mine(owner, deviceId)
    return this.#change(device, withTags(device, tags)).document
  }

  deleteTag (owner: Owner, deviceId: string, name: string): void {
    const device = this.#mine(owner, deviceId)
    this.#change(device, withoutTag(device, name))
  }

  setTermination (owner: Owner, deviceId: string, enabled: boolean): string {
    return this.#change(this.#mine(owner, deviceId), { termination_enabled: enabled ? 1 : 0 }).document
  }

  /** What waits for it is dropped; the device stays to be read. */
  terminate (owner: Owner, deviceId: string): string {
    const device = this.#mine(owner, deviceId)
    const values = terminated(device)
    this.#slots.drop('lora', device.device_id)
    return this.#change(device, values).document
  }

  /** Takes the place of what waits. A terminated device is not found (inferred: facts 05, 1.3). */
  sendDownlink (owner: Owner, deviceId: string, { data = '', fPort = USUAL_PORT }: { data?: string | undefined, fPort?: number | undefined }): void {
    const device = this.#mine(owner, deviceId)
    demand(device.status !== 'terminated', 'FEM9200')
    demand(PAYLOAD.test(data), 'FEM9208')
    // inferred: 400 (facts 05, 1.3)
    demand(fPort >= 0, 'FEM9209')
    this.#slots.put('lora', device.device_id, owner.operatorId, { data, fPort, lifetime: DOWNLINK_LIFETIME })
  }

  /** An uplink of it has arrived. inferred: that alone is no modification, the first one is, since it makes the device active. */
  heard (device: LoraDeviceRow, lastSeen: LastSeen): LoraDeviceRow {
    const last_seen = JSON.stringify(lastSeen)
    if (device.status === 'ready') return this.#change(device, { last_seen, status: 'active' })
    const heard = { ...device, last_seen }
    heard.document = JSON.stringify(loraDeviceView(heard))
    this.#seen.run(last_seen, heard.document, device.device_id)
    return heard
  }

  #mine (owner: Owner, deviceId: string): LoraDeviceRow {
    return found(this.#table.of(owner, this.idOf(deviceId)), 'FEM9200')
  }

  /** The one way in which what an operator sees of a device changes, but for when it was seen. */
  #change (device: LoraDeviceRow, values: Partial<LoraDeviceRow>): LoraDeviceRow {
    return has(device, values) ? device : this.#store({ ...device, ...values, last_modified_time: this.#clock.now() })
  }

  #store (device: LoraDeviceRow): LoraDeviceRow {
    return this.#table.put({ ...device, document: JSON.stringify(loraDeviceView(device)) })
  }

  #freeId (): string {
    for (;;) {
      const deviceId = this.#ids.loraDeviceId()
      if (this.find(deviceId) === undefined) return deviceId
    }
  }
}
