export interface Row {
  what: string
  emulator: string
  bare?: string
  ratio?: string
  target?: string
  /** undefined: there is no target */
  met?: boolean | undefined
  perSecond?: string
  p99?: string
}

export function median (values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
