import { readJson } from '../contract/reading.ts'
import { noContent, okPage, okText } from '../contract/operations.ts'
import { Refusal } from '../refusal.ts'
import type { Definition } from '../state/inventory/object-models.ts'
import { unboundedPage } from './device.ts'
import type { Routes } from './handler.ts'

/**
 * A definition comes as the bytes that were sent (see http/steps/tolerances.ts). inferred: what begins as XML does is XML, whatever the
 * client calls it.
 */
function definitionOf (body: unknown): Definition {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const text = bytes.toString().replace(/^\uFEFF/, '').trim()
  if (text.startsWith('<')) return { format: 'xml', text }
  return { format: 'json', text, json: readJson(bytes, (fault) => { throw new Refusal('DEM9021', { detail: fault }) }) }
}

export const deviceObjectModelRoutes = {
  listDeviceObjectModels: ({ query }, { owner, state }) => okPage(state.inventory.models.list(owner, unboundedPage(query))),

  /** 200, unlike most that create (facts 05, 0.1). */
  createDeviceObjectModel: ({ body }, { owner, state }) => okText(state.inventory.models.create(owner, definitionOf(body))),

  getDeviceObjectModel: ({ path }, { owner, state }) => okText(state.inventory.models.document(owner, path.model_id)),

  updateDeviceObjectModel: ({ path, body }, { owner, state }) => okText(state.inventory.models.update(owner, path.model_id, definitionOf(body))),

  deleteDeviceObjectModel: ({ path }, { owner, state }) => {
    state.inventory.models.delete(owner, path.model_id)
    return noContent()
  },

  setDeviceObjectModelScope: ({ path, body }, { owner, state }) => okText(state.inventory.models.setScope(owner, path.model_id, body.scope))
} satisfies Routes
