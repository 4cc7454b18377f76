import { accepted, noContent, okPage, okText } from '../contract/operations.ts'
import type { Tags } from '../types.ts'
import { dataOf } from './data-entry.ts'
import type { Routes } from './handler.ts'
import { PAGE_SIZE } from './lora-device.ts'
import { pageOf } from './paging.ts'
import { groupIdOf, tagFilter, tagsOf } from './requests.ts'

export const sigfoxDeviceRoutes = {
  listSigfoxDevices: ({ query }, { owner, state }) => okPage(state.radios.sigfoxDevices.list(owner, pageOf(query, PAGE_SIZE), tagFilter(query))),

  getSigfoxDevice: ({ path }, { owner, services, state }) => {
    const document = state.radios.sigfoxDevices.document(owner, path.device_id)
    services.jobs.poll(state.radios.sigfoxDevices.idOf(path.device_id))
    return okText(document)
  },

  getDataFromSigfoxDevice: ({ path, query }, context) => {
    const { owner, state: { radios } } = context
    const source = { resourceType: 'SigfoxDevice' as const, resourceId: radios.sigfoxDevices.idOf(path.device_id) }
    return dataOf(context, source, query, () => { radios.sigfoxDevices.document(owner, path.device_id) })
  },

  sendDataToSigfoxDevice: ({ path, body }, { owner, state }) => {
    state.radios.sigfoxDevices.sendDownlink(owner, path.device_id, body.data ?? '')
    return accepted(undefined)
  },

  disableTerminationOnSigfoxDevice: ({ path }, { owner, state }) => okText(state.radios.sigfoxDevices.setTermination(owner, path.device_id, false)),

  enableTerminationOnSigfoxDevice: ({ path }, { owner, state }) => okText(state.radios.sigfoxDevices.setTermination(owner, path.device_id, true)),

  /** 200, unlike the 201 of LoRaWAN (facts 05, 0.1). */
  registerSigfoxDevice: ({ path, body }, { owner, state }) =>
    okText(state.radios.sigfoxDevices.register(owner, path.device_id, { ...body, tags: body.tags as Tags | undefined })),

  setSigfoxDeviceGroup: ({ path, body }, { owner, state }) => okText(state.radios.sigfoxDevices.setGroup(owner, path.device_id, groupIdOf(body))),

  putSigfoxDeviceTags: ({ path, body }, { owner, state }) => okText(state.radios.sigfoxDevices.putTags(owner, path.device_id, tagsOf(body))),

  deleteSigfoxDeviceTag: ({ path }, { owner, state }) => {
    state.radios.sigfoxDevices.deleteTag(owner, path.device_id, path.tag_name)
    return noContent()
  },

  terminateSigfoxDevice: ({ path, query }, { owner, state }) => okText(state.radios.sigfoxDevices.terminate(owner, path.device_id, query.delete_immediately === true)),

  unsetSigfoxDeviceGroup: ({ path }, { owner, state }) => okText(state.radios.sigfoxDevices.unsetGroup(owner, path.device_id))
} satisfies Routes
