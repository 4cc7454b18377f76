import { emulatorVersion } from '../contract/contract.ts'
import { Bytes, ok, okText } from '../contract/operations.ts'
import type { Settings } from '../services.ts'
import { controlDocumentText } from '../http/documents.ts'
import type { ControlRoutes } from './handler.ts'
import { clockView } from './views.ts'

export const healthRoutes = {
  livez: () => ok({ status: 'ok' as const }),

  readyz: (_request, { core }) => {
    // Throws when the state cannot be read.
    core.services.state.jobs.next()
    return ok({ status: 'ok' as const })
  },

  getHealth: (_request, { core, credentials, entryPoints, pending }) => ok({
    status: 'ok' as const,
    version: emulatorVersion(),
    contract: { version: core.contract.version, operations: Object.keys(core.contract.operations).length },
    pending: { count: pending.length, operations: [...pending] },
    auth: core.services.settings.auth,
    notEnforced: notEnforced(core.services.settings),
    eventHandlers: core.services.settings.eventHandlers ?? 'on',
    delivery: deliveryOf(core.services.settings),
    entryPoints: Object.entries(entryPoints).map(([name, open]) => ({ name, ...open })),
    clock: clockView(core.services.clock),
    uptime: Math.round(core.uptime) / 1000,
    ...(credentials === undefined ? {} : { credentials })
  }),

  getCertificateAuthority: async (_request, { core }) => ok(new Bytes('application/x-pem-file', await core.services.authority.certificate())),

  getControlDocument: (_request, { baseUrl }) => okText(controlDocumentText(baseUrl))
} satisfies ControlRoutes

function deliveryOf ({ deliver }: Settings) {
  if (deliver === undefined) return { enabled: false }
  return { enabled: true, to: [...deliver.to], mail: deliver.smtp !== undefined, lambda: deliver.lambda !== undefined }
}

/** What the real service would refuse and this one lets pass; a line leaves when the rule is built. */
function notEnforced (settings: Settings): string[] {
  return [
    ...(settings.auth === 'lax' ? ['Credentials: started with --auth lax, anybody may log in and call. Permissions: decisions are written into the journal, and nobody is refused.'] : []),
    ...(settings.rateLimit === undefined ? ['Rate limits: calls are counted in the headers and never refused, unless started with a rate limit.'] : [])
  ]
}
