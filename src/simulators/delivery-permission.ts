import type { OutboundMessage } from '../world/outbound.ts'

/** What really leaves, and by which way. */
export interface DeliveryOptions {
  /** hosts of web requests, with or without a port, and domains of mail addresses; `*.example.com` for all below, `*` for any */
  to: readonly string[]
  /** smtp://user:password@host:port, or smtps: where mails are handed in; without it they are only kept */
  smtp?: string | undefined
  /** what answers as AWS Lambda does, e.g. http://127.0.0.1:4566; without it invocations are only kept */
  lambda?: string | undefined
  /** real ms before a mail or an invocation is tried again; 1000 by default */
  retryAfter?: number | undefined
}

/** Throws when one of them cannot be meant so; the message says which. */
export function checkedDelivery (options: DeliveryOptions): DeliveryOptions {
  const { to, smtp, lambda } = options
  for (const place of to) {
    if (!/^(\*|(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(place)) throw new Error(`cannot deliver to ${place}: it must be a host such as hooks.example.com, 127.0.0.1:8080 or *.example.com`)
  }
  demandUrl('the SMTP server', smtp, ['smtp:', 'smtps:'], 'smtp://127.0.0.1:1025')
  demandUrl('the Lambda endpoint', lambda, ['http:', 'https:'], 'http://127.0.0.1:4566')
  return options
}

function demandUrl (what: string, text: string | undefined, protocols: readonly string[], example: string): void {
  if (text === undefined || (URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '')) return
  throw new Error(`${what} cannot be ${text}: it must look like ${example}`)
}

const USUAL_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'mqtt:': '1883', 'mqtts:': '8883' }

/** Why a message only stays in the outbox; undefined when it may leave. */
export function obstacleTo (message: OutboundMessage, setting: DeliveryOptions): string | undefined {
  switch (message.kind) {
    case 'sms': return 'short messages go to simulated devices only'
    case 'lambda': return setting.lambda === undefined ? 'no Lambda endpoint was configured' : undefined
    case 'mail': {
      if (setting.smtp === undefined) return 'no SMTP server was configured'
      const domain = message.to.slice(message.to.lastIndexOf('@') + 1)
      // Mail programs read more into an address than two sides of an @: x@elsewhere(.example.com goes elsewhere.
      if (!/^[a-z0-9._-]+$/i.test(domain) || !/^[^\s()<>,;:"[\]\\@]+@[^@]+$/.test(message.to)) return 'it is not a plain address'
      return isAllowed(domain, '', setting.to) ? undefined : `${domain} is not on the list of where to deliver to`
    }
    case 'web-request':
    case 'tcp':
    case 'mqtt': {
      const { hostname, port, protocol } = new URL(message.to)
      const known = port === '' ? USUAL_PORTS[protocol] ?? '80' : port
      return isAllowed(hostname, known, setting.to) ? undefined : `${hostname}:${known} is not on the list of where to deliver to`
    }
  }
}

/** Where a message goes: what goes to the same place keeps its order. */
export function placeOf (message: OutboundMessage): string {
  return message.kind === 'web-request' || message.kind === 'tcp' ? `${message.kind} ${new URL(message.to).host}` : message.kind
}

function isAllowed (host: string, port: string, list: readonly string[]): boolean {
  const name = host.toLowerCase()
  return list.some((entry) => {
    const [, allowed = '', allowedPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase())!
    if (allowedPort !== port) return false
    return allowed === '*' || allowed === name || (allowed.startsWith('*.') && name.endsWith(allowed.slice(1)))
  })
}
