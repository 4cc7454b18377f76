/** JSON text of a column, parsed; null stays null. */
export function parsed (text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

/** Of radios and Inventory. inferred: the form of these times (facts 05, 0.4). ms */
export function dateTime (time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}

/** Only when there is one: such fields are left out, not null. */
export function optional (name: string, value: unknown): Record<string, unknown> {
  return value === null || value === undefined ? {} : { [name]: value }
}
