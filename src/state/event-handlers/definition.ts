import type { Owner } from '../../types.ts'

export type TargetKind = 'imsi' | 'sim' | 'group' | 'operator'

export interface Target {
  kind: TargetKind
  id: string
}

/** When something is due that was caused now; days and months begin at 00:00 UTC (facts 03, 1.5). */
export type Moment = 'IMMEDIATELY' | 'BEGINNING_OF_NEXT_DAY' | 'BEGINNING_OF_NEXT_MONTH' | 'AFTER_ONE_DAY' | 'NEVER'

/** Texts, save for hasImei; what the type does not know is kept all the same. */
export type Properties = Readonly<Record<string, unknown>>

/** A rule or an action. */
export interface Config {
  type: string
  properties: Properties
}

export interface EventHandler {
  owner: Owner
  handlerId: string
  target: Target
  name: string
  description: string | null
  active: boolean
  rule: Config
  actions: readonly Config[]
}

/** What a client sends of one. */
export interface GivenEventHandler {
  name: string
  description?: string | undefined
  status: 'active' | 'inactive'
  targetImsi?: string | undefined
  targetSimId?: string | undefined
  targetGroupId?: string | undefined
  targetOperatorId?: string | undefined
  ruleConfig: Config
  actionConfigList: readonly Config[]
}

export function textOf (properties: Properties, name: string): string | undefined {
  const value = properties[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
