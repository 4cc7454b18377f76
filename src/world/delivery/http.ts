import { type Attempt, failed, PATIENCE_MS } from './attempt.ts'

/** bytes of an answer that are kept: enough to see what the other side says */
const MOST_KEPT = 16 * 1024

export interface HttpMessage {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body?: string | undefined
}

/** Sends a request. Any 2xx is success (inferred: facts 03, 1.6). Redirects are not followed: they could lead to where nothing is to be sent. */
export async function sendHttp ({ url, method, headers, body }: HttpMessage, stop: AbortSignal): Promise<Attempt> {
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), stop])
    })
    const response = { status: answer.status, body: await beginning(answer) }
    return answer.ok ? { ok: true, response } : { ok: false, error: `answered ${answer.status}`, response }
  } catch (error) {
    return failed(error)
  }
}

async function beginning (answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop early lets go of the rest.
  for await (const part of answer.body ?? []) {
    parts.push(part as Uint8Array)
    length += (part as Uint8Array).length
    if (length >= MOST_KEPT) break
  }
  return Buffer.concat(parts).subarray(0, MOST_KEPT).toString()
}
