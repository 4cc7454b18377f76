import { ok } from '../contract/operations.ts'
import { captureUrl, packetCaptureView } from '../views/packet-capture.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

const PAGE_SIZE = 10
const LARGEST_PAGE = 100

export const simPacketCaptureRoutes = {
  listSimPacketCaptureSessions: ({ path, query }, { owner, state }) => {
    const { items, next } = state.packetCaptures.list(owner, path.sim_id, pageOf(query, PAGE_SIZE, LARGEST_PAGE))
    return ok(items.map((row) => packetCaptureView(row)), { next })
  },

  createSimPacketCaptureSession: ({ path, body }, { owner, state }) =>
    ok(packetCaptureView(state.packetCaptures.create(owner, path.sim_id, body!.duration, body!.prefix ?? ''))),

  /** The one that tells where the file is, each time by a new link (inferred: facts 02, section 11). */
  getSimPacketCaptureSession: ({ path }, { baseUrl, owner, services, state }) => {
    services.jobs.poll(path.session_id)
    const row = state.packetCaptures.get(owner, path.sim_id, path.session_id)
    const ticket = state.packetCaptures.ticket(row)
    return ok(packetCaptureView(row, ticket && captureUrl(baseUrl, row.session_id, ticket)))
  },

  deleteSimPacketCaptureSession: ({ path }, { owner, state }) => ok(packetCaptureView(state.packetCaptures.delete(owner, path.sim_id, path.session_id))),

  stopSimPacketCaptureSession: ({ path }, { owner, state }) => ok(packetCaptureView(state.packetCaptures.stop(owner, path.sim_id, path.session_id)))
} satisfies Routes
