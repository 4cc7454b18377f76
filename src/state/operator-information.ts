import { demand, found } from '../refusal.ts'
import type { CompanyInformation, IndividualInformation } from '../views/operator-information.ts'
import type { Database } from './database.ts'

interface Kinds {
  company: CompanyInformation
  individual: IndividualInformation
}

/** Where business accounts must have a VAT number (facts 01, 3.4): the members of the EU, and the UK. */
const VAT_COUNTRIES: ReadonlySet<string> = new Set(['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'])

/** Contact data. inferred: an operator has that of a company or of a person, whichever comes first, and never both (facts 01, 3.4). */
export class OperatorInformation {
  readonly #insert
  readonly #update
  readonly #document
  readonly #exists

  constructor (database: Database) {
    this.#insert = database.statement<[string, keyof Kinds, string], never>('INSERT INTO operator_information (operator_id, kind, document) VALUES (?, ?, ?)')
    this.#update = database.statement<[string, string, keyof Kinds], never>('UPDATE operator_information SET document = ? WHERE operator_id = ? AND kind = ?')
    this.#document = database.value<[string, keyof Kinds], string>('SELECT document FROM operator_information WHERE operator_id = ? AND kind = ?')
    this.#exists = database.value<[string], number>('SELECT 1 FROM operator_information WHERE operator_id = ?')
  }

  /** Refuses when there is none of this kind (AUM9220). */
  get<Kind extends keyof Kinds> (operatorId: string, kind: Kind): Kinds[Kind] {
    return JSON.parse(found(this.#document.get(operatorId, kind), 'AUM9220')) as Kinds[Kind]
  }

  /** Refuses when there is contact data already, of either kind (AUM9221), and a company without the VAT number it needs (AUM9223). */
  create<Kind extends keyof Kinds> (operatorId: string, kind: Kind, information: Kinds[Kind]): void {
    demand(this.#exists.get(operatorId) === undefined, 'AUM9221')
    demandVatNumber(information)
    this.#insert.run(operatorId, kind, JSON.stringify(information))
  }

  /**
   * Replaces it. Refuses when there is none of this kind (AUM9220), another company name, which users cannot change
   * (facts 01, 3.1; AUM9222), and a company without the VAT number it needs (AUM9223).
   */
  update<Kind extends keyof Kinds> (operatorId: string, kind: Kind, information: Kinds[Kind]): void {
    const before = this.get(operatorId, kind)
    if ('companyName' in before && 'companyName' in information) demand(information.companyName === before.companyName, 'AUM9222')
    demandVatNumber(information)
    this.#update.run(JSON.stringify(information), operatorId, kind)
  }
}

function demandVatNumber (information: CompanyInformation | IndividualInformation): void {
  if (!('companyName' in information) || !VAT_COUNTRIES.has(information.countryCode.toUpperCase())) return
  demand((information.vatIdentificationNumber ?? '') !== '', 'AUM9223')
}
