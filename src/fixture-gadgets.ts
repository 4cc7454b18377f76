// The part of a fixture that says which gadgets there are.
import type { GadgetProduct } from './state/gadgets.ts'
import type { State } from './state/state.ts'
import type { Tags } from './types.ts'

/** A gadget of the operator's; with `inStock` one that can be registered. */
export interface GadgetFixture {
  productId: GadgetProduct
  serialNumber?: string
  inStock?: boolean
  tags?: Tags
}

export function plantGadgets (given: readonly GadgetFixture[] = [], operatorId: string, state: State): void {
  for (const { inStock, tags, ...gadget } of given) state.gadgets.arrive(gadget, inStock === true ? undefined : operatorId, tags)
}

/** Faults that a schema cannot see. */
export function gadgetFaults (given: readonly GadgetFixture[] = [], at: string): string[] {
  return given.flatMap(({ inStock, tags }, i) => (inStock === true && tags !== undefined ? [`${at}.gadgets[${i}]: what is in stock has no tags`] : []))
}
