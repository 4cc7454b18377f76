import { demand, found, Refusal } from '../refusal.ts'
import type { Owner } from '../types.ts'
import { type AddressFields, type AddressFacts, shippingAddressView } from '../views/shipping-address.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import { shippingAreaOf } from './products.ts'

/** inferred: 7 digits, the hyphen may be missing (facts 03, 4.2) */
const ZIP_CODE = /^\d{3}-?\d{4}$/

/** Where goods can be sent. Each coverage type has its own. */
export class ShippingAddresses {
  readonly #ids: Ids
  readonly #put
  readonly #document
  readonly #all
  readonly #delete

  constructor (database: Database, ids: Ids) {
    this.#ids = ids
    // In place, so that a changed address keeps its position in the list.
    this.#put = database.statement<[string, string, string, string], never>(
      `INSERT INTO shipping_addresses (operator_id, coverage, shipping_address_id, document) VALUES (?, ?, ?, ?)
       ON CONFLICT (operator_id, coverage, shipping_address_id) DO UPDATE SET document = excluded.document`)
    this.#document = database.value<[string, string, string], string>(
      'SELECT document FROM shipping_addresses WHERE operator_id = ? AND coverage = ? AND shipping_address_id = ?')
    this.#all = database.value<[string, string], string>('SELECT document FROM shipping_addresses WHERE operator_id = ? AND coverage = ? ORDER BY rowid')
    this.#delete = database.statement<[string, string, string], never>(
      'DELETE FROM shipping_addresses WHERE operator_id = ? AND coverage = ? AND shipping_address_id = ?')
  }

  /** Returns its id. */
  create (owner: Owner, given: AddressFields): string {
    const shippingAddressId = this.#ids.uuid()
    this.#store(owner, shippingAddressId, given)
    return shippingAddressId
  }

  /** Replaces it. Refuses one that is not there (LGI9002). */
  update (owner: Owner, shippingAddressId: string, given: AddressFields): void {
    this.document(owner, shippingAddressId)
    this.#store(owner, shippingAddressId, given)
  }

  /** As the API shows it, as JSON text. Refuses when there is none (LGI9002). */
  document (owner: Owner, shippingAddressId: string): string {
    return found(this.#document.get(owner.operatorId, owner.coverage, shippingAddressId), 'LGI9002')
  }

  find (owner: Owner, shippingAddressId: string): AddressFacts | undefined {
    const document = this.#document.get(owner.operatorId, owner.coverage, shippingAddressId)
    return document === undefined ? undefined : JSON.parse(document) as AddressFacts
  }

  /** All, in the order they were made, as one JSON text. */
  list (owner: Owner): string {
    return `[${this.#all.all(owner.operatorId, owner.coverage).join(',')}]`
  }

  delete (owner: Owner, shippingAddressId: string): void {
    if (this.#delete.run(owner.operatorId, owner.coverage, shippingAddressId) === 0) throw new Refusal('LGI9002')
  }

  /** inferred: outside of Japan nothing is checked, no country is filled in and the area is empty, since areas are Japan's (facts 03, 4.2). */
  #store (owner: Owner, shippingAddressId: string, given: AddressFields): void {
    const japan = owner.coverage === 'jp'
    const shippingArea = japan ? shippingAreaOf(given.state) : ''
    demand(shippingArea !== undefined, 'LGI9003')
    demand(!japan || ZIP_CODE.test(given.zipCode), 'LGI9004')
    const country = japan && (given.countryCode ?? '') === '' ? { countryCode: 'JP' } : {}
    const document = shippingAddressView({ ...given, ...country, shippingAddressId, shippingArea })
    this.#put.run(owner.operatorId, owner.coverage, shippingAddressId, JSON.stringify(document))
  }
}
