import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { demand } from '../refusal.ts'

/** Who may call the control API. */
export interface Admission {
  /** what the emulator listens on, as it was started with */
  host: string
  /** further names that clients reach it by; `*.example.com` stands for all names below, `*` for any */
  hosts: readonly string[]
  /** asked for by every operation but the health checks; nobody is asked without it */
  token: string | undefined
}

/** Names that cannot be made to point elsewhere by whoever owns a domain, besides the loopback ones. */
const ALWAYS = ['host.docker.internal']

/** Whether `host` (a name or an address, without a port) is this machine alone. */
export function isLoopback (host: string): boolean {
  const name = bare(host)
  return name === 'localhost' || name.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(name) || name === '::1'
}

/**
 * Refuses calls that a web page could have smuggled in: a page whose domain was made to point here (DNS rebinding) gives itself
 * away by the Host header, a page of another origin by its Origin.
 */
export function checkAddress (request: FastifyRequest, admission: Admission): void {
  const authority = request.headers.host ?? ''
  const host = hostOf(authority)
  demand(host !== undefined && isAllowed(host, request, admission), 'EMU0005', { host: authority })
  const { origin } = request.headers
  if (origin !== undefined) demand(isOwnOrigin(origin, authority), 'EMU0006', { origin })
}

/** What is wrong with the token of a call; undefined when it may do everything. */
export function tokenFault (request: FastifyRequest, { token }: Admission): string | undefined {
  if (token === undefined) return undefined
  const given = request.headers['x-emulator-token']
  if (typeof given !== 'string') return 'not sent'
  return timingSafeEqual(digest(given), digest(token)) ? undefined : 'another one'
}

/** Digests are equally long, so that comparing them tells nothing of the token's length either. */
function digest (token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** `127.0.0.1:4010`, `[::1]:4010`, `LocalHost.` -> the name or address; undefined for what is none. */
function hostOf (authority: string): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(authority)
  return match === null ? undefined : bare(match[1]!)
}

/** Lower case, without brackets, a final dot, or the IPv6 way of writing an IPv4 address. */
function bare (host: string): string {
  return host.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '').replace(/^::ffff:(?=\d+\.)/, '')
}

function isAllowed (host: string, request: FastifyRequest, { host: bound, hosts }: Admission): boolean {
  if (isLoopback(host) || ALWAYS.includes(host)) return true
  if (host === bare(bound)) return true
  // Bound to all addresses, it is bound to the one that this call came in by.
  if (host === bare(request.socket.localAddress ?? '')) return true
  return hosts.some((allowed) => {
    const name = bare(allowed)
    return name === '*' || name === host || (name.startsWith('*.') && host.endsWith(name.slice(1)))
  })
}

/** Pages of this machine may call, and the emulator's own, by whatever allowed name they were reached. */
function isOwnOrigin (origin: string, authority: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, host } = new URL(origin)
  return /^https?:$/.test(protocol) && (isLoopback(hostname) || host === authority.toLowerCase())
}
