/** What a group says of a service or of a part of it; nothing in it has been checked (facts 04, 3.2). */
export type Settings = Readonly<Record<string, unknown>>

export function isSettings (value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As text; empty where it is none. */
export function textOf (value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
