import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { MappingRequest } from '../state/port-mappings.ts'
import { type Context, type Routes, waiting } from './handler.ts'
import { pageOf } from './paging.ts'

/** inferred: clients ask for 1000 (facts 02, section 11). */
const PAGE_SIZE = 1000

/** Opens the door before the mapping is written down; where it really listens, that takes a moment. */
async function create (request: Omit<MappingRequest, 'caller'>, context: Context) {
  const { owner, services, state } = context
  const asked: MappingRequest = { ...request, caller: context.remoteAddress }
  state.portMappings.check(owner, asked)
  const door = await services.napter.open(asked.tlsRequired === true)
  try {
    return created(new JsonText(context.change(() => state.portMappings.create(owner, asked, door))))
  } catch (error) {
    door.abandon()
    throw error
  }
}

export const portMappingRoutes = {
  listPortMappings: ({ query }, { owner, state }) => okPage(state.portMappings.list(owner, pageOf(query, PAGE_SIZE))),

  createPortMapping: waiting('createPortMapping', async ({ body: { destination, source, ...rest } }, context) =>
    await create({ ...rest, imsi: destination.imsi, simId: destination.simId, service: destination.service, port: destination.port, ipRanges: source?.ipRanges }, context)),

  createPortMappingForSim: waiting('createPortMappingForSim', async ({ path, body }, context) => {
    demand(body !== undefined, 'COM9004')
    const { destination, source, ...rest } = body
    return await create({ ...rest, simId: path.sim_id, service: destination.service, port: destination.port, ipRanges: source?.ipRanges }, context)
  }),

  listPortMappingsForSim: ({ path }, { owner, state }) => okText(state.portMappings.ofSim(owner, path.sim_id)),

  listPortMappingsForSubscriber: ({ path }, { owner, state }) => okText(state.portMappings.ofImsi(owner, path.imsi)),

  deletePortMapping: ({ path }, { owner, remoteAddress, state }) => {
    state.portMappings.delete(owner, { ipAddress: path.ip_address, port: Number(path.port) }, remoteAddress)
    return noContent()
  }
} satisfies Routes
