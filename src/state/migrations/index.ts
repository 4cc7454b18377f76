import type { Database } from '../database.ts'
import { accounts } from './0001-accounts.ts'
import { sims } from './0002-sims.ts'
import { orders } from './0003-orders.ts'
import { simSearch } from './0004-sim-search.ts'
import { signUps } from './0005-sign-ups.ts'
import { permissions } from './0010-permissions.ts'
import { identity } from './0013-identity.ts'
import { napterAudit } from './0014-napter-audit.ts'
import { soraCam } from './0021-soracam.ts'
import { soraCamExports } from './0022-soracam-exports.ts'
import { fileEntries } from './0025-file-entries.ts'
import { dataEntries } from './0026-data-entries.ts'
import { sessions } from './0030-sessions.ts'
import { testMode } from './0031-test-mode.ts'
import { statistics } from './0034-statistics.ts'
import { simulatedTraffic } from './0035-simulated-traffic.ts'
import { eventHandlers } from './0040-event-handlers.ts'
import { outboxDelivery } from './0041-outbox-delivery.ts'
import { errorLogs } from './0042-error-logs.ts'
import { simChanges } from './0050-sim-changes.ts'
import { packetCaptures } from './0051-packet-captures.ts'
import { diagnostics } from './0052-diagnostics.ts'
import { napter } from './0053-napter.ts'
import { sms } from './0054-sms.ts'
import { radios } from './0060-radios.ts'
import { inventory } from './0070-inventory.ts'
import { sourceAddresses } from './0076-source-addresses.ts'
import { credentials } from './0078-credentials.ts'
import { destinations } from './0079-destinations.ts'
import { gadgets } from './0080-gadgets.ts'
import { radioFleets } from './0082-radio-fleets.ts'
import { outboxRecipients } from './0083-outbox-recipients.ts'

/** Every change of the schema, in order; the position in this list is the schema version. Never edit one that was released: add one. */
const migrations: readonly string[] = [
  accounts,
  sims,
  orders,
  simSearch,
  signUps,
  permissions,
  identity,
  napterAudit,
  soraCam,
  soraCamExports,
  fileEntries,
  dataEntries,
  sessions,
  testMode,
  statistics,
  simulatedTraffic,
  eventHandlers,
  outboxDelivery,
  errorLogs,
  simChanges,
  packetCaptures,
  diagnostics,
  napter,
  sms,
  radios,
  inventory,
  sourceAddresses,
  credentials,
  destinations,
  gadgets,
  radioFleets,
  outboxRecipients
]

/** `SORA`, in the header of every file: so that no other program's database is taken for ours. */
const APPLICATION_ID = 0x534f5241

/** Brings the database to the newest schema. Throws when it is not ours, or from a newer emulator than this one. */
export function migrate (database: Database): void {
  const version = database.prepare<{ user_version: number }>('PRAGMA user_version').get()!.user_version
  const owner = database.prepare<{ application_id: number }>('PRAGMA application_id').get()!.application_id
  if (owner !== APPLICATION_ID && (version > 0 || database.schema().size > 0)) throw new Error('it is the database of another program')
  if (version > migrations.length) {
    throw new Error(`it was written by a newer emulator (schema ${version}, this one knows ${migrations.length})`)
  }
  if (version === migrations.length) return
  database.transaction(() => {
    for (const sql of migrations.slice(version)) database.execute(sql)
    database.execute(`PRAGMA application_id = ${APPLICATION_ID}`)
    database.execute(`PRAGMA user_version = ${migrations.length}`)
  })
}
