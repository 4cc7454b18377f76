import type { ErrorCode } from './errors.ts'

/**
 * What the service says no with. State and handlers throw it by its code; the catalogue in errors.ts knows the
 * status and the texts, so that nothing below HTTP has to.
 */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string>>

  /** @param values what the catalogue's text has placeholders for */
  constructor (code: ErrorCode, values: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** Returns `value`, or refuses with `code` when there is none. */
export function found<T> (value: T | undefined | null, code: ErrorCode): T {
  if (value === undefined || value === null) throw new Refusal(code)
  return value
}

/** Refuses with `code` unless `condition` holds. */
export function demand (condition: boolean, code: ErrorCode, values?: Readonly<Record<string, string>>): asserts condition {
  if (!condition) throw new Refusal(code, values)
}
