import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import catalogue from '../fixtures/subscriptions.json' with { type: 'json' }
import type { Emulator } from '../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { at, idsOf, OPERATIONS, type SimIds, startWith, store, type View, VIEWS } from './support/sims.ts'

type Status = 'ready' | 'testing' | 'active' | 'inactive' | 'standby' | 'suspended' | 'terminated' | 'transferring'

const TARGETS = { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' } as const
type Operation = keyof typeof TARGETS
const OPERATION_OF = Object.fromEntries(Object.entries(TARGETS).map(([operation, status]) => [status, operation])) as Partial<Record<Status, Operation>>

/** Facts 02, section 5, row by row: what a SIM of a plan that has every status becomes; `error`: refused, nothing changes. */
const TABLE: Record<Status, Record<Operation, Status | 'error'>> = {
  ready: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  testing: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  active: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  inactive: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  standby: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  suspended: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' },
  terminated: { activate: 'error', deactivate: 'error', set_to_standby: 'error', suspend: 'error', terminate: 'error' },
  transferring: { activate: 'active', deactivate: 'inactive', set_to_standby: 'standby', suspend: 'suspended', terminate: 'terminated' }
}
const STATUSES = Object.keys(TABLE) as Status[]

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = (await signUp(emulator)).global
})
afterAll(() => emulator.close())

/** A plan01s SIM in this status, tagged and without termination protection. */
async function simIn (status: Status): Promise<SimIds> {
  const sim = idsOf(await newSim(client, 'plan01s'))
  await client.post(`${at('Sim', sim)}/enable_termination`)
  const operation = OPERATION_OF[status]
  if (operation !== undefined) await client.post(`${at('Sim', sim)}/${operation}`)
  if (status === 'testing' || status === 'transferring') await store(emulator, sim.simId, { status })
  // Any change remakes what is shown.
  await client.put(`${at('Sim', sim)}/tags`, [{ tagName: 'name', tagValue: status }])
  expect((await client.get(at('Sim', sim))).body.status).toBe(status)
  return sim
}

async function bothViews (sim: SimIds): Promise<Record<View, Answer['body']>> {
  return { Sim: (await client.get(at('Sim', sim))).body, Subscriber: (await client.get(at('Subscriber', sim))).body }
}

async function historyOf (sim: SimIds): Promise<Answer['body'][]> {
  return (await client.get(`${at('Sim', sim)}/statuses/history`, { query: { limit: 100 } })).body
}

const FEE = new Set<Status>(['ready', 'standby', 'suspended'])

describe.each(VIEWS)('status changes through the %s operations', (view) => {
  for (const from of STATUSES) {
    for (const [operation, to] of Object.entries(TABLE[from]) as [Operation, Status | 'error'][]) {
      test(`${from} ${operation} -> ${to}`, async () => {
        const sim = await simIn(from)
        const before = await bothViews(sim)
        const history = await historyOf(sim)
        emulator.clock.advance('1m')
        const { status, body } = await client.post(`${at(view, sim)}/${operation}`)
        const after = await bothViews(sim)

        if (to === 'error') {
          expect([status, body.code]).toEqual([400, 'SEM9007'])
        } else {
          expect(status).toBe(200)
          expect(body).toEqual(after[view])
        }
        if (to === 'error' || to === from) {
          expect(after).toEqual(before)
          expect(await historyOf(sim)).toEqual(history)
          return
        }
        const now = emulator.clock.now()
        const fee = FEE.has(to) ? now : undefined
        const changed = { status: to, lastModifiedTime: now }
        const { renewalFeeStatusSetTime: _, ...simBefore } = before.Sim
        const { renewalFeeStatusSetTime: __, ...subscriberBefore } = before.Subscriber
        const profile = before.Sim.profiles[before.Sim.activeProfileId]
        expect(after.Sim).toEqual({
          ...simBefore,
          ...changed,
          ...(fee === undefined ? {} : { renewalFeeStatusSetTime: fee }),
          profiles: { [profile.iccid]: { ...profile, subscribers: { [sim.imsi]: { ...profile.subscribers[sim.imsi], status: to } } } }
        })
        expect(after.Subscriber).toEqual({ ...subscriberBefore, ...changed, lastModifiedAt: now, ...(fee === undefined ? {} : { renewalFeeStatusSetTime: fee }) })
        const [newest, ...older] = await historyOf(sim)
        expect(newest).toMatchObject({ status: to, applyDateTimeEpochSec: Math.floor(now / 1000) })
        expect(older).toEqual(history)
      })
    }
  }
})

