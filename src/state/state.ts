import type { Clock } from '../world/clock.ts'
import { Ids } from '../world/ids.ts'
import type { Random } from '../world/random.ts'
import { Access } from './access.ts'
import { Arc } from './arc.ts'
import { Audit } from './audit.ts'
import { Charges } from './charges.ts'
import { Contracts } from './contracts.ts'
import { Coupons } from './coupons.ts'
import { Credentials } from './credentials.ts'
import { DataEntries } from './data-entries.ts'
import type { Database } from './database.ts'
import { Destinations } from './destinations.ts'
import { DeviceEndpoints } from './device-endpoints.ts'
import { Diagnostics } from './diagnostics.ts'
import { DownloadLinks } from './download-links.ts'
import { Emails } from './emails.ts'
import { ErrorLogs } from './error-logs.ts'
import { EventHandlers } from './event-handlers/event-handlers.ts'
import { Events } from './events.ts'
import { ExportedFiles } from './exported-files.ts'
import { FileEntries } from './file-entries.ts'
import { FrozenPermissions } from './frozen-permissions.ts'
import { Gadgets } from './gadgets.ts'
import { Groups } from './groups.ts'
import { Inventory } from './inventory/inventory.ts'
import { Jobs } from './jobs.ts'
import { ManagedRoles } from './managed-roles.ts'
import { MailedTokens } from './mailed-tokens.ts'
import { Mfa } from './mfa.ts'
import { NapterAudit } from './napter-audit.ts'
import { OperatorConfigurations } from './operator-configurations.ts'
import { OperatorInformation } from './operator-information.ts'
import { Operators } from './operators.ts'
import { Passwords } from './secrets.ts'
import { Sequences, Settings } from './settings.ts'
import { Orders } from './orders.ts'
import { Outbox } from './outbox.ts'
import { PacketCaptures } from './packet-captures.ts'
import { PortMappings } from './port-mappings.ts'
import { Radios } from './radios/radios.ts'
import { Permissions } from './permissions.ts'
import { Roles } from './roles.ts'
import { ShippingAddresses } from './shipping-addresses.ts'
import { SendingSims } from './sending-sims.ts'
import { SignUps } from './sign-ups.ts'
import { SimCards } from './sim-cards.ts'
import { SimContainers } from './sim-containers.ts'
import { LiveSessions } from './sessions/live-sessions.ts'
import { SessionLog } from './sessions/session-log.ts'
import { SessionPositions } from './session-positions.ts'
import { Sessions } from './sessions/sessions.ts'
import { TestModes } from './sessions/test-modes.ts'
import { SimChanges } from './sim-changes.ts'
import { SimHistory } from './sim-history.ts'
import { SimLists } from './sim-lists.ts'
import { SimProfileOrders } from './sim-profile-orders.ts'
import { Sims } from './sims.ts'
import { SimSearch } from './sim-search.ts'
import { SimStore } from './sim-store.ts'
import { Signatures } from './signatures.ts'
import { SimTransfers } from './sim-transfers.ts'
import { SoraCam } from './soracam/soracam.ts'
import { SourceAddresses } from './source-addresses.ts'
import { Statistics } from './statistics/statistics.ts'
import { Sms } from './sms.ts'
import { Fleets } from './traffic/fleets.ts'
import { TrafficProfiles } from './traffic/profiles.ts'
import { Users } from './users.ts'

/** Everything that is stored, one aggregate each, over one database. Knows nothing of HTTP. */
export class State {
  readonly database: Database
  readonly events: Events
  readonly settings: Settings
  readonly ids: Ids
  readonly jobs: Jobs
  readonly operators: Operators
  readonly users: Users
  readonly signUps: SignUps
  readonly access: Access
  readonly permissions: Permissions
  readonly managedRoles: ManagedRoles
  readonly roles: Roles
  readonly frozenPermissions: FrozenPermissions
  readonly mfa: Mfa
  readonly mailedTokens: MailedTokens
  readonly emails: Emails
  readonly operatorInformation: OperatorInformation
  readonly contracts: Contracts
  readonly operatorConfigurations: OperatorConfigurations
  readonly groups: Groups
  readonly credentials: Credentials
  readonly sims: Sims
  readonly sessions: Sessions
  readonly sessionLog: SessionLog
  readonly testModes: TestModes
  readonly simCards: SimCards
  readonly simLists: SimLists
  readonly simHistory: SimHistory
  readonly simSearch: SimSearch
  readonly arc: Arc
  readonly simContainers: SimContainers
  readonly profileOrders: SimProfileOrders
  readonly transfers: SimTransfers
  readonly packetCaptures: PacketCaptures
  readonly diagnostics: Diagnostics
  readonly deviceEndpoints: DeviceEndpoints
  readonly sessionPositions: SessionPositions
  readonly sendingSims: SendingSims
  readonly sourceAddresses: SourceAddresses
  readonly portMappings: PortMappings
  readonly sms: Sms
  readonly shippingAddresses: ShippingAddresses
  readonly orders: Orders
  readonly coupons: Coupons
  readonly audit: Audit
  readonly napterAudit: NapterAudit
  readonly outbox: Outbox
  readonly destinations: Destinations
  readonly signatures: Signatures
  readonly exportedFiles: ExportedFiles
  readonly fileEntries: FileEntries
  readonly dataEntries: DataEntries
  readonly inventory: Inventory
  readonly errorLogs: ErrorLogs
  readonly eventHandlers: EventHandlers
  readonly statistics: Statistics
  readonly charges: Charges
  readonly soraCam: SoraCam
  readonly radios: Radios
  readonly gadgets: Gadgets
  readonly fleets: Fleets
  readonly trafficProfiles: TrafficProfiles

