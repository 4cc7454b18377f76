// Which networks there are, and what follows from the one a device is in.
import networks from '../../../fixtures/networks.json' with { type: 'json' }
import type { Coverage } from '../../types.ts'
import type { Cell } from './session-rows.ts'

const homeCells = networks.homeCells as Record<Coverage, Cell>
const homeCellsOfPlans = networks.homeCellsOfPlans as Record<string, Cell>
const regions: { default: string, ofCountries: Record<string, string> } = networks.regions
const JAPAN: ReadonlySet<number> = new Set([440, 441])

/** inferred: where a device is that nobody has placed (no source: facts 02, section 7 has cells of real records only). */
export function homeCell (subscription: string, coverage: Coverage): Cell {
  return homeCellsOfPlans[subscription] ?? homeCells[coverage]
}

/** inferred: SIMs of Japan coverage work in Japan only, the others wherever there is a network. */
export function isCovered (cell: Cell, coverage: Coverage): boolean {
  return coverage === 'g' || JAPAN.has(cell.mcc)
}

/** ap-northeast-1 in Japan and us-west-2 in the US are recorded for global SIMs (facts 02, section 2). inferred: the countries around each. */
export function regionOf (cell: Cell, coverage: Coverage): string {
  return coverage === 'jp' ? 'ap-northeast-1' : regions.ofCountries[cell.mcc] ?? regions.default
}

/** What is wrong with a cell: each kind has numbers of its own (facts 02, section 7), and a mixture would be shown as it is. */
export function cellFault (cell: Cell): string | undefined {
  const isOld = cell.radioType === 'GSM' || cell.radioType === '3G'
  const missing = (isOld ? ['lac', 'ci'] as const : ['tac', 'eci'] as const).find((name) => cell[name] === undefined)
  if (missing !== undefined) return `a cell of radioType ${cell.radioType} needs ${missing}`
  const strange = (isOld ? ['tac', 'eci'] as const : ['lac', 'ci', 'rac', 'sac'] as const).find((name) => cell[name] !== undefined)
  return strange && `a cell of radioType ${cell.radioType} has no ${strange}`
}

/** `44010`: network codes have two digits, in North America three; as a number they have lost their zeros (facts 02, section 3). */
export function plmnOf ({ mcc, mnc }: Cell): string {
  return `${mcc}${String(mnc).padStart(networks.countriesWithLongNetworkCodes.includes(mcc) ? 3 : 2, '0')}`
}

/** Of its three registrations: eps for the LTE kinds, ps for packets of older networks. */
export function domainOf ({ radioType }: Cell): 'eps' | 'ps' {
  return radioType === 'GSM' || radioType === '3G' ? 'ps' : 'eps'
}
