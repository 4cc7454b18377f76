import { noContent, ok } from '../contract/operations.ts'
import { containerStatusView } from '../views/subscription-containers.ts'
import type { Routes } from './handler.ts'

export const simSubscriptionRoutes = {
  addSubscription: ({ path, body }, { owner, state }) => {
    const { card: { sim }, keys } = state.simContainers.add(owner, path.sim_id, path.iccid, body!)
    const profile = (JSON.parse(sim.document) as { profiles: Record<string, object> }).profiles[path.iccid]!
    return ok(keys === undefined ? profile : { ...profile, arcClientPeerPrivateKey: keys.privateKey })
  },

  cancelSubscriptionContainerDownload: ({ path }, { owner, state }) => {
    const card = state.simContainers.cancel(owner, path.sim_id, path.iccid, path.imsi)
    return ok(containerStatusView(card, state.simContainers.containers(card)))
  },

  terminateSubscriptionContainer: ({ path }, { owner, state }) => {
    state.simContainers.terminate(owner, path.sim_id, path.iccid, path.imsi)
    return noContent()
  }
} satisfies Routes
