import type { components } from '../contract/generated/control.ts'
import { created, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { GadgetRow } from '../state/gadgets.ts'
import type { Tags } from '../types.ts'
import type { ControlRoutes } from './handler.ts'

/** The platform's stock of gadgets, which no operation of the API fills. */
export const gadgetRoutes = {
  listSimulatedGadgets: (_request, { core: { services: { state } } }) => ok(state.gadgets.everyone().map(gadgetView)),

  addGadget: ({ body: { operatorId, tags, ...given } }, { core: { services: { state } } }) => state.database.transaction(() => {
    demand(operatorId === undefined || state.operators.get(operatorId) !== undefined, 'EMU0051', { operatorId: operatorId ?? '' })
    demand(operatorId !== undefined || tags === undefined, 'EMU0004', { detail: 'body: tags need operatorId' })
    return created(gadgetView(state.gadgets.arrive(given, operatorId, tags as Tags | undefined)))
  })
} satisfies ControlRoutes

function gadgetView (row: GadgetRow): components['schemas']['SimulatedGadget'] {
  return {
    productId: row.product_id,
    serialNumber: row.gadget_id.slice(row.product_id.length + 1),
    ...(row.operator_id === null ? {} : { operatorId: row.operator_id }),
    status: row.status as 'instock' | 'active' | 'terminated'
  }
}
