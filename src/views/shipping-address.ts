/** What a client says of an address. */
export interface AddressFields {
  addressLine1: string
  addressLine2?: string
  building?: string
  city: string
  companyName?: string
  countryCode?: string
  department?: string
  email?: string
  fullName?: string
  phoneNumber?: string
  state: string
  zipCode: string
}

export interface AddressFacts extends AddressFields {
  shippingAddressId: string
  shippingArea: string
}

const FIELDS = ['fullName', 'companyName', 'department', 'countryCode', 'zipCode', 'state', 'city', 'addressLine1', 'addressLine2', 'building', 'phoneNumber', 'email'] as const satisfies (keyof AddressFields)[]

/**
 * Empty texts are shown as they came (facts 03, 4.2). inferred: a missing phone number is an empty one, since the contract
 * promises the field in the answer and does not ask for it in the request.
 */
export function shippingAddressView (address: AddressFacts): object {
  const given = Object.fromEntries(FIELDS.filter((name) => address[name] !== undefined).map((name) => [name, address[name]]))
  return { shippingAddressId: address.shippingAddressId, phoneNumber: '', ...given, shippingArea: address.shippingArea }
}

/** As an order repeats it: without its id, its area and what is empty (facts 03, 4.3). */
export function orderedAddress (address: AddressFacts): Record<string, string> {
  return Object.fromEntries(FIELDS.flatMap((name) => {
    const value = address[name]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  }))
}
