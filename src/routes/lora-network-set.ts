import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Tags } from '../types.ts'
import type { Routes } from './handler.ts'
import { PAGE_SIZE } from './lora-device.ts'
import { pageOf } from './paging.ts'
import { tagFilter, tagsOf } from './requests.ts'

function operatorIdOf (body: { operatorId?: string }): string {
  demand(body.operatorId !== undefined, 'COM9003', { detail: 'body: operatorId is missing', detailJa: 'body: operatorId を指定してください' })
  return body.operatorId
}

export const loraNetworkSetRoutes = {
  listLoraNetworkSets: ({ query }, { owner, state }) => okPage(state.radios.networkSets.list(owner, pageOf(query, PAGE_SIZE), tagFilter(query))),

  /** Tags are all that the body says: ids, times and permissions in it are not the client's to choose (facts 05, 1.4). */
  createLoraNetworkSet: ({ body }, { owner, state }) => created(new JsonText(state.radios.networkSets.create(owner, body.tags as Tags | undefined))),

  getLoraNetworkSet: ({ path }, { owner, state }) => okText(state.radios.networkSets.document(owner, path.ns_id)),

  deleteLoraNetworkSet: ({ path }, { owner, state }) => {
    state.radios.loraGateways.deleteNetworkSet(owner, path.ns_id)
    return noContent()
  },

  addPermissionToLoraNetworkSet: ({ path, body }, { owner, state }) => {
    state.radios.networkSets.own(owner, path.ns_id)
    return okText(state.radios.networkSets.addPermission(owner, path.ns_id, operatorIdOf(body)))
  },

  listGatewaysInLoraNetworkSet: ({ path, query }, { owner, state }) => okPage(state.radios.loraGateways.inNetworkSet(owner, path.ns_id, pageOf(query, PAGE_SIZE))),

  revokePermissionFromLoraNetworkSet: ({ path, body }, { owner, state }) => {
    state.radios.networkSets.own(owner, path.ns_id)
    return okText(state.radios.networkSets.revokePermission(owner, path.ns_id, operatorIdOf(body)))
  },

  putLoraNetworkSetTags: ({ path, body }, { owner, state }) => okText(state.radios.networkSets.putTags(owner, path.ns_id, tagsOf(body))),

  deleteLoraNetworkSetTag: ({ path }, { owner, state }) => {
    state.radios.networkSets.deleteTag(owner, path.ns_id, path.tag_name)
    return noContent()
  }
} satisfies Routes
