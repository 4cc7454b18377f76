// What the servers hold: one account with so many SIMs, and what a client needs to know of it.
import type { Credentials, Fixture } from '../src/emulator.ts'
import type { ProfileGiven } from '../src/simulators/traffic/shapes.ts'

export interface Started {
  url: string
  credentials: Credentials
}

const AUTH_KEY = { authKeyId: `keyId-${'Bench'.repeat(7).slice(0, 32)}`, authKey: `secret-${'Bench'.repeat(13).slice(0, 64)}` }

/** SIMs as a fleet has them: all named, most active, some in other states. */
export function fixtureOf (sims: number): Fixture {
  const share = (part: number): number => Math.floor(sims * part)
  return {
    operators: [{
      operatorId: 'OP0099000001',
      email: 'bench@example.com',
      password: 'BenchPassw0rd',
      authKey: AUTH_KEY,
      groups: [{ name: 'gateways', coverage: 'jp' }],
      sims: [
        { subscription: 'plan-D', status: 'active', group: 'gateways', tags: { name: 'gateway', site: 'Tokyo' }, count: sims - share(0.3) - share(0.1) },
        { subscription: 'plan-D', tags: { name: 'spare' }, count: share(0.3) },
        { subscription: 'plan-K2', status: 'inactive', tags: { name: 'meter', site: 'Osaka' }, count: share(0.1) }
      ]
    }]
  }
}

/** The headers of a logged-in client. */
export async function login (url: string, { authKeyId, authKey }: Pick<Credentials, 'authKeyId' | 'authKey'>): Promise<Record<string, string>> {
  const response = await fetch(`${url}/v1/auth`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ authKeyId, authKey }) })
  const { apiKey, token } = await response.json() as { apiKey: string, token: string }
  return { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
}

/** The first SIM IDs, `count` at most. */
export async function simIds (url: string, headers: Record<string, string>, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ids.length < count;) {
    const response = await fetch(`${url}/v1/sims?limit=100&last_evaluated_key=${after}`, { headers })
    const page = await response.json() as { simId: string }[]
    ids.push(...page.map((sim) => sim.simId))
    after = response.headers.get('x-soracom-next-key') ?? ''
    if (after === '') break
  }
  return ids.slice(0, count)
}

/** So many SIMs of one behaviour, all online. */
export function fleetOf (sims: number, profile: ProfileGiven): Fixture {
  const [operator] = fixtureOf(0).operators
  return { operators: [{ ...operator!, sims: [], fleets: [{ fleet: 'bench', sims, group: 'gateways', profile }] }] }
}
