import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import type { Tags } from '../types.ts'
import { dataOf } from './data-entry.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'
import { groupIdOf, tagFilter, tagsOf } from './requests.ts'

/** inferred: as long as lists get without a limit of their own (facts 01, 1.13). */
export const PAGE_SIZE = 1000

export const loraDeviceRoutes = {
  listLoraDevices: ({ query }, { owner, state }) => okPage(state.radios.loraDevices.list(owner, pageOf(query, PAGE_SIZE), tagFilter(query))),

  getLoraDevice: ({ path }, { owner, state }) => okText(state.radios.loraDevices.document(owner, path.device_id)),

  getDataFromLoraDevice: ({ path, query }, context) => {
    const { owner, state: { radios } } = context
    const source = { resourceType: 'LoraDevice' as const, resourceId: radios.loraDevices.idOf(path.device_id) }
    return dataOf(context, source, query, () => { radios.loraDevices.document(owner, path.device_id) })
  },

  sendDataToLoraDevice: ({ path, body }, { owner, state }) => {
    state.radios.loraDevices.sendDownlink(owner, path.device_id, body)
    return noContent()
  },

  disableTerminationOnLoraDevice: ({ path }, { owner, state }) => okText(state.radios.loraDevices.setTermination(owner, path.device_id, false)),

  enableTerminationOnLoraDevice: ({ path }, { owner, state }) => okText(state.radios.loraDevices.setTermination(owner, path.device_id, true)),

  registerLoraDevice: ({ path, body }, { owner, state }) =>
    created(new JsonText(state.radios.loraDevices.register(owner, path.device_id, { ...body, tags: body.tags as Tags | undefined }))),

  setLoraDeviceGroup: ({ path, body }, { owner, state }) => okText(state.radios.loraDevices.setGroup(owner, path.device_id, groupIdOf(body))),

  putLoraDeviceTags: ({ path, body }, { owner, state }) => okText(state.radios.loraDevices.putTags(owner, path.device_id, tagsOf(body))),

  deleteLoraDeviceTag: ({ path }, { owner, state }) => {
    state.radios.loraDevices.deleteTag(owner, path.device_id, path.tag_name)
    return noContent()
  },

  terminateLoraDevice: ({ path }, { owner, state }) => okText(state.radios.loraDevices.terminate(owner, path.device_id)),

  unsetLoraDeviceGroup: ({ path }, { owner, state }) => okText(state.radios.loraDevices.unsetGroup(owner, path.device_id))
} satisfies Routes
