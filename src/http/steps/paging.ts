import type { Exchange } from '../exchange.ts'

/**
 * The paging headers: `x-soracom-next-key` and a relative `link` whose rel is not quoted, none of both on the last page.
 * The Go SDK splits on commas and semicolons and reads last_evaluated_key from every link, so the key is always in it and
 * commas are percent-encoded (facts 01, 1.13).
 */
export function addPagingHeaders (exchange: Exchange): void {
  const { next, previous } = exchange.answer!
  if (next === undefined && previous === undefined) return
  const links: string[] = []
  if (previous !== undefined) links.push(`<${pageUrl(exchange, previous)}>; rel=prev`)
  if (next !== undefined) {
    links.push(`<${pageUrl(exchange, next)}>; rel=next`)
    exchange.reply.header('x-soracom-next-key', encodeKey(exchange, next))
  }
  exchange.reply.header('link', links.join(','))
}

/** Its key is documented as the percent-encoded product and serial number (facts 01, 1.13). */
const ALWAYS_ENCODED: ReadonlySet<string> = new Set(['listGadgets'])

/**
 * The key as it goes into a header and comes back in a query: one without letters that a header cannot carry is itself, any
 * other is percent-encoded. The link holds that same text, so that following either gives the same page.
 */
function encodeKey ({ operationId }: Exchange, key: string): string {
  return /^[\x21-\x24\x26-\x7e]*$/.test(key) && !ALWAYS_ENCODED.has(operationId) ? key : encodeURIComponent(key)
}

/** What a client sends as last_evaluated_key -> the key. A key is never refused: an unknown one is a place in the order (facts 01, 1.13). */
export function pageKeyOf (sent: string): string {
  if (!sent.includes('%')) return sent
  try {
    return decodeURIComponent(sent)
  } catch {
    return sent
  }
}

function pageUrl (exchange: Exchange, key: string): string {
  const { url } = exchange.request
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const parts = mark === -1 ? [] : url.slice(mark + 1).split('&').filter((p) => p !== '' && !p.startsWith('last_evaluated_key='))
  parts.push(`last_evaluated_key=${encodeURIComponent(encodeKey(exchange, key))}`)
  return `${path}?${parts.join('&')}`.replace(/[,;<>]/g, encodeURIComponent)
}
