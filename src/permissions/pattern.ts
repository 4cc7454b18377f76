/** Names of operations as a statement gives them: `*`, `Sim:*`, `Subscriber:list*`, `Group:getGroup`. */
export interface Pattern {
  text: string
  /** what stands before, between and after the asterisks */
  parts: readonly string[]
}

export function readPattern (text: string): Pattern {
  return { text, parts: text.split('*') }
}

/** inferred: an asterisk is any run of characters, wherever it stands; upper and lower case differ (facts 01, 5.1). */
export function patternMatches ({ parts }: Pattern, name: string): boolean {
  const first = parts[0]!
  if (parts.length === 1) return name === first
  const last = parts.at(-1)!
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  const end = name.length - last.length
  let at = first.length
  for (let i = 1; i < parts.length - 1; i++) {
    const found = name.indexOf(parts[i]!, at)
    if (found === -1 || found + parts[i]!.length > end) return false
    at = found + parts[i]!.length
  }
  return true
}