describe('finality', () => {
  test('[02-C9] no operation of either view brings a SIM back to ready, whatever its status; only status operations move it', async () => {
    for (const from of STATUSES) {
      for (const view of VIEWS) {
        const sim = await simIn(from)
        let status: Status = from
        for (const operation of OPERATIONS[view].filter((o) => o.method !== 'GET')) {
          await client.send(operation.method, at(view, sim) + operation.suffix, operation.body)
          const target = TARGETS[operation.suffix.slice(1) as Operation]
          const { Sim, Subscriber } = await bothViews(sim)
          expect(Subscriber.status).toBe(Sim.status)
          if (target === undefined) expect(Sim.status, `${from}: ${operation.suffix}`).toBe(status)
          else expect(Sim.status, `${from}: ${operation.suffix}`).not.toBe('ready')
          status = Sim.status
        }
      }
    }
  })

  test('[02-C5] a terminated SIM cannot be activated and stays terminated', async () => {
    const sim = await simIn('terminated')
    const refused = await client.post(`${at('Subscriber', sim)}/activate`)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9007'])
    expect((await client.get(at('Subscriber', sim))).body.status).toBe('terminated')
  })

  test('a terminated SIM is still listed, tagged and put into groups, but not changed in what it can do', async () => {
    const sim = await simIn('terminated')
    const { groupId } = (await client.post('/v1/groups', {})).body
    expect((await client.get('/v1/sims')).body.map((s: SimIds) => s.simId)).toContain(sim.simId)
    expect((await client.post(`${at('Subscriber', sim)}/set_group`, { groupId })).body.groupId).toBe(groupId)
    expect((await client.get(`/v1/groups/${groupId}/subscribers`)).body.map((s: SimIds) => s.imsi)).toEqual([sim.imsi])
    expect((await client.put(`${at('Sim', sim)}/tags`, [{ tagName: 'bin', tagValue: '7' }])).body.tags).toEqual({ name: 'terminated', bin: '7' })
    const refusals = [
      await client.post(`${at('Sim', sim)}/update_speed_class`, { speedClass: 's1.fast' }),
      await client.put(`${at('Subscriber', sim)}/bundles`, []),
      await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: START * 2 })
    ]
    expect(refusals.map((r) => [r.status, r.body.code])).toEqual([[400, 'SEM9007'], [400, 'SEM9007'], [400, 'SEM9007']])
  })
})

describe('termination protection', () => {
  test.each(VIEWS)('[02-C4] %s: a protected SIM is not terminated; once termination is enabled it is', async (view) => {
    const sim = idsOf(await newSim(client, 'plan01s'))
    const url = at(view, sim)
    expect((await client.get(url)).body.terminationEnabled).toBe(false)
    const refused = await client.post(`${url}/terminate`)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9006'])
    expect((await client.get(url)).body.status).toBe('ready')

    const enabled = await client.post(`${url}/enable_termination`)
    expect([enabled.status, enabled.body.terminationEnabled]).toEqual([200, true])
    const disabled = await client.post(`${url}/disable_termination`)
    expect([disabled.status, disabled.body.terminationEnabled]).toEqual([200, false])
    expect((await client.post(`${url}/terminate`)).body.code).toBe('SEM9006')

    await client.post(`${url}/enable_termination`)
    const terminated = await client.post(`${url}/terminate`)
    expect([terminated.status, terminated.body.status]).toEqual([200, 'terminated'])
    // inferred: facts 02, section 5
    expect(terminated.body.terminationEnabled).toBe(true)
  })

  test('other status changes leave it alone', async () => {
    for (const status of ['active', 'inactive', 'standby', 'suspended'] as const) {
      const sim = await simIn(status)
      const { body } = await client.get(at('Sim', sim))
      expect([body.terminationEnabled, body.tags]).toEqual([true, { name: status }])
    }
  })
})

