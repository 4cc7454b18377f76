/** All of what the other side answered. headers: names in lower case */
export interface Answer {
  statusCode: number
  headers: Readonly<Record<string, string>>
  body: Buffer
}

/** How one attempt to deliver went. */
export interface Attempt {
  ok: boolean
  /** why it failed */
  error?: string
  /** what the other side answered; status is 0 where there is no such number */
  response?: { status: number, body: string }
  /** the same in full, where it can be handed on; also one that says no */
  answer?: Answer
  /** trying again would come to the same */
  final?: boolean
}

/** Real ms that the other side has. inferred for web requests: facts 03, 1.6. */
export const PATIENCE_MS = 10_000

export function failed (error: unknown): Attempt {
  return { ok: false, error: reasonOf(error) }
}

/** Node hides the reason in the cause, and for some in its code alone. */
function reasonOf (error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE_MS / 1000} s`
  const { cause, code } = error as Error & { cause?: unknown, code?: string }
  if (cause instanceof Error) return reasonOf(cause)
  return error.message === '' ? code ?? error.name : error.message
}
