/** What a group says of a service or of a part of it; nothing in it has been checked (facts 04, 3.2). */
export type Settings = Readonly<Record<string, unknown>>

/** As text; empty where it is none. */
export function textOf (value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What a browser on the device's side is told, where the group names an origin; what cannot stand in a header is none. */
export function allowedOrigin ({ allowOrigin: origin }: Settings): Record<string, string> {
  return typeof origin === 'string' && /^[\x21-\x7e]+$/.test(origin) ? { 'access-control-allow-origin': origin } : {}
}
