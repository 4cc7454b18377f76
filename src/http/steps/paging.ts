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
    exchange.reply.header('x-soracom-next-key', encodeKey(next))
  }
  exchange.reply.header('link', links.join(','))
}

function pageUrl (exchange: Exchange, key: string): string {
  const [path, search = ''] = exchange.request.url.split('?') as [string, string?]
  const parts = search.split('&').filter((p) => p !== '' && !p.startsWith('last_evaluated_key='))
  parts.push(`last_evaluated_key=${encodeURIComponent(key)}`)
  return `${path}?${parts.join('&').replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('<', '%3C').replaceAll('>', '%3E')}`
}

/** A header cannot carry control characters or letters beyond Latin-1; keys that hold any are percent-encoded. */
function encodeKey (key: string): string {
  return /^[\x21-\x7e]*$/.test(key) ? key : encodeURIComponent(key)
}