describe('what the plan allows', () => {
  const S1 = ['s1.minimum', 's1.slow', 's1.standard', 's1.fast', 's1.4xfast']
  const S1_US = [...S1, 's1.8xfast']
  const US = ['1MB', '3MB', '10MB', '20MB', '50MB', '100MB', '300MB', '500MB', '1GB', '3GB', '5GB', '10GB'].map((size) => `US-${size}`)
  const DU = ['DU-10GB', 'DU-50GB', 'DU-100GB']

  /** Facts 02, section 2. `plan`: 1 when it can be sent SMS. */
  const PLANS: Record<string, { coverage: 'g' | 'jp', standby: boolean, suspend: boolean, speedClasses: string[], bundles: string[], plan: 0 | 1 }> = {
    plan01s: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    'plan01s-low_data_volume': { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    planP1: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    planX1: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    planX2: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    planX3: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    'planX3-EU': { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    planXM1: { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 0 },
    'plan-US': { coverage: 'g', standby: true, suspend: true, speedClasses: S1_US, bundles: US, plan: 1 },
    'plan-US-NA': { coverage: 'g', standby: true, suspend: true, speedClasses: S1_US, bundles: US, plan: 1 },
    'plan-US-max': { coverage: 'g', standby: true, suspend: true, speedClasses: S1, bundles: [], plan: 0 },
    'plan-D': { coverage: 'jp', standby: false, suspend: true, speedClasses: S1, bundles: ['D-500MB'], plan: 0 },
    'plan-K': { coverage: 'jp', standby: false, suspend: true, speedClasses: S1, bundles: [], plan: 0 },
    'plan-K2': { coverage: 'jp', standby: false, suspend: true, speedClasses: S1, bundles: [], plan: 1 },
    'plan-KM1': { coverage: 'jp', standby: true, suspend: true, speedClasses: [], bundles: [], plan: 0 },
    'plan-DU': { coverage: 'jp', standby: false, suspend: false, speedClasses: ['u1.standard', 'u1.slow'], bundles: DU, plan: 0 }
  }
  const EVERY_SPEED_CLASS = [...S1_US, 'u1.standard', 'u1.slow']
  const EVERY_BUNDLE = ['D-500MB', ...DU, ...US]

  let fixtureEmulator: Emulator
  let owner: Client
  const sims = new Map<string, SimIds>()
  beforeAll(async () => {
    ({ emulator: fixtureEmulator, client: owner } = await startWith(Object.keys(PLANS).map((subscription) => ({ subscription, status: 'active' as const }))))
    for (const coverage of [owner, owner.global]) {
      for (const subscriber of (await coverage.get('/v1/subscribers')).body) sims.set(subscriber.subscription, idsOf(subscriber))
    }
  })
  afterAll(() => fixtureEmulator.close())

  test('the table speaks of every plan there is', () => {
    // Arc's comes on no card: subscriber.test.ts has it beside another.
    const onCards = Object.keys(catalogue.plans).filter((name) => name !== 'planArc01').sort()
    expect(Object.keys(PLANS).sort()).toEqual(onCards)
    expect([...sims.keys()].sort()).toEqual(onCards)
  })

  for (const [name, plan] of Object.entries(PLANS)) {
    describe.each(VIEWS)(`${name} as %s`, (view) => {
      const mark = (on: boolean, text: string): string => (on ? `${text} ` : '')
      const url = (): string => at(view, sims.get(name)!)
      const caller = (): Client => (plan.coverage === 'g' ? owner.global : owner)

      test(`${mark(name === 'plan-D' || name === 'plan01s', '[02-C8]')}standby ${plan.standby}, suspend ${plan.suspend}`, async () => {
        await caller().post(`${url()}/activate`)
        for (const [operation, status, allowed, code] of [['set_to_standby', 'standby', plan.standby, 'SEM9008'], ['suspend', 'suspended', plan.suspend, 'SEM9009']] as const) {
          const before = (await caller().get(url())).body
          const answer = await caller().post(`${url()}/${operation}`)
          expect([answer.status, answer.body.code ?? answer.body.status]).toEqual(allowed ? [200, status] : [400, code])
          if (!allowed) expect((await caller().get(url())).body).toEqual(before)
        }
      })

      test(`${mark(name === 'plan01s', '[02-C10]')}${mark(name === 'plan-KM1', '[02-C11]')}speed classes`, async () => {
        for (const speedClass of EVERY_SPEED_CLASS) {
          const { status, body } = await caller().post(`${url()}/update_speed_class`, { speedClass })
          expect([speedClass, status, body.code ?? body.speedClass]).toEqual(plan.speedClasses.includes(speedClass) ? [speedClass, 200, speedClass] : [speedClass, 400, 'SEM9012'])
        }
        // Classes that exist but that nobody can change to, and one that does not.
        for (const speedClass of ['arc.standard', 't1.standard', 's1.turbo']) {
          const { status, body } = await caller().post(`${url()}/update_speed_class`, { speedClass })
          expect([speedClass, status, body.code]).toEqual([speedClass, 400, 'COM9003'])
        }
      })

      test('SMS', async () => {
        const { body } = await caller().get(url())
        expect(view === 'Sim' ? body.capabilities : body.plan).toEqual(view === 'Sim' ? { data: true, sms: plan.plan === 1 } : plan.plan)
      })
    })

    test(`${name === 'plan-D' || name === 'plan01s' ? '[02-C12] ' : ''}${name}: bundles`, async () => {
      const caller = plan.coverage === 'g' ? owner.global : owner
      const sim = sims.get(name)!
      for (const bundle of EVERY_BUNDLE) {
        const { status, body } = await caller.put(`${at('Subscriber', sim)}/bundles`, [bundle])
        expect([bundle, status, body.code ?? body.bundles]).toEqual(plan.bundles.includes(bundle) ? [bundle, 200, [bundle]] : [bundle, 400, 'SEM9013'])
      }
      const shown = async (): Promise<unknown> => (await caller.get(at('Sim', sim))).body.profiles[sim.simId].subscribers[sim.imsi].bundles
      expect(await shown()).toEqual(plan.bundles.length === 0 ? null : [EVERY_BUNDLE.filter((b) => plan.bundles.includes(b)).at(-1)])
      const cleared = await caller.put(`${at('Subscriber', sim)}/bundles`, [])
      expect(cleared.status).toBe(200)
      expect(cleared.body).not.toHaveProperty('bundles')
      expect(await shown()).toBeNull()
      // Bundles that belong to a plan but can be chosen only when the SIM is made, and one that does not exist.
      for (const bundle of ['K2-500MB', 'X3-5MB', 'D-300MB']) {
        const refused = await caller.put(`${at('Subscriber', sim)}/bundles`, [bundle])
        expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
      }
    })
  }
})

describe('single steps of the facts', () => {
  test.each(VIEWS)('[02-C6] %s: a ready SIM is deactivated', async (view) => {
    const sim = await simIn('ready')
    const { status, body } = await client.post(`${at(view, sim)}/deactivate`)
    expect([status, body.status]).toEqual([200, 'inactive'])
    expect(body).not.toHaveProperty('renewalFeeStatusSetTime')
  })

  test('[02-C7] suspending a ready plan-D SIM starts the renewal fee, activating it drops that', async () => {
    const jp = client.with({ host: 'api.soracom.io' })
    const sim = idsOf(await newSim(jp, 'plan-D'))
    emulator.clock.advance('1h')
    const suspended = await jp.post(`${at('Subscriber', sim)}/suspend`)
    expect(suspended.status).toBe(200)
    expect(suspended.body).toMatchObject({ status: 'suspended', renewalFeeStatusSetTime: emulator.clock.now() })
    const activated = await jp.post(`${at('Subscriber', sim)}/activate`)
    expect(activated.body.status).toBe('active')
    expect(activated.body).not.toHaveProperty('renewalFeeStatusSetTime')
    expect((await jp.get(at('Sim', sim))).body).not.toHaveProperty('renewalFeeStatusSetTime')
  })

  test('[02-C10] s1.fast is taken on ready, active and inactive SIMs; the class of Arc is refused', async () => {
    for (const from of ['ready', 'active', 'inactive', 'standby', 'suspended', 'testing'] as const) {
      for (const view of VIEWS) {
        const sim = await simIn(from)
        const { status, body } = await client.post(`${at(view, sim)}/update_speed_class`, { speedClass: 's1.fast' })
        expect([status, body.speedClass, body.status]).toEqual([200, 's1.fast', from])
        expect((await client.get(at('Subscriber', sim))).body).toMatchObject({ type: 's1.fast', speedClass: 's1.fast' })
        const refused = await client.post(`${at(view, sim)}/update_speed_class`, { speedClass: 'arc.standard' })
        expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
        expect((await client.get(at('Sim', sim))).body.speedClass).toBe('s1.fast')
      }
    }
  })
})
