import { noContent, okPage, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Routes } from './handler.ts'
import { PAGE_SIZE } from './lora-device.ts'
import { pageOf } from './paging.ts'
import { tagFilter, tagsOf } from './requests.ts'

export const loraGatewayRoutes = {
  listLoraGateways: ({ query }, { owner, state }) => okPage(state.radios.loraGateways.list(owner, pageOf(query, PAGE_SIZE), tagFilter(query))),

  getLoraGateway: ({ path }, { owner, state }) => okText(state.radios.loraGateways.document(owner, path.gateway_id)),

  disableTerminationOnLoraGateway: ({ path }, { owner, state }) => okText(state.radios.loraGateways.setTermination(owner, path.gateway_id, false)),

  enableTerminationOnLoraGateway: ({ path }, { owner, state }) => okText(state.radios.loraGateways.setTermination(owner, path.gateway_id, true)),

  setLoraNetworkSet: ({ path, body }, { owner, state }) => {
    const { loraGateways } = state.radios
    // An unknown gateway is not found, whatever the body says (inferred: facts 05, 0.2).
    loraGateways.document(owner, path.gateway_id)
    const networkSetId = body?.networkSetId
    demand(networkSetId !== undefined, 'COM9003', { detail: 'body: networkSetId is missing', detailJa: 'body: networkSetId を指定してください' })
    return okText(loraGateways.setNetworkSet(owner, path.gateway_id, networkSetId))
  },

  putLoraGatewayTags: ({ path, body }, { owner, state }) => okText(state.radios.loraGateways.putTags(owner, path.gateway_id, tagsOf(body))),

  deleteLoraGatewayTag: ({ path }, { owner, state }) => {
    state.radios.loraGateways.deleteTag(owner, path.gateway_id, path.tag_name)
    return noContent()
  },

  terminateLoraGateway: ({ path }, { owner, state }) => okText(state.radios.loraGateways.terminate(owner, path.gateway_id)),

  unsetLoraNetworkSet: ({ path }, { owner, state }) => okText(state.radios.loraGateways.unsetNetworkSet(owner, path.gateway_id))
} satisfies Routes
