import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../../types.ts'
import { sigfoxDeviceView } from '../../views/radios.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { GroupFilter, Groups } from '../groups.ts'
import type { Slice } from '../keyset.ts'
import { folded, SEPARATOR } from '../search-text.ts'
import type { DownlinkSlots } from './downlinks.ts'
import { has, type LastSeen, terminated, type TerminableRow, ThingTable, withoutTag, withTags } from './thing-table.ts'

/** With Sigfox's own network, which answers later (facts 05, 2.1). */
export type SigfoxRegistration = 'notStarted' | 'pending' | 'success' | 'failed'

export interface SigfoxDeviceRow extends TerminableRow {
  device_id: string
  /** the code that proves possession, and the one that was given at registration */
  pac: string
  given_pac: string | null
  product_certification_id: string | null
  registration: SigfoxRegistration
  group_id: string | null
  /** JSON: LastSeen */
  last_seen: string | null
  sequence_number: number
  /** the day (UTC) since 1970 that uplinks and downlinks are counted on */
  day: number
  uplinks: number
  downlinks: number
  /** as search compares them */
  search_name: string
  search_tags: string
}

export interface NewSigfoxDevice {
  deviceId?: string | undefined
  pac?: string | undefined
}

export interface SigfoxRegistrationRequest {
  registrationSecret?: string | undefined
  productCertificationId?: string | undefined
  tags?: Tags | undefined
}

/** inferred: facts 05, 2.1 */
const PAC = /^[0-9a-f]{16}$/i
/** Exactly 8 octets (facts 05, 2.3). */
const PAYLOAD = /^[0-9a-f]{16}$/i
const DAY = 24 * 3600 * 1000
/** Messages are numbered with 12 bits (general knowledge of Sigfox). */
const SEQUENCE = 4096

const columns = columnsOf<SigfoxDeviceRow>({
  device_id: true, operator_id: true, pac: true, given_pac: true, product_certification_id: true, registration: true, group_id: true, status: true, termination_enabled: true, tags: true, last_seen: true,
  sequence_number: true, day: true, uplinks: true, downlinks: true, last_modified_time: true, search_name: true, search_tags: true, document: true
})

