import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'

/** How a device behaves over a day; simulators/traffic/shapes.ts says how much that is. */
export type TrafficShape = 'constant' | 'daily' | 'bursts' | 'offline-at-night'

export interface TrafficProfile {
  shape: TrafficShape
  /** bytes in an average day */
  uploadPerDay: number
  downloadPerDay: number
  /** by how much a bucket may differ from what is usual, 0 to 1 */
  variation: number
  /** ms that are accounted at once: a whole number of five minutes that divides a day */
  bucket: number
  /** of `bursts` alone */
  burstsPerDay: number
  /** hours (UTC) of `offline-at-night` alone */
  offlineFrom: number
  offlineTo: number
}

/** Whose behaviour it is. A SIM's own profile goes before its group's, and that before its fleet's. */
export interface ProfileTarget {
  target: 'sim' | 'group' | 'fleet'
  targetId: string
}

export interface GivenProfile extends ProfileTarget {
  profileId: number
  owner: Owner
  profile: TrafficProfile
}

/** A SIM that a profile moves. */
export interface ProfileMember {
  simId: string
  /** the subscription in use; the primary one while offline */
  imsi: string
  speedClass: string
}

type Row = [number, string, Owner['coverage'], ProfileTarget['target'], string, string]

const COLUMNS = 'profile_id, operator_id, coverage, target, target_id, profile'

/** The profiles that are given, and which SIMs each of them moves. Whoever gives or takes one sees to its job. */
export class TrafficProfiles {
  readonly #put
  readonly #get
  readonly #of
  readonly #list
  readonly #delete
  readonly #deleteOf
  readonly #deleteAll
  readonly #members

  constructor (database: Database) {
    this.#put = database.value<[string, string, ProfileTarget['target'], string, string], number>(
      `INSERT INTO traffic_profiles (operator_id, coverage, target, target_id, profile) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (operator_id, coverage, target, target_id) DO UPDATE SET profile = excluded.profile RETURNING profile_id`)
    this.#get = database.array<[number], Row>(`SELECT ${COLUMNS} FROM traffic_profiles WHERE profile_id = ?`)
    this.#of = database.array<[string, string, ProfileTarget['target'], string], Row>(`SELECT ${COLUMNS} FROM traffic_profiles WHERE operator_id = ? AND coverage = ? AND target = ? AND target_id = ?`)
    this.#list = database.array<[], Row>(`SELECT ${COLUMNS} FROM traffic_profiles ORDER BY profile_id`)
    this.#delete = database.statement<[number], never>('DELETE FROM traffic_profiles WHERE profile_id = ?')
    this.#deleteOf = database.value<[string, ProfileTarget['target'], string], number>('DELETE FROM traffic_profiles WHERE operator_id = ? AND target = ? AND target_id = ? RETURNING profile_id')
    this.#deleteAll = database.value<[string], number>('DELETE FROM traffic_profiles WHERE operator_id = ? RETURNING profile_id')
    const none = (target: string, id: string): string => `NOT EXISTS (SELECT 1 FROM traffic_profiles p WHERE p.operator_id = c.operator_id AND p.coverage = c.coverage AND p.target = '${target}' AND p.target_id = ${id})`
    const members = (from: string, where: string): Record<'online' | 'all', ReturnType<typeof database.array<[object], [string, string, string]>>> => ({
      online: database.array(`SELECT c.sim_id, l.imsi, c.speed_class FROM ${from} JOIN sim_sessions l ON l.sim_id = c.sim_id WHERE c.operator_id = :operatorId AND c.coverage = :coverage AND ${where}`),
      all: database.array(`SELECT c.sim_id, c.primary_imsi, c.speed_class FROM ${from} WHERE c.operator_id = :operatorId AND c.coverage = :coverage AND ${where} ORDER BY c.sim_id`)
    })
    this.#members = {
      sim: members('sims c', 'c.sim_id = :targetId'),
      group: members('sims c', `c.group_id = :targetId AND ${none('sim', 'c.sim_id')}`),
      fleet: members('fleet_sims f JOIN sims c ON c.sim_id = f.sim_id', `f.operator_id = :operatorId AND f.coverage = :coverage AND f.fleet = :targetId AND ${none('sim', 'c.sim_id')} AND ${none('group', 'c.group_id')}`)
    }
  }

  /** Gives a profile, in the place of any that the target has. Returns its id. */
  put ({ operatorId, coverage }: Owner, { target, targetId }: ProfileTarget, profile: TrafficProfile): number {
    return this.#put.get(operatorId, coverage, target, targetId, JSON.stringify(profile))!
  }

  get (profileId: number): GivenProfile | undefined {
    const row = this.#get.get(profileId)
    return row && given(row)
  }

  of ({ operatorId, coverage }: Owner, { target, targetId }: ProfileTarget): GivenProfile | undefined {
    const row = this.#of.get(operatorId, coverage, target, targetId)
    return row && given(row)
  }

  list (): GivenProfile[] {
    return this.#list.all().map(given)
  }

  /** False when there is none of that id. */
  remove (profileId: number): boolean {
    return this.#delete.run(profileId) > 0
  }

  /** Takes away what a target has, in whatever coverage; returns the ids. */
  removeOf (operatorId: string, { target, targetId }: ProfileTarget): number[] {
    return this.#deleteOf.all(operatorId, target, targetId)
  }

  removeAll (operatorId: string): number[] {
    return this.#deleteAll.all(operatorId)
  }

  /** The SIMs that it moves: all of them, or those that are online. */
  members ({ owner, target, targetId }: GivenProfile, which: 'online' | 'all'): ProfileMember[] {
    return this.#members[target][which].all({ ...owner, targetId }).map(([simId, imsi, speedClass]) => ({ simId, imsi, speedClass }))
  }
}

function given ([profileId, operatorId, coverage, target, targetId, profile]: Row): GivenProfile {
  return { profileId, owner: { operatorId, coverage }, target, targetId, profile: JSON.parse(profile) as TrafficProfile }
}
