import type { Coverage, DocumentPage, Owner, Tags } from '../../types.ts'
import { inventoryDeviceView } from '../../views/inventory.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { GroupFilter } from '../groups.ts'
import { documentPage, type Slice } from '../keyset.ts'
import { folded, SEPARATOR } from '../search-text.ts'

/** A device of Inventory. online: 0 or 1. lifetime in seconds. tags, document: JSON. Times are ms. */
export interface DeviceRow {
  device_id: string
  operator_id: string
  coverage: Coverage
  endpoint: string
  key_id: string
  secret_key: string
  imsi: string | null
  imei: string | null
  group_id: string | null
  tags: string
  registration_id: string | null
  lifetime: number | null
  last_registration_update: number | null
  ip_address: string | null
  binding: string | null
  online: number
  manufacturer: string | null
  model_number: string | null
  serial_number: string | null
  firmware_version: string | null
  last_modified_time: number
  search_name: string
  search_tags: string
  document: string
}

const columns = columnsOf<DeviceRow>({
  device_id: true, operator_id: true, coverage: true, endpoint: true, key_id: true, secret_key: true, imsi: true, imei: true, group_id: true, tags: true,
  registration_id: true, lifetime: true, last_registration_update: true, ip_address: true, binding: true, online: true,
  manufacturer: true, model_number: true, serial_number: true, firmware_version: true, last_modified_time: true, search_name: true, search_tags: true, document: true
})

export function ownerOf ({ operator_id: operatorId, coverage }: DeviceRow): Owner {
  return { operatorId, coverage }
}

/** The rows of devices, each with the document that the API shows. */
export class DeviceRows {
  readonly #put
  readonly #row
  readonly #byEndpoint
  readonly #byRegistration
  readonly #ofGroup
  readonly #ofOperator
  readonly #everyone
  readonly #page
  readonly #delete

  constructor (database: Database) {
    const select = `SELECT ${columns.join(', ')} FROM inventory_devices`
    this.#put = database.statement<[DeviceRow], never>(
      `INSERT INTO inventory_devices (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})
       ON CONFLICT (device_id) DO UPDATE SET ${columns.filter((column) => column !== 'device_id').map((column) => `${column} = excluded.${column}`).join(', ')}`)
    this.#row = database.statement<[string], DeviceRow>(`${select} WHERE device_id = ?`)
    this.#byEndpoint = database.statement<[string, string, string], DeviceRow>(`${select} WHERE operator_id = ? AND coverage = ? AND endpoint = ?`)
    this.#byRegistration = database.statement<[string], DeviceRow>(`${select} WHERE registration_id = ?`)
    this.#ofGroup = database.statement<[string], DeviceRow>(`${select} WHERE group_id = ? ORDER BY device_id`)
    this.#ofOperator = database.statement<[string], DeviceRow>(`${select} WHERE operator_id = ? ORDER BY device_id`)
    this.#everyone = database.statement<[], DeviceRow>(`${select} ORDER BY device_id`)
    // json_each, because a tag's name may hold whatever a JSON path would trip over.
    this.#page = database.array<[object], [string, string]>(
      `SELECT device_id, document FROM inventory_devices WHERE operator_id = :operatorId AND coverage = :coverage AND device_id > :after
       AND (:tagName IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE key = :tagName AND (value = :tagValue OR (:prefix AND instr(value, :tagValue) = 1))))
       ORDER BY device_id LIMIT :count`)
    this.#delete = database.statement<[string], never>('DELETE FROM inventory_devices WHERE device_id = ?')
  }

  /** Whoever has it. */
  find (deviceId: string): DeviceRow | undefined {
    return this.#row.get(deviceId)
  }

  of ({ operatorId, coverage }: Owner, deviceId: string): DeviceRow | undefined {
    const row = this.find(deviceId)
    return row?.operator_id === operatorId && row.coverage === coverage ? row : undefined
  }

  byEndpoint ({ operatorId, coverage }: Owner, endpoint: string): DeviceRow | undefined {
    return this.#byEndpoint.get(operatorId, coverage, endpoint)
  }

  byRegistration (registrationId: string): DeviceRow | undefined {
    return this.#byRegistration.get(registrationId)
  }

  ofGroup (groupId: string): DeviceRow[] {
    return this.#ofGroup.all(groupId)
  }

  ofOperator (operatorId: string): DeviceRow[] {
    return this.#ofOperator.all(operatorId)
  }

  /** Of every operator. */
  everyone (): DeviceRow[] {
    return this.#everyone.all()
  }

  list (owner: Owner, { after, limit }: Slice, { tagName = null, tagValue = '', prefix = false }: { [K in keyof GroupFilter]: GroupFilter[K] | null }): DocumentPage {
    return documentPage(this.#page.all({ ...owner, after, tagName, tagValue, prefix: prefix === true ? 1 : 0, count: limit + 1 }), limit)
  }

  /** Writes the row and the texts that follow from it. */
  save (row: DeviceRow): DeviceRow {
    const tags = JSON.parse(row.tags) as Tags
    const saved = {
      ...row,
      search_name: folded(tags['name'] ?? ''),
      search_tags: Object.values(tags).map(folded).join(SEPARATOR),
      document: JSON.stringify(inventoryDeviceView(row))
    }
    this.#put.run(saved)
    return saved
  }

  delete (deviceId: string): void {
    this.#delete.run(deviceId)
  }
}
