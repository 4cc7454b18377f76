import type { GadgetRow } from '../state/gadgets.ts'
import { parsed } from './fields.ts'

export function gadgetView (row: GadgetRow): object {
  return {
    id: row.gadget_id,
    productId: row.product_id,
    serialNumber: row.gadget_id.slice(row.product_id.length + 1),
    operatorId: row.operator_id ?? '',
    status: row.status,
    attributes: parsed(row.attributes),
    tags: parsed(row.tags),
    terminationEnabled: row.termination_enabled === 1,
    terminatedTime: row.terminated_time,
    createdTime: row.created_time,
    lastModifiedTime: row.last_modified_time
  }
}
