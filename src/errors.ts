// The one catalogue of refusals, one file per component in errors/. Codes below 9000 are the service's own (facts 01, 1.10); from
// 9000 on they are made here with the component's real prefix, so that nobody mistakes them for real ones (inferred). EMU is the
// emulator itself. {placeholders} are filled in by the Refusal.
import { accountsErrors } from './errors/accounts.ts'
import { credentialsErrors } from './errors/credentials.ts'
import { emulatorErrors } from './errors/ours.ts'
import { diagnosticErrors } from './errors/diagnostic.ts'
import { esimErrors } from './errors/esim.ts'
import { eventsErrors } from './errors/events.ts'
import { filesErrors } from './errors/files.ts'
import { gadgetErrors } from './errors/gadgets.ts'
import { gatewayErrors } from './errors/gateway.ts'
import { identityErrors } from './errors/identity.ts'
import { inventoryErrors } from './errors/inventory.ts'
import { ordersErrors } from './errors/orders.ts'
import { permissionsErrors } from './errors/permissions.ts'
import { radioErrors } from './errors/radios.ts'
import { sandboxErrors } from './errors/sandbox.ts'
import { searchErrors } from './errors/search.ts'
import { sessionsErrors } from './errors/sessions.ts'
import { simsErrors } from './errors/sims.ts'
import { statisticsErrors } from './errors/statistics.ts'
import { soraCamErrors } from './errors/soracam.ts'
import { trafficErrors } from './errors/traffic.ts'

export type { CatalogueEntry } from './errors/entry.ts'

export const catalogue = {
  ...accountsErrors,
  ...credentialsErrors,
  ...emulatorErrors,
  ...diagnosticErrors,
  ...esimErrors,
  ...eventsErrors,
  ...filesErrors,
  ...gadgetErrors,
  ...gatewayErrors,
  ...identityErrors,
  ...inventoryErrors,
  ...ordersErrors,
  ...permissionsErrors,
  ...radioErrors,
  ...sandboxErrors,
  ...searchErrors,
  ...sessionsErrors,
  ...simsErrors,
  ...statisticsErrors,
  ...soraCamErrors,
  ...trafficErrors
} as const

export type ErrorCode = keyof typeof catalogue

/** The text of a refusal in the caller's language, placeholders filled. `%` is avoided: the Go SDK formats with it (facts 01, 1.8). */
export function errorText (code: ErrorCode, language: 'en' | 'ja', values: Readonly<Record<string, string>>): string {
  return catalogue[code][language].replace(/\{(\w+)\}/g, (_, name: string) => ((language === 'ja' ? values[`${name}Ja`] : undefined) ?? values[name] ?? '').replaceAll('%', ''))
}
