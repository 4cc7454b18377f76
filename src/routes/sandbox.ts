import { created, ok } from '../contract/operations.ts'
import { demand, Refusal } from '../refusal.ts'
import { subscriptionNamed } from '../state/subscriptions.ts'
import type { Coverage } from '../types.ts'
import { sandboxSubscriberView } from '../views/sandbox.ts'
import { pairOf } from './auth.ts'
import type { Routes } from './handler.ts'

/** Sandbox operators get a full day, as any login (inferred). */
const TOKEN_SECONDS = 86_400

export const sandboxRoutes = {
  sandboxInitializeOperator: ({ body }, { state }) => {
    demandProductionKey(body)
    const coverageTypes: Coverage[] = body.coverageTypes === undefined || body.coverageTypes.length === 0 ? ['jp'] : [...new Set(body.coverageTypes)]
    const { operator_id: operatorId } = state.operators.create({ email: body.email, password: body.password, coverageTypes })
    if (body.registerPaymentMethod !== false) {
      for (const coverage of coverageTypes) state.operators.registerDummyPaymentMethod(operatorId, coverage)
    }
    return created(pairOf(state.access.issue({ operatorId }, TOKEN_SECONDS)))
  },

  /**
   * There is no pending sign-up to get a token of: operators come from sandbox/init and from fixtures, both complete
   * (facts 01, 3.1: the old two-step sign-up is gone from the API).
   */
  sandboxGetSignupToken: ({ body }) => {
    demandProductionKey(body)
    throw new Refusal('SBX1003')
  },

  /** inferred: only one's own operator; the address is free again and every pair is revoked (facts 01, 8.1). */
  sandboxDeleteOperator: ({ path }, { caller, state }) => {
    demand(path.operator_id === caller.operatorId, 'SBX9001')
    state.operators.delete(caller.operatorId)
    return ok()
  },

  sandboxCreateCoupon: ({ body }, { owner, state }) => ok(state.coupons.create(owner, body)),

  sandboxCreateSubscriber: ({ body }, { coverage, state }) => {
    const subscription = body?.subscription ?? (coverage === 'g' ? 'plan01s' : 'plan-D')
    const plan = subscriptionNamed(subscription)
    demand(plan?.sandbox === true, 'COM9003', { detail: 'body: subscription cannot be made by the sandbox' })
    const bundles = body?.bundles ?? []
    demand(bundles.every((bundle) => plan.creationBundles.includes(bundle)), 'SEM9013')
    return ok(sandboxSubscriberView(state.simCards.create({ subscription, bundles, look: 'sandbox' })))
  },

  sandboxShipOrder: ({ body }, { owner, state }) => {
    demand(body.operatorId === owner.operatorId, 'SBX9001')
    state.orders.ship(owner, body.orderId)
    return ok()
  },

  sandboxInsertAirStats: ({ path, body }, { owner, state }) => {
    state.sims.simIdOf(owner, path.imsi)
    const bySpeedClass = Object.fromEntries(Object.entries(body.dataTrafficStatsMap ?? {}).map(([speedClass, t]) => [speedClass, {
      uploadBytes: t.uploadByteSizeTotal ?? 0,
      uploadPackets: t.uploadPacketSizeTotal ?? 0,
      downloadBytes: t.downloadByteSizeTotal ?? 0,
      downloadPackets: t.downloadPacketSizeTotal ?? 0
    }]))
    demand(state.statistics.insertTraffic(path.imsi, timeOf(body), bySpeedClass), 'SBX9002')
    return ok()
  },

  sandboxInsertBeamStats: ({ path, body }, { owner, state }) => {
    state.sims.simIdOf(owner, path.imsi)
    const byType = Object.fromEntries(Object.entries(body.beamStatsMap ?? {}).map(([type, counts]) => [type, counts?.count ?? 0]))
    demand(state.statistics.insertCounts(path.imsi, 'beam', timeOf(body), byType), 'SBX9002')
    return ok()
  }
} satisfies Routes

/**
 * The real sandbox asks for an AuthKey of a production user. inferred for the emulator: any pair of the right form will do
 * (facts 01, 8.1).
 */
function demandProductionKey ({ authKeyId, authKey }: { authKeyId?: string | undefined, authKey?: string | undefined }): void {
  demand(authKeyId?.startsWith('keyId-') === true && authKey?.startsWith('secret-') === true, 'SBX1002')
}

/** `unixtime` in seconds -> ms. */
function timeOf (body: { unixtime?: number | undefined }): number {
  demand(body.unixtime !== undefined, 'COM9003', { detail: 'body: unixtime is missing' })
  return body.unixtime * 1000
}
