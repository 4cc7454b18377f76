// A process that records traffic of many SIMs, watched by event handlers or by none.
import { Core } from '../src/core.ts'
import { answerCalls } from './child.ts'
import { fixtureOf } from './store.ts'

/** Which handlers there are. */
export type Watch = 'none' | 'another operator' | 'one, each subscriber' | 'ten, each subscriber' | 'one, the whole group' | 'one, every SIM of its own'

const NOW = Date.UTC(2026, 5, 15)
const OWNER = { operatorId: 'OP0099000001', coverage: 'jp' as const }
const RARELY = { limitTotalTrafficMegaByte: '2147483647', inactiveTimeoutDateConst: 'NEVER' }

let core: Core
let sims: { simId: string, imsi: string }[] = []

answerCalls({
  start: ({ count }: { count: number }) => {
    core = new Core({ settings: { coverage: 'jp', auth: 'strict', strict: false, searchDelay: 0, rateLimit: undefined }, seed: 'bench', fixture: fixtureOf(count), freezeAt: NOW, journalSize: 0, onJobError: () => {} })
    const { state } = core.services
    sims = state.eventHandlers.watched.simsOf(OWNER, { kind: 'operator', id: OWNER.operatorId }).map((simId) => ({ simId, imsi: state.eventHandlers.watched.imsisOf(simId)[0]! }))
  },
  watch: (watch: Watch) => {
    const { state } = core.services
    const { database, eventHandlers } = state
    const groupId = (JSON.parse(state.groups.list(OWNER, { limit: 1, after: '' }).text.toString()) as { groupId: string }[])[0]!.groupId
    const make = (target: object, type: string): void => {
      eventHandlers.create(OWNER, { name: 'bench', status: 'active', ...target, ruleConfig: { type, properties: RARELY }, actionConfigList: [] })
    }
    database.transaction(() => {
      for (const { handlerId } of eventHandlers.all(OWNER)) eventHandlers.delete(OWNER, handlerId)
      if (watch === 'one, each subscriber') make({ targetOperatorId: OWNER.operatorId }, 'SubscriberMonthlyTrafficRule')
      if (watch === 'ten, each subscriber') for (let i = 0; i < 10; i++) make({ targetOperatorId: OWNER.operatorId }, 'SubscriberMonthlyTrafficRule')
      if (watch === 'one, the whole group') make({ targetGroupId: groupId }, 'MonthlyTotalTrafficRule')
      if (watch === 'one, every SIM of its own') for (const { imsi } of sims) make({ targetImsi: imsi }, 'SubscriberMonthlyTrafficRule')
    })
  },
  /** Records `events` times the traffic of one SIM after the other, each in a transaction of its own; returns ms of processor time. */
  traffic: ({ events }: { events: number }) => {
    const { state } = core.services
    const figures = { 's1.standard': { uploadBytes: 1000, uploadPackets: 1, downloadBytes: 1000, downloadPackets: 1 } }
    const before = process.cpuUsage()
    for (let i = 0; i < events; i++) {
      state.database.transaction(() => state.statistics.traffic.recordOne(OWNER, sims[i * 7919 % sims.length]!, NOW, figures))
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}, async () => core.close())