  constructor (database: Database, clock: Clock, random: Random) {
    this.database = database
    this.events = new Events()
    this.settings = new Settings(database)
    const sequences = new Sequences(database)
    this.ids = new Ids(random, (name) => sequences.next(name))
    this.signatures = new Signatures(this.settings, this.ids)
    const links = new DownloadLinks(clock, this.signatures)
    this.jobs = new Jobs(database)
    const passwords = new Passwords(random, database.file !== undefined)
    this.operators = new Operators(database, clock, this.ids, this.events, passwords)
    this.users = new Users(database, clock, this.events, passwords)
    this.signUps = new SignUps(database, clock, this.ids, this.operators)
    this.permissions = new Permissions(database, clock, this.events)
    this.managedRoles = new ManagedRoles(this.settings)
    this.roles = new Roles(database, clock, this.events, this.managedRoles)
    this.frozenPermissions = new FrozenPermissions(database, this.permissions, this.roles)
    this.access = new Access(database, clock, this.ids, random, this.settings, this.events, this.frozenPermissions)
    this.mfa = new Mfa(database, clock, random, this.events)
    this.mailedTokens = new MailedTokens(database, clock, this.ids, this.events)
    this.emails = new Emails(database, clock, this.ids, this.events, this.operators, this.mailedTokens)
    this.operatorInformation = new OperatorInformation(database)
    this.contracts = new Contracts(database, clock, this.events, this.operators)
    this.operatorConfigurations = new OperatorConfigurations(database, this.events, this.contracts)
    this.groups = new Groups(database, clock, this.ids, this.events)
    this.credentials = new Credentials(database, clock)
    const store = new SimStore(database)
    this.sessionLog = new SessionLog(database, clock, this.events)
    this.testModes = new TestModes(database, clock, this.events)
    const live = new LiveSessions(database, this.events, this.sessionLog)
    const changes = new SimChanges(clock, this.events, store, live)
    this.sims = new Sims(database, clock, this.events, this.groups, store, changes)
    this.sessions = new Sessions(database, clock, this.ids, this.events, store, changes, live, this.testModes)
    this.simCards = new SimCards(database, clock, this.ids, this.events, this.groups, this.operators, store)
    this.simLists = new SimLists(database)
    this.simHistory = new SimHistory(database, clock, this.events)
    this.simSearch = new SimSearch(database, this.groups, store)
    this.arc = new Arc(clock, this.ids, this.settings, this.sims, this.simCards)
    this.simContainers = new SimContainers(database, clock, this.ids, this.events, this.sims, this.arc)
    this.profileOrders = new SimProfileOrders(database, clock, this.ids, this.events, this.simCards)
    this.transfers = new SimTransfers(database, this.ids, this.events, this.operators, this.sims, store)
    this.packetCaptures = new PacketCaptures(database, clock, this.ids, this.events, this.sims, this.signatures)
    this.deviceEndpoints = new DeviceEndpoints(database, this.events)
    this.sessionPositions = new SessionPositions(database, this.events)
    this.sendingSims = new SendingSims(database)
    this.sourceAddresses = new SourceAddresses(database, this.events)
    this.sms = new Sms(database, clock, this.ids, this.events, this.sims)
    this.shippingAddresses = new ShippingAddresses(database, this.ids)
    this.orders = new Orders(database, clock, this.ids, this.events, this)
    this.coupons = new Coupons(database, clock, this.ids)
    this.audit = new Audit(database, clock, this.events, this.contracts)
    this.napterAudit = new NapterAudit(database, clock, this.events, this.contracts)
    this.portMappings = new PortMappings(database, clock, this.ids, this.events, this.sims, this.napterAudit)
    this.outbox = new Outbox(database, clock)
    this.destinations = new Destinations(database)
    this.exportedFiles = new ExportedFiles(database, clock, this.ids, links)
    this.fileEntries = new FileEntries(database, clock, this.ids, this.events, links)
    this.dataEntries = new DataEntries(database, clock, this.events, this.contracts)
    this.statistics = new Statistics(database, clock, this.events)
    this.charges = new Charges(database, clock, this.statistics)
    this.diagnostics = new Diagnostics(database, clock, this.ids, this.events, this.sims, this.statistics)
    this.soraCam = new SoraCam(database, clock, this.ids, this.events, this.fileEntries)
    this.radios = new Radios(database, clock, this.ids, this.events, this.operators, this.groups)
    this.gadgets = new Gadgets(database, clock, this.ids)
    this.inventory = new Inventory(database, clock, this.ids, this.events, this.groups)
    this.errorLogs = new ErrorLogs(database, clock)
    this.eventHandlers = new EventHandlers(database, this.ids, this.events, this.groups)
    this.fleets = new Fleets(database, this.events)
    this.trafficProfiles = new TrafficProfiles(database)
  }
}
