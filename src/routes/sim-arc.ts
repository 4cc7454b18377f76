import { created, noContent, ok } from '../contract/operations.ts'
import type { KeyPair } from '../state/wireguard-keys.ts'
import type { Routes } from './handler.ts'

/** The keys as every credentials operation names them; the private one only when it was made here. */
function keysView ({ privateKey, publicKey }: Partial<KeyPair> & { publicKey: string }) {
  return { ...(privateKey === undefined ? {} : { arcClientPeerPrivateKey: privateKey }), arcClientPeerPublicKey: publicKey }
}

export const simArcRoutes = {
  /** Only this answer tells the private key (facts 02, section 8). */
  createSim: (_request, { owner, state }) => {
    const { card: { sim }, keys } = state.arc.create(owner)
    const document = JSON.parse(sim.document) as { profiles: Record<string, object> }
    return created({ ...document, profiles: { [sim.iccid]: { ...document.profiles[sim.iccid], ...keysView(keys) } } })
  },

  /** Deprecated; the same as renewing (facts 02, section 8). */
  attachArcSimCredentials: ({ path, body }, { owner, state }) => ok(keysView(state.arc.renew(owner, path.sim_id, body?.arcClientPeerPublicKey))),

  renewArcSimCredentials: ({ path, body }, { owner, state }) => ok(keysView(state.arc.renew(owner, path.sim_id, body?.arcClientPeerPublicKey))),

  removeArcSimCredentials: ({ path }, { owner, state }) => {
    state.arc.remove(owner, path.sim_id)
    return noContent()
  },

  createArcSession: ({ path }, { owner, state }) => ok(state.arc.createSession(owner, path.sim_id))
} satisfies Routes
