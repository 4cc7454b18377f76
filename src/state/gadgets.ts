import { demand, found } from '../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../types.ts'
import { gadgetView } from '../views/gadget.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import { columnsOf } from './columns.ts'
import type { Database } from './database.ts'
import type { GroupFilter } from './groups.ts'
import type { Slice } from './keyset.ts'
import { has, terminated, type TerminableRow, ThingTable, withoutTag, withTags } from './radios/thing-table.ts'

/** wimax: the cellular pack of the camera service (facts 04, section 11). */
export type GadgetProduct = 'button' | 'wimax'

export interface GadgetRow extends TerminableRow {
  /** `product/serial` */
  gadget_id: string
  product_id: GadgetProduct
  /** JSON */
  attributes: string
  terminated_time: number | null
  created_time: number
}

/** Which gadget, as paths of the API say it. */
export interface GadgetName {
  productId: GadgetProduct
  serialNumber: string
}

const columns = columnsOf<GadgetRow>({
  gadget_id: true, operator_id: true, product_id: true, attributes: true, status: true, termination_enabled: true, terminated_time: true, tags: true, created_time: true, last_modified_time: true, document: true
})

/** Of Japan's time, in which days are billed. ms */
const JAPAN = 9 * 3600 * 1000
const ICCID_PREFIX = '8981'

/**
 * Buttons and cellular packs, sold with the networks of Japan's carriers: inferred, an owner in another coverage type has none. That
 * they must be in the platform's stock to be registered is inferred as well (facts 04, section 11).
 */
export class Gadgets {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #table: ThingTable<GadgetRow>

  constructor (database: Database, clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
    this.#table = new ThingTable(database, 'gadgets', columns, 'gadget_id', 'operator_id = :operatorId AND (:productId IS NULL OR product_id = :productId)')
  }

  /** Puts a gadget into the platform's stock, from where an operator can register it. Refuses one that is there (EMU0091). */
  stock ({ productId, serialNumber }: { productId: GadgetProduct, serialNumber?: string | undefined }): GadgetRow {
    const gadgetId = serialNumber === undefined ? this.#freeId(productId) : idOf({ productId, serialNumber })
    demand(this.#table.find(gadgetId) === undefined, 'EMU0091', { thing: 'gadget', id: gadgetId })
    const now = this.#clock.now()
    return this.#store({
      gadget_id: gadgetId,
      operator_id: null,
      product_id: productId,
      attributes: JSON.stringify(productId === 'wimax' ? { wimaxIccid: this.#ids.iccid(ICCID_PREFIX, 19), wimaxImei: this.#ids.imei() } : {}),
      status: 'instock',
      termination_enabled: 0,
      terminated_time: null,
      tags: '{}',
      created_time: now,
      last_modified_time: now,
      document: ''
    })
  }

  /** One comes into stock, and on to an operator. */
  arrive (given: { productId: GadgetProduct, serialNumber?: string | undefined }, operatorId?: string, tags?: Tags): GadgetRow {
    const { gadget_id: gadgetId, product_id: productId } = this.stock(given)
    if (operatorId !== undefined) this.register({ operatorId, coverage: 'jp' }, { productId, serialNumber: gadgetId.slice(productId.length + 1) }, tags)
    return this.#table.find(gadgetId)!
  }

  /** inferred: one that is not in stock and another operator's are not found, a second time is refused, and billing starts that day (facts 04, section 11). */
  register (owner: Owner, name: GadgetName, tags: Tags = {}): string {
    const gadget = owner.coverage === 'jp' ? this.#table.find(idOf(name)) : undefined
    demand(gadget !== undefined && (gadget.operator_id === null || gadget.operator_id === owner.operatorId), 'FEM9300')
    demand(gadget.operator_id === null, 'FEM9301')
    const now = this.#clock.now()
    const billing = gadget.product_id === 'wimax' ? { wimaxBillingStartDate: new Date(now + JAPAN).toISOString().slice(0, 10) } : {}
    return this.#change(gadget, {
      operator_id: owner.operatorId,
      status: 'active',
      attributes: JSON.stringify({ ...JSON.parse(gadget.attributes) as object, ...billing }),
      tags: JSON.stringify(tags),
      created_time: now
    }).document
  }

  /** As the API shows it, as JSON text. Refuses a gadget that the caller does not have (FEM9300). */
  document (owner: Owner, name: GadgetName): string {
    return this.#mine(owner, name).document
  }

  list (owner: Owner, page: Slice, { productId = null, ...filter }: GroupFilter & { productId?: GadgetProduct | null }): DocumentPage {
    return this.#table.list(owner, page, filter, { productId })
  }

  /** Of every operator, and those in stock. */
  everyone (): GadgetRow[] {
    return this.#table.everyone()
  }

  putTags (owner: Owner, name: GadgetName, tags: Tags): string {
    const gadget = this.#mine(owner, name)
    return this.#change(gadget, withTags(gadget, tags)).document
  }

  /** Refuses a tag that is not there (SEM9003). */
  deleteTag (owner: Owner, name: GadgetName, tag: string): void {
    const gadget = this.#mine(owner, name)
    this.#change(gadget, withoutTag(gadget, tag))
  }

  setTermination (owner: Owner, name: GadgetName, enabled: boolean): string {
    return this.#change(this.#mine(owner, name), { termination_enabled: enabled ? 1 : 0 }).document
  }

  /** Refuses a protected one and a second time (FEM9207, FEM9206); it stays to be read. */
  terminate (owner: Owner, name: GadgetName): string {
    const gadget = this.#mine(owner, name)
    return this.#change(gadget, { ...terminated(gadget), terminated_time: this.#clock.now() }).document
  }

  #mine (owner: Owner, name: GadgetName): GadgetRow {
    return found(this.#table.of(owner, idOf(name)), 'FEM9300')
  }

  #change (gadget: GadgetRow, values: Partial<GadgetRow>): GadgetRow {
    return has(gadget, values) ? gadget : this.#store({ ...gadget, ...values, last_modified_time: this.#clock.now() })
  }

  #store (gadget: GadgetRow): GadgetRow {
    return this.#table.put({ ...gadget, document: JSON.stringify(gadgetView(gadget)) })
  }

  #freeId (productId: GadgetProduct): string {
    for (;;) {
      const gadgetId = idOf({ productId, serialNumber: this.#ids.gadgetSerialNumber() })
      if (this.#table.find(gadgetId) === undefined) return gadgetId
    }
  }
}

function idOf ({ productId, serialNumber }: GadgetName): string {
  return `${productId}/${serialNumber}`
}
