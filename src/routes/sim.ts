import { created, JsonText, noContent, ok, okPage, okText } from '../contract/operations.ts'
import type { TargetStatus } from '../state/sim-status.ts'
import { statusHistoryView } from '../views/status-history.ts'
import { groupIdOf, tagsOf } from './group.ts'
import type { Context, Routes } from './handler.ts'
import { pageOf } from './paging.ts'

/** Changes the SIM and answers its Sim document, as nearly every operation here does. */
function changed (context: Context, simId: string, change: () => void) {
  change()
  return okText(context.state.sims.document(context.owner, simId))
}

function withStatus (target: TargetStatus) {
  return ({ path }: { path: { sim_id: string } }, context: Context) =>
    changed(context, path.sim_id, () => context.state.sims.setStatus(context.owner, path.sim_id, target))
}

export const simRoutes = {
  listSims: ({ query }, { owner, state }) => okPage(state.simLists.sims(owner, pageOf(query))),

  getSim: ({ path }, { owner, state }) => okText(state.sims.document(owner, path.sim_id)),

  registerSim: ({ path, body }, { owner, state }) => {
    state.simCards.register(owner, path.sim_id, body.registrationSecret, { groupId: body.groupId, tags: body.tags })
    return created(new JsonText(state.sims.document(owner, path.sim_id)))
  },

  activateSim: withStatus('active'),
  deactivateSim: withStatus('inactive'),
  setSimToStandby: withStatus('standby'),
  suspendSim: withStatus('suspended'),
  terminateSim: withStatus('terminated'),

  enableSimTermination: ({ path }, context) =>
    changed(context, path.sim_id, () => context.state.sims.setTermination(context.owner, path.sim_id, true)),

  disableSimTermination: ({ path }, context) =>
    changed(context, path.sim_id, () => context.state.sims.setTermination(context.owner, path.sim_id, false)),

  updateSimSpeedClass: ({ path, body }, context) =>
    changed(context, path.sim_id, () => context.state.sims.setSpeedClass(context.owner, path.sim_id, body.speedClass)),

  putSimTags: ({ path, body }, context) =>
    changed(context, path.sim_id, () => context.state.sims.putTags(context.owner, path.sim_id, tagsOf(body))),

  deleteSimTag: ({ path }, { owner, state }) => {
    state.sims.deleteTag(owner, path.sim_id, path.tag_name)
    return noContent()
  },

  setSimGroup: ({ path, body }, context) => {
    const groupId = groupIdOf(body)
    return changed(context, path.sim_id, () => context.state.sims.setGroup(context.owner, path.sim_id, groupId))
  },

  unsetSimGroup: ({ path }, context) =>
    changed(context, path.sim_id, () => context.state.sims.unsetGroup(context.owner, path.sim_id)),

  setSimImeiLock: ({ path, body }, context) =>
    changed(context, path.sim_id, () => context.state.sims.setImeiLock(context.owner, path.sim_id, body?.imei)),

  unsetSimImeiLock: ({ path }, context) =>
    changed(context, path.sim_id, () => context.state.sims.unsetImeiLock(context.owner, path.sim_id)),

  setSimExpiryTime: ({ path, body }, context) =>
    changed(context, path.sim_id, () => context.state.sims.setExpiry(context.owner, path.sim_id, body.expiryTime, body.expiryAction ?? null)),

  unsetSimExpiryTime: ({ path }, context) =>
    changed(context, path.sim_id, () => context.state.sims.unsetExpiry(context.owner, path.sim_id)),

  listSimStatusHistory: ({ path, query }, { owner, services, state }) => {
    state.sims.document(owner, path.sim_id)
    const { items, next } = state.simHistory.list(path.sim_id, {
      from: query.from ?? 0,
      to: query.to ?? services.clock.now(),
      newestFirst: query.sort !== 'asc',
      ...pageOf(query, 30, 100)
    })
    return ok(items.map(statusHistoryView), { next })
  }
} satisfies Routes
