import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Events } from '../events.ts'
import type { GroupFilter, Groups } from '../groups.ts'
import type { Slice } from '../keyset.ts'
import { has, withoutTag, withTags } from '../radios/thing-table.ts'
import { type DeviceRow, type DeviceRows, ownerOf } from './device-rows.ts'
import type { DeviceTree } from './device-tree.ts'

export interface NewDevice {
  /** a free one; a new one without it */
  deviceId?: string | undefined
  endpoint?: string | undefined
  groupId?: string | undefined
  tags?: Tags | undefined
  /** those of the SIM that it bootstrapped over; of the first bootstrap for good (facts 05, 3.1) */
  sim?: { imsi: string, imei: string | null } | undefined
  /** base64 of 16 bytes; a new one without it */
  secretKey?: string | undefined
}

/** Shown once, to whoever makes the device (facts 05, 3.1). */
export interface DeviceKeys {
  keyId: string
  /** base64 of 16 bytes */
  secretKey: string
}

const LONGEST_ENDPOINT = 255

/** Devices of Inventory: by id, and one for each endpoint of an owner (facts 05, 3.1). */
export class Devices {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #groups: Groups
  readonly #rows: DeviceRows
  readonly #tree: DeviceTree

  constructor (rows: DeviceRows, tree: DeviceTree, clock: Clock, ids: Ids, events: Events, groups: Groups) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#groups = groups
    this.#rows = rows
    this.#tree = tree
    events.on('GroupDeleted', ({ groupId }) => {
      for (const device of rows.ofGroup(groupId)) this.#change(device, { group_id: null })
    })
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const device of rows.ofOperator(operatorId)) this.#remove(device)
    })
  }

  /** inferred: without an endpoint it is called as its id, a known one is refused (DEM9012; facts 05, 3.1). */
  create (owner: Owner, { deviceId = this.#ids.inventoryDeviceId(), endpoint, groupId, tags = {}, sim, secretKey = this.#ids.inventoryKey() }: NewDevice): DeviceRow {
    const name = endpoint ?? deviceId
    // eslint-disable-next-line no-control-regex -- such names could not be shown
    demand(name !== '' && name.length <= LONGEST_ENDPOINT && !/[\u0000-\u001f\u007f]/.test(name), 'DEM9013')
    demand(!Object.hasOwn(tags, ''), 'SEM9023')
    demand(groupId === undefined || this.#groups.exists(owner, groupId), 'SEM9002')
    demand(this.#rows.byEndpoint(owner, name) === undefined, 'DEM9012')
    return this.#rows.save({
      device_id: deviceId,
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      endpoint: name,
      key_id: this.#ids.inventoryKey(),
      secret_key: secretKey,
      imsi: sim?.imsi ?? null,
      imei: sim?.imei ?? null,
      group_id: groupId ?? null,
      tags: JSON.stringify(tags),
      registration_id: null,
      lifetime: null,
      last_registration_update: null,
      ip_address: null,
      binding: null,
      online: 0,
      manufacturer: null,
      model_number: null,
      serial_number: null,
      firmware_version: null,
      last_modified_time: this.#clock.now(),
      search_name: '',
      search_tags: '',
      document: ''
    })
  }

  /** The device that bootstraps under this endpoint: the one that is known by it, or a new one. It remembers the SIM of the first time (facts 05, 3.1). */
  bootstrap (owner: Owner, endpoint: string, sim?: NewDevice['sim']): { device: DeviceRow } & DeviceKeys {
    const known = this.#rows.byEndpoint(owner, endpoint) ?? this.create(owner, { endpoint, sim })
    const device = known.imsi === null && sim !== undefined ? this.#change(known, { imsi: sim.imsi, imei: sim.imei }) : known
    return { device, keyId: device.key_id, secretKey: device.secret_key }
  }

  /** Whoever has it. */
  find (deviceId: string): DeviceRow | undefined {
    return this.#rows.find(deviceId)
  }

  byEndpoint (owner: Owner, endpoint: string): DeviceRow | undefined {
    return this.#rows.byEndpoint(owner, endpoint)
  }

  /** Refuses a device that the owner does not have (DEM9001). */
  get (owner: Owner, deviceId: string): DeviceRow {
    return found(this.#rows.of(owner, deviceId), 'DEM9001')
  }

  /** As the API shows it, with its objects. inferred: lists show devices without them, who asks for one device sees them. */
  document (owner: Owner, deviceId: string, withModel = false): string {
    return this.#whole(this.get(owner, deviceId), withModel)
  }

  list (owner: Owner, slice: Slice, filter: GroupFilter = {}): DocumentPage {
    return this.#rows.list(owner, slice, filter)
  }

  /** Of every operator. */
  everyone (): DeviceRow[] {
    return this.#rows.everyone()
  }

  setGroup (owner: Owner, deviceId: string, groupId: string): string {
    const device = this.get(owner, deviceId)
    demand(this.#groups.exists(owner, groupId), 'SEM9002')
    return this.#whole(this.#change(device, { group_id: groupId }))
  }

  /** A device that is in no group stays as it is, as radios do (inferred). */
  unsetGroup (owner: Owner, deviceId: string): string {
    return this.#whole(this.#change(this.get(owner, deviceId), { group_id: null }))
  }

  putTags (owner: Owner, deviceId: string, tags: Tags): string {
    const device = this.get(owner, deviceId)
    return this.#whole(this.#change(device, withTags(device, tags)))
  }

  deleteTag (owner: Owner, deviceId: string, name: string): void {
    const device = this.get(owner, deviceId)
    this.#change(device, withoutTag(device, name))
  }

  /** Its keys die with it, its data stay (inferred: facts 05, 3.1). */
  delete (owner: Owner, deviceId: string): void {
    this.#remove(this.get(owner, deviceId))
  }

  #whole (device: DeviceRow, withModel = false): string {
    return `${device.document.slice(0, -1)},"objects":${JSON.stringify(this.#tree.objects(device, withModel))}}`
  }

  #change (device: DeviceRow, values: Partial<DeviceRow>): DeviceRow {
    return has(device, values) ? device : this.#rows.save({ ...device, ...values, last_modified_time: this.#clock.now() })
  }

  #remove (device: DeviceRow): void {
    this.#tree.forget(device.device_id)
    this.#rows.delete(device.device_id)
    this.#events.emit('DeviceDeleted', { owner: ownerOf(device), deviceId: device.device_id })
  }
}
