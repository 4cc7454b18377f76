import { noContent, okPage, okText } from '../contract/operations.ts'
import type { GadgetName } from '../state/gadgets.ts'
import type { Tags } from '../types.ts'
import type { Routes } from './handler.ts'
import { PAGE_SIZE } from './lora-device.ts'
import { pageOf } from './paging.ts'
import { tagFilter, tagsOf } from './requests.ts'

export const gadgetRoutes = {
  listGadgets: ({ query }, { owner, state }) => okPage(state.gadgets.list(owner, pageOf(query, PAGE_SIZE), { ...tagFilter(query), productId: query.product_id ?? null })),

  getGadget: ({ path }, { owner, state }) => okText(state.gadgets.document(owner, nameOf(path))),

  disableTerminationOnGadget: ({ path }, { owner, state }) => okText(state.gadgets.setTermination(owner, nameOf(path), false)),

  enableTerminationOnGadget: ({ path }, { owner, state }) => okText(state.gadgets.setTermination(owner, nameOf(path), true)),

  registerGadget: ({ path, body }, { owner, state }) => okText(state.gadgets.register(owner, nameOf(path), body.tags as Tags | undefined)),

  putGadgetTags: ({ path, body }, { owner, state }) => okText(state.gadgets.putTags(owner, nameOf(path), tagsOf(body))),

  deleteGadgetTag: ({ path }, { owner, state }) => {
    state.gadgets.deleteTag(owner, nameOf(path), path.tag_name)
    return noContent()
  },

  terminateGadget: ({ path }, { owner, state }) => okText(state.gadgets.terminate(owner, nameOf(path)))
} satisfies Routes

function nameOf (path: { product_id: GadgetName['productId'], serial_number: string }): GadgetName {
  return { productId: path.product_id, serialNumber: path.serial_number }
}
