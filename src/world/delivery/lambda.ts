import type { Attempt } from './attempt.ts'
import { sendHttp } from './http.ts'

export interface Invocation {
  /** what answers as AWS Lambda does */
  endpoint: string
  functionName: string
  payload: unknown
  /** missing: nobody waits for what it returns */
  invocationType?: 'RequestResponse' | undefined
  clientContext?: unknown
}

/** Calls a function, as AWS documents Invoke. Nothing is signed. */
export async function invokeLambda ({ endpoint, functionName, payload, invocationType, clientContext }: Invocation, stop: AbortSignal): Promise<Attempt> {
  const attempt = await sendHttp({
    url: `${endpoint.replace(/\/+$/, '')}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Amz-Invocation-Type': invocationType ?? 'Event',
      ...(clientContext === undefined ? {} : { 'X-Amz-Client-Context': Buffer.from(JSON.stringify(clientContext)).toString('base64') })
    },
    body: JSON.stringify(payload)
  }, stop)
  return attempt.ok && attempt.answer !== undefined && invocationType !== undefined ? { ...attempt, answer: returned(attempt.answer) } : attempt
}

/**
 * What a function has returned, as an answer. inferred: an object with a statusCode says status and body itself, as for the API Gateway;
 * anything else is the body; nothing is 204; a function that failed is 500 (facts 04, 3.6 says only that both are passed on).
 */
function returned ({ headers, body }: NonNullable<Attempt['answer']>): NonNullable<Attempt['answer']> {
  if (headers['x-amz-function-error'] !== undefined) return { statusCode: 500, headers: JSON_TYPE, body }
  const value = parsed(body)
  if (value === undefined || value === null) return { statusCode: 204, headers: {}, body: Buffer.alloc(0) }
  if (typeof value !== 'object' || !('statusCode' in value)) return { statusCode: 200, headers: JSON_TYPE, body }
  const { statusCode, body: given, isBase64Encoded } = value as { statusCode: unknown, body?: unknown, isBase64Encoded?: unknown }
  const status = Number(statusCode)
  return {
    statusCode: Number.isInteger(status) && status >= 200 && status <= 599 ? status : 502,
    headers: typeof given === 'string' ? {} : JSON_TYPE,
    body: typeof given === 'string' ? Buffer.from(given, isBase64Encoded === true ? 'base64' : 'utf8') : Buffer.from(given === undefined || given === null ? '' : JSON.stringify(given))
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

function parsed (body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
