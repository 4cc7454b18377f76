/** JSON text of a column, parsed; null stays null. */
export function parsed (text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

/** Only when there is one: such fields are left out, not null. */
export function optional (name: string, value: unknown): Record<string, unknown> {
  return value === null || value === undefined ? {} : { [name]: value }
}
