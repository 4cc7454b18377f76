import { created, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import { primaryOf } from '../state/sim-rows.ts'
import type { Coverage } from '../types.ts'
import { credentialsView } from '../views/credentials.ts'
import { sandboxSubscriberView } from '../views/sandbox.ts'
import type { Routes } from './handler.ts'
import { tokenSeconds } from './requests.ts'

/** ms: where dates end, but for a month that has to begin on this side of them */
const LAST_TIME = 8.64e15 - 31 * 24 * 3600 * 1000
/** What Beam takes in and sends out; other names in the map are unknown fields, and ignored as such. */
const BEAM_TYPES = ['inHttp', 'inMqtt', 'inTcp', 'inUdp', 'outHttp', 'outHttps', 'outMqtt', 'outMqtts', 'outTcp', 'outTcps', 'outUdp'] as const

export const sandboxRoutes = {
  sandboxInitializeOperator: ({ body }, { state }) => {
    demandProductionKey(body)
    const coverageTypes: Coverage[] = body.coverageTypes === undefined || body.coverageTypes.length === 0 ? ['jp'] : [...new Set(body.coverageTypes)]
    const { operator_id: operatorId } = state.operators.create({ email: body.email, password: body.password, coverageTypes })
    state.signUps.forget(body.email)
    if (body.registerPaymentMethod !== false) {
      for (const coverage of coverageTypes) state.operators.registerDummyPaymentMethod(operatorId, coverage)
    }
    // inferred: as long as any login's
    return created(credentialsView(state.access.issue({ operatorId }, tokenSeconds())))
  },

  /** For the old way to sign up, in steps (http/sign-up.ts); sandboxInitializeOperator does all of them at once. */
  sandboxGetSignupToken: ({ path, body }, { state }) => {
    demandProductionKey(body)
    return ok({ token: found(state.signUps.tokenFor(path.email), 'SBX1003') })
  },

  /** inferred: only one's own operator; the address is free again and every pair is revoked (facts 01, 8.1). */
  sandboxDeleteOperator: ({ path }, { state }) => {
    state.operators.delete(path.operator_id)
    return ok()
  },

  sandboxCreateCoupon: ({ body }, { owner, state }) => {
    demandNoneNegative([body.amount ?? 0])
    return ok(state.coupons.create(owner, body))
  },

  sandboxCreateSubscriber: ({ body }, { owner, state }) => {
    const card = state.simCards.createInSandbox(owner, { subscription: body?.subscription, bundles: body?.bundles })
    return ok(sandboxSubscriberView(card.sim, primaryOf(card)))
  },

  sandboxShipOrder: ({ body }, { owner, state }) => {
    demand(body.operatorId === owner.operatorId, 'SBX9001')
    state.orders.ship(owner, body.orderId)
    return ok()
  },

  sandboxInsertAirStats: ({ path, body }, { owner, state }) => {
    const { simId, imsi } = state.sims.subscription(owner, path.imsi)
    const bySpeedClass = Object.fromEntries(Object.entries(body.dataTrafficStatsMap ?? {}).map(([speedClass, t]) => [speedClass, {
      uploadBytes: t.uploadByteSizeTotal ?? 0,
      uploadPackets: t.uploadPacketSizeTotal ?? 0,
      downloadBytes: t.downloadByteSizeTotal ?? 0,
      downloadPackets: t.downloadPacketSizeTotal ?? 0
    }]))
    demandSome('dataTrafficStatsMap', bySpeedClass)
    demandNoneNegative(Object.values(bySpeedClass).flatMap((figures) => Object.values(figures)))
    const time = timeOf(body)
    demand(state.statistics.takeSandboxMoment(owner, imsi, 'air', time), 'SBX9002')
    state.statistics.traffic.recordOne(owner, { simId, imsi }, time, bySpeedClass)
    return ok()
  },

  sandboxInsertBeamStats: ({ path, body }, { owner, state }) => {
    const { imsi } = state.sims.subscription(owner, path.imsi)
    const counts = body.beamStatsMap ?? {}
    const byType = Object.fromEntries(BEAM_TYPES.flatMap((type) => (counts[type] === undefined ? [] : [[type, counts[type].count ?? 0]])))
    demandSome('beamStatsMap', byType)
    demandNoneNegative(Object.values(byType))
    const time = timeOf(body)
    demand(state.statistics.takeSandboxMoment(owner, imsi, 'beam', time), 'SBX9002')
    state.statistics.counts.add(owner, imsi, 'beam', time, byType)
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

/** inferred: no figures are refused, since a second insert at their time could not be told from the first. */
function demandSome (name: string, figures: object): void {
  demand(Object.keys(figures).length > 0, 'COM9003', { detail: `body: ${name} is empty` })
}

/** inferred: what is counted cannot be less than nothing. */
function demandNoneNegative (figures: readonly number[]): void {
  demand(figures.every((figure) => figure >= 0), 'COM9003', { detail: 'body: figures must not be negative' })
}

/** `unixtime` -> ms. It is in seconds; inferred: above 10^11 it is in milliseconds, as an older text said (facts 03, 2.3). */
function timeOf ({ unixtime }: { unixtime?: number | undefined }): number {
  demand(unixtime !== undefined, 'COM9003', { detail: 'body: unixtime is missing' })
  const time = unixtime > 1e11 ? unixtime : unixtime * 1000
  demand(Math.abs(time) <= LAST_TIME, 'COM9003', { detail: 'body: unixtime is out of range' })
  return time
}
