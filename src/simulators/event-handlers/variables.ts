import type { Owner, Tags } from '../../types.ts'
import type { Happening } from './happenings.ts'

/** By name, without the braces: `imsi`, `tags.name`. */
export type Variables = Readonly<Record<string, string>>

/** What is known of the SIM that made a rule come true. */
export interface VariableSim {
  simId: string
  imsi: string
  tags: Tags
}

/**
 * What texts of actions can name (facts 03, 1.7). inferred: dates in UTC; of rules that add up a whole group or account what
 * belongs to one SIM is empty.
 */
export function variablesOf (owner: Owner, sim: VariableSim | undefined, happening: Happening, now: number): Variables {
  const date = new Date(now)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(String) as [string, string, string]
  return {
    operatorId: owner.operatorId,
    coverage: owner.coverage,
    date: `${year}/${month}/${day}`,
    year,
    month,
    day,
    simId: sim?.simId ?? '',
    imsi: sim?.imsi ?? '',
    ...Object.fromEntries(Object.entries(sim?.tags ?? {}).map(([name, value]) => [`tags.${name}`, value])),
    ...ofHappening(happening)
  }
}

function ofHappening (happening: Happening): Variables {
  switch (happening.what) {
    case 'status': return { oldStatus: happening.from, newStatus: happening.to }
    case 'speedClass': return { oldSpeedClass: happening.from, newSpeedClass: happening.to }
    case 'ota': return { subscription: happening.subscription, otaStatus: happening.status, primaryImsi: happening.primaryImsi }
    default: return {}
  }
}

/** inferred: an unknown variable stays as it stands, a tag that is not there is empty (facts 03, 1.7). */
export function filled (text: string, variables: Variables): string {
  return text.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => (Object.hasOwn(variables, name) ? variables[name]! : name.startsWith('tags.') ? '' : whole))
}
