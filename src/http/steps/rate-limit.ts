import type { RateLimit } from '../../rate-limit.ts'
import { Refusal } from '../../refusal.ts'
import type { Exchange } from '../exchange.ts'

const PREFIX = '/v1/'

/** Counts the call for its operator (or the caller's address) and API group. The three headers always come. */
export function countCall (exchange: Exchange, rateLimit: RateLimit): void {
  // A call without a valid login counts for its address, as the open operations do.
  const { limit, remaining, seconds, refused } = rateLimit.count(`${exchange.caller?.operatorId ?? exchange.request.ip} ${groupOf(exchange.operation.url)}`)
  exchange.reply
    .header('x-soracom-ratelimit-limit', String(limit))
    .header('x-soracom-ratelimit-remaining', String(remaining))
    .header('x-soracom-ratelimit-seconds-before-refresh', String(seconds))
  if (refused) throw new Refusal('AGW9003')
}

/** inferred: what stands after /v1/ (facts 01, 1.12). */
function groupOf (url: string): string {
  const end = url.indexOf('/', PREFIX.length)
  return url.slice(PREFIX.length, end === -1 ? undefined : end)
}