/** Sigfox devices, by their id: up to 8 hex digits in upper case without zeros before them, whatever was sent (inferred: facts 05, 2.1). */
export class SigfoxDevices {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #groups: Groups
  readonly #slots: DownlinkSlots
  readonly #table: ThingTable<SigfoxDeviceRow>

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, groups: Groups, slots: DownlinkSlots) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#groups = groups
    this.#slots = slots
    this.#table = new ThingTable(database, 'sigfox_devices', columns, 'device_id')
    const members = this.#table.query('group_id = ?')
    const ofOperator = this.#table.query('operator_id = ?')
    events.on('GroupDeleted', ({ groupId }) => {
      for (const device of members.all(groupId)) this.#change(device, { group_id: null })
    })
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const device of ofOperator.all(operatorId)) this.#remove(device)
    })
  }

  idOf (deviceId: string): string {
    return deviceId.toUpperCase().replace(/^0+(?=.)/, '')
  }

  /** Puts a device into the stock that can be registered. Refuses an id that is taken (EMU0091). */
  stock (given: NewSigfoxDevice): SigfoxDeviceRow {
    const deviceId = given.deviceId === undefined ? this.#freeId() : this.idOf(given.deviceId)
    demand(this.find(deviceId) === undefined, 'EMU0091', { thing: 'Sigfox device', id: deviceId })
    return this.#store({
      device_id: deviceId,
      operator_id: null,
      pac: (given.pac ?? this.#ids.hex(16)).toUpperCase(),
      given_pac: null,
      product_certification_id: null,
      registration: 'notStarted',
      group_id: null,
      status: 'instock',
      termination_enabled: 0,
      tags: '{}',
      last_seen: null,
      sequence_number: 0,
      day: 0,
      uplinks: 0,
      downlinks: 0,
      last_modified_time: this.#clock.now(),
      search_name: '',
      search_tags: '',
      document: ''
    })
  }

  /**
   * Asks Sigfox's network for the device; what it says to the PAC comes later, by decide(). inferred: what has failed can be tried
   * again, by anybody (facts 05, 2.1).
   */
  register (owner: Owner, deviceId: string, { registrationSecret = '', productCertificationId, tags = {} }: SigfoxRegistrationRequest): string {
    const device = owner.coverage === 'jp' ? this.find(deviceId) : undefined
    const isFree = device?.operator_id === null || device?.registration === 'failed'
    demand(device !== undefined && (isFree || device.operator_id === owner.operatorId), 'FEM9203')
    demand(registrationSecret !== '', 'FEM9211')
    demand(isFree && device.status !== 'terminated', 'FEM9205')
    demand(PAC.test(registrationSecret), 'FEM9212')
    // What a failed one was sent is not for whoever tries next.
    this.#slots.forget('sigfox', device.device_id)
    const registered = this.#change(device, {
      operator_id: owner.operatorId,
      given_pac: registrationSecret.toUpperCase(),
      product_certification_id: productCertificationId ?? null,
      registration: 'pending',
      group_id: null,
      status: 'ready',
      tags: JSON.stringify(tags)
    })
    this.#events.emit('SigfoxRegistrationRequested', { deviceId: registered.device_id })
    return registered.document
  }

  /** Sigfox's network answers: it knows the device by the PAC that was given, or it does not. */
  decide (deviceId: string, otherwise?: 'failed'): void {
    const device = this.find(deviceId)
    if (device?.registration !== 'pending') return
    this.#change(device, { registration: otherwise ?? (device.given_pac === device.pac ? 'success' : 'failed') })
  }

  /** As the API shows it, as JSON text. Refuses a device that the caller does not have (FEM9203). */
  document (owner: Owner, deviceId: string): string {
    return this.#mine(owner, deviceId).document
  }

  list (owner: Owner, { after, limit }: Slice, filter?: GroupFilter): DocumentPage {
    return this.#table.list(owner, { after: this.#keyOf(after), limit }, filter)
  }

  /** Whoever has it. */
  find (deviceId: string): SigfoxDeviceRow | undefined {
    return this.#table.find(this.idOf(deviceId))
  }

  /** Of every operator, and those in stock. */
  everyone (): SigfoxDeviceRow[] {
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

  /**
   * What waits for it is dropped. The record stays, or is gone after this answer (inferred: facts 05, 2.1; a terminated one can still
   * be dropped).
   */
  terminate (owner: Owner, deviceId: string, deleteImmediately: boolean): string {
    const device = this.#mine(owner, deviceId)
    const last = deleteImmediately && device.status === 'terminated' ? device : this.#change(device, terminated(device))
    this.#slots.drop('sigfox', device.device_id)
    if (deleteImmediately) this.#remove(last)
    return last.document
  }

  /** Takes the place of what waits, until the device asks for it. inferred: a terminated device is not found, as with LoRaWAN. */
  sendDownlink (owner: Owner, deviceId: string, data: string): void {
    const device = this.#mine(owner, deviceId)
    demand(device.status !== 'terminated', 'FEM9203')
    demand(PAYLOAD.test(data), 'FEM9210')
    this.#slots.put('sigfox', device.device_id, owner.operatorId, { data })
  }

  /** How many uplinks and downlinks there have been today. inferred: days are of UTC. */
  today (device: SigfoxDeviceRow): { uplinks: number, downlinks: number } {
    return device.day === this.#today() ? { uplinks: device.uplinks, downlinks: device.downlinks } : { uplinks: 0, downlinks: 0 }
  }

  /** An uplink of it has arrived, whose number is that of the row from now on. */
  heard (device: SigfoxDeviceRow, lastSeen: LastSeen): SigfoxDeviceRow {
    const { uplinks, downlinks } = this.today(device)
    const seen = { last_seen: JSON.stringify(lastSeen), day: this.#today(), uplinks: uplinks + 1, downlinks, sequence_number: (device.sequence_number + 1) % SEQUENCE }
    return device.status === 'ready' ? this.#change(device, { ...seen, status: 'active' }) : this.#store({ ...device, ...seen })
  }

  countDownlink (device: SigfoxDeviceRow): SigfoxDeviceRow {
    return this.#store({ ...device, day: this.#today(), ...this.today(device), downlinks: this.today(device).downlinks + 1 })
  }

  #today (): number {
    return Math.floor(this.#clock.now() / DAY)
  }

  /** inferred: a key that is no id is a position in the order of the list. */
  #keyOf (key: string): string {
    return key === '' ? '' : this.idOf(key)
  }

  #mine (owner: Owner, deviceId: string): SigfoxDeviceRow {
    return found(this.#table.of(owner, this.idOf(deviceId)), 'FEM9203')
  }

  #change (device: SigfoxDeviceRow, values: Partial<SigfoxDeviceRow>): SigfoxDeviceRow {
    return has(device, values) ? device : this.#store({ ...device, ...values, last_modified_time: this.#clock.now() })
  }

  #store (device: SigfoxDeviceRow): SigfoxDeviceRow {
    const tags = JSON.parse(device.tags) as Tags
    return this.#table.put({
      ...device,
      search_name: folded(tags['name'] ?? ''),
      search_tags: Object.values(tags).map(folded).join(SEPARATOR),
      document: JSON.stringify(sigfoxDeviceView(device))
    })
  }

  #remove (device: SigfoxDeviceRow): void {
    this.#slots.forget('sigfox', device.device_id)
    this.#table.delete(device)
    this.#events.emit('SigfoxDeviceRemoved', { deviceId: device.device_id })
  }

  #freeId (): string {
    for (;;) {
      const deviceId = this.#ids.sigfoxDeviceId()
      if (this.find(deviceId) === undefined) return deviceId
    }
  }
}
