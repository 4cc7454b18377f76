import { accepted, created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { type Card, primaryOf } from '../state/sim-rows.ts'
import type { TargetStatus } from '../state/sim-status.ts'
import type { Sims } from '../state/sims.ts'
import type { Owner } from '../types.ts'
import { dataOf } from './data-entry.ts'
import { exportedFile } from './files.ts'
import type { Context, Routes } from './handler.ts'
import { pageOf } from './paging.ts'
import { groupIdOf, sessionEventsOf, tagFilter, tagsOf } from './requests.ts'

/** Changes the SIM of an IMSI and answers its Subscriber document. */
function changed ({ owner, state }: Context, imsi: string, change: (sims: Sims, owner: Owner, simId: string) => Card) {
  return okText(primaryOf(change(state.sims, owner, state.sims.simIdOf(owner, imsi))).document)
}

function withStatus (target: TargetStatus) {
  return ({ path }: { path: { imsi: string } }, context: Context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setStatus(owner, simId, target))
}

/** `a|b` -> both; the filters of listSubscribers separate their values so (facts 02, section 9). */
function several (text: string | undefined): string[] | undefined {
  return text?.split('|').filter((value) => value !== '')
}

export const subscriberRoutes = {
  listSubscribers: ({ query }, { owner, state }) => {
    const filter = {
      ...tagFilter(query),
      statuses: several(query.status_filter),
      speedClasses: several(query.speed_class_filter),
      serialNumbers: several(query.serial_number_filter)
    }
    const filtered = Object.values(filter).some((value) => value !== undefined)
    return okPage(state.simLists.subscribers(owner, pageOf(query), filtered ? filter : undefined))
  },

  exportSubscribers: ({ query }, context) => exportedFile(context, query.export_mode, 'subscribers'),

  getSubscriber: ({ path }, { owner, state }) => okText(state.sims.subscriberDocument(owner, path.imsi)),

  getDataFromSubscriber: ({ path, query }, context) => {
    const { owner, state } = context
    return dataOf(context, { resourceType: 'Subscriber', resourceId: path.imsi }, query, () => { state.sims.simIdOfAny(owner, path.imsi) })
  },

  registerSubscriber: ({ path, body }, { owner, state }) => {
    const simId = state.simCards.simIdOf(path.imsi)
    const card = state.simCards.register(owner, simId, body.registrationSecret, { groupId: body.groupId, tags: body.tags })
    return created(new JsonText(primaryOf(card).document))
  },

  activateSubscriber: withStatus('active'),
  deactivateSubscriber: withStatus('inactive'),
  setSubscriberToStandby: withStatus('standby'),
  suspendSubscriber: withStatus('suspended'),
  terminateSubscriber: withStatus('terminated'),

  enableTermination: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setTermination(owner, simId, true)),

  disableTermination: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setTermination(owner, simId, false)),

  updateSpeedClass: ({ path, body }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setSpeedClass(owner, simId, body.speedClass)),

  putBundles: ({ path, body }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setBundles(owner, simId, body)),

  putSubscriberTags: ({ path, body }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.putTags(owner, simId, tagsOf(body))),

  deleteSubscriberTag: ({ path }, { owner, state }) => {
    state.sims.deleteTag(owner, state.sims.simIdOf(owner, path.imsi), path.tag_name)
    return noContent()
  },

  setGroup: ({ path, body }, context) => {
    const groupId = groupIdOf(body)
    return changed(context, path.imsi, (sims, owner, simId) => sims.setGroup(owner, simId, groupId))
  },

  /** Unlike the Sim operation, this one refuses a SIM that is in no group (facts 02, section 9). */
  unsetGroup: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.leaveGroup(owner, simId)),

  setImeiLock: ({ path, body }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setImeiLock(owner, simId, body?.imei)),

  unsetImeiLock: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.unsetImeiLock(owner, simId)),

  setExpiryTime: ({ path, body }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.setExpiry(owner, simId, body.expiryTime, body.expiryAction ?? null)),

  unsetExpiryTime: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.unsetExpiry(owner, simId)),

  deleteSubscriberSession: ({ path }, context) =>
    changed(context, path.imsi, (sims, owner, simId) => sims.deleteSession(owner, simId)),

  /** Of a secondary IMSI too: its own sessions. */
  listSessionEvents: ({ path, query }, { owner, state }) => {
    const simId = state.sims.simIdOfAny(owner, path.imsi)
    return okPage(state.sessionLog.list(owner.operatorId, simId, { ...sessionEventsOf(query), imsi: path.imsi }))
  },

  reportLocalInfo: ({ path }, { owner, services, state }) => {
    const simId = state.sims.simIdOf(owner, path.imsi)
    return accepted(new JsonText(primaryOf(services.localInfo.request(owner, simId)).document))
  }
} satisfies Routes
