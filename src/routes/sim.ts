import { accepted, created, JsonText, noContent, ok, okPage, okText } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import { type Card, primaryOf } from '../state/sim-rows.ts'
import type { TargetStatus } from '../state/sim-status.ts'
import { statusHistoryView } from '../views/status-history.ts'
import { testingUsageView } from '../views/testing-usage.ts'
import { dataOf } from './data-entry.ts'
import type { Context, Routes } from './handler.ts'
import { pageOf } from './paging.ts'
import { groupIdOf, sessionEventsOf, tagsOf } from './requests.ts'

/** The Sim document of a changed card, which nearly every operation here answers. */
function shown (card: Card) {
  return okText(card.sim.document)
}

function withStatus (target: TargetStatus) {
  return ({ path }: { path: { sim_id: string } }, { owner, state }: Context) => shown(state.sims.setStatus(owner, path.sim_id, target))
}

export const simRoutes = {
  listSims: ({ query }, { owner, state }) => okPage(state.simLists.sims(owner, pageOf(query))),

  getSim: ({ path }, { owner, state }) => okText(state.sims.document(owner, path.sim_id)),

  registerSim: ({ path, body }, { owner, state }) => {
    const card = state.simCards.register(owner, path.sim_id, body.registrationSecret, { groupId: body.groupId, tags: body.tags })
    return created(new JsonText(card.sim.document))
  },

  activateSim: withStatus('active'),
  deactivateSim: withStatus('inactive'),
  setSimToStandby: withStatus('standby'),
  suspendSim: withStatus('suspended'),
  terminateSim: withStatus('terminated'),

  enableSimTermination: ({ path }, { owner, state }) => shown(state.sims.setTermination(owner, path.sim_id, true)),

  disableSimTermination: ({ path }, { owner, state }) => shown(state.sims.setTermination(owner, path.sim_id, false)),

  updateSimSpeedClass: ({ path, body }, { owner, state }) => shown(state.sims.setSpeedClass(owner, path.sim_id, body.speedClass)),

  putSimTags: ({ path, body }, { owner, state }) => shown(state.sims.putTags(owner, path.sim_id, tagsOf(body))),

  deleteSimTag: ({ path }, { owner, state }) => {
    state.sims.deleteTag(owner, path.sim_id, path.tag_name)
    return noContent()
  },

  setSimGroup: ({ path, body }, { owner, state }) => shown(state.sims.setGroup(owner, path.sim_id, groupIdOf(body))),

  unsetSimGroup: ({ path }, { owner, state }) => shown(state.sims.unsetGroup(owner, path.sim_id)),

  setSimImeiLock: ({ path, body }, { owner, state }) => shown(state.sims.setImeiLock(owner, path.sim_id, body?.imei)),

  unsetSimImeiLock: ({ path }, { owner, state }) => shown(state.sims.unsetImeiLock(owner, path.sim_id)),

  setSimExpiryTime: ({ path, body }, { owner, state }) => shown(state.sims.setExpiry(owner, path.sim_id, body.expiryTime, body.expiryAction ?? null)),

  unsetSimExpiryTime: ({ path }, { owner, state }) => shown(state.sims.unsetExpiry(owner, path.sim_id)),

  getDataFromSim: ({ path, query }, context) => {
    const { owner, state } = context
    return dataOf(context, { resourceType: 'Sim', resourceId: path.sim_id }, query, () => demand(state.sims.exists(owner, path.sim_id), 'SEM9001'))
  },

  listSimStatusHistory: ({ path, query }, { owner, services, state }) => {
    demand(state.sims.exists(owner, path.sim_id), 'SEM9001')
    const { items, next } = state.simHistory.list(path.sim_id, {
      from: query.from ?? 0,
      to: query.to ?? services.clock.now(),
      newestFirst: query.sort !== 'asc',
      ...pageOf(query, 30, 100)
    })
    return ok(items.map(statusHistoryView), { next })
  },

  deleteSimSession: ({ path }, { owner, state }) => shown(state.sims.deleteSession(owner, path.sim_id)),

  listSimSessionEvents: ({ path, query }, { owner, state }) => {
    demand(state.sims.exists(owner, path.sim_id), 'SEM9001')
    return okPage(state.sessionLog.list(owner.operatorId, path.sim_id, sessionEventsOf(query)))
  },

  /** The Subscriber, unlike any other operation on a SIM. */
  reportSimLocalInfo: ({ path }, { owner, services }) => accepted(new JsonText(primaryOf(services.localInfo.request(owner, path.sim_id)).document)),

  getTestingUsage: ({ path }, { owner, state }) => {
    demand(state.sims.exists(owner, path.sim_id), 'SEM9001')
    return ok(testingUsageView(found(state.testModes.usage(path.sim_id), 'SEM9102')))
  }
} satisfies Routes
