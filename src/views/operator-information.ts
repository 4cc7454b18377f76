interface Address {
  countryCode: string
  zipCode: string
  state?: string
  city?: string
  addressLine1?: string
  addressLine2?: string
  building?: string
  phoneNumber: string
}

export interface CompanyInformation extends Address {
  companyName: string
  department: string
  contactPersonName: string
  vatIdentificationNumber?: string
}

export interface IndividualInformation extends Address {
  fullName: string
}

const ADDRESS = ['countryCode', 'zipCode', 'state', 'city', 'addressLine1', 'addressLine2', 'building', 'phoneNumber'] as const

/** What is kept and shown of the data given: its fields, without unknown ones. */
export function companyInformation (given: CompanyInformation): CompanyInformation {
  return picked(given, ['companyName', 'department', 'contactPersonName', ...ADDRESS, 'vatIdentificationNumber'])
}

export function individualInformation (given: IndividualInformation): IndividualInformation {
  return picked(given, ['fullName', ...ADDRESS])
}

function picked<T extends object> (given: T, names: readonly (keyof T)[]): T {
  return Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))) as T
}
