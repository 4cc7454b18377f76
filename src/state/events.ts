import type { Owner } from '../types.ts'
import type { DataEntry } from './data-entries.ts'
import type { EventHandler } from './event-handlers/definition.ts'
import type { MappingRow } from './port-mappings.ts'
import type { Card } from './sim-rows.ts'
import type { CameraRow } from './soracam/device-rows.ts'

/** What happens in the emulated world. A change of state says it; whoever keeps a history, an index or a rule listens. */
export interface DomainEvents {
  /** card: as it has been saved, here and below */
  SimRegistered: { operatorId: string, card: Card }
  /** before: the same card as it was until then */
  SimChanged: { operatorId: string, card: Card, before: Card, changed: readonly SimAspect[] }
  /** gone with its operator */
  SimRemoved: { simId: string, imsis: readonly string[] }
  /** the network has let a SIM in; its card shows it */
  SessionCreated: SessionEvent
  /** another cell, device or address in the same session */
  SessionModified: SessionEvent
  SessionDeleted: SessionEvent & { cause: SessionEnd }
  /** its device has lost its power; the SIM stays online until the network notices */
  DeviceSilenced: { simId: string }
  /** a connection was refused, since the device is not the one that the SIM is locked to */
  ImeiMismatched: { owner: Owner, card: Card, imsi: string, imei: string }
  /** expiry time has passed; the action it asks for comes with its own SimChanged */
  SimExpired: { owner: Owner, card: Card }
  TrafficRecorded: TrafficRecorded
  /** a short message to a device */
  SmsSent: { owner: Owner, simId: string, imsi: string, msisdn: string | null, payload: string }
  /** a short message of a device's own */
  SmsOriginated: { owner: Owner, simId: string, imsi: string, to: string, payload: string }
  /** a short message to or from a SIM, delivered or paid for; those of deliveries over the air are none (facts 02, section 5) */
  SmsRecorded: { owner: Owner, simId: string, imsi: string }
  /** the delivery over the air of an added subscription; imsi: its own once finished, the primary's before */
  SubscriptionOtaChanged: { owner: Owner, card: Card, imsi: string, subscription: string, otaStatus: 'started' | 'finished' | 'failed' }
  /** a SIM is another operator's now; its card shows it, SimChanged follows */
  SimTransferred: { from: Owner, card: Card }
  /** by mail to the operator who is to take them */
  TransferIssued: { owner: Owner, destinationOperatorId: string, email: string, token: string, imsis: readonly string[] }
  /** one that has to be delivered over the air */
  SubscriptionAdded: { card: Card, imsi: string }
  /** taken back before it was delivered */
  SubscriptionRemoved: { imsi: string }
  CaptureRequested: { sessionId: string }
  /** stopped, deleted, or gone with its SIM */
  CaptureEnded: { sessionId: string }
  DiagnosticRequested: { diagnosticId: string }
  /** gone with its SIM */
  DiagnosticRemoved: { diagnosticId: string }
  PortMappingCreated: { row: MappingRow }
  /** deleted, expired, or gone with its SIM */
  PortMappingRemoved: { ipAddress: string, port: number }
  ProfileOrderDrafted: { profileOrderId: string }
  ProfileOrderConfirmed: { profileOrderId: string }
  /** discarded, lapsed, or gone with its operator */
  ProfileOrderRemoved: { profileOrderId: string }
  /** a handler is active from now on, as it stands here */
  EventHandlerStarted: { handler: EventHandler }
  /** it is inactive or gone */
  EventHandlerStopped: { handlerId: string }
  GroupDeleted: { owner: Owner, groupId: string }
  /** email: its first and primary address */
  OperatorCreated: { operatorId: string, email: string }
  OperatorDeleted: { operatorId: string }
  /** about to go: its row is still there */
  UserDeleted: { operatorId: string, userName: string }
  /** a contract such as `api_audit_log` was taken out or given up */
  ContractChanged: { operatorId: string, contractName: string, active: boolean }
  /** somebody is to prove that the address is theirs */
  TokenMailed: { operatorId: string, email: string, purpose: 'password-reset' | 'add-email' | 'mfa-revoke', token: string }
  /** stored in Harvest Data, new or in the place of another one. simId: where it came from a SIM; the resource is then its IMSI */
  DataReceived: { owner: Owner, simId: string | null, entry: DataEntry }
  /** a new file in Harvest Files, or another content of one */
  FileStored: { owner: Owner, filePath: string }
  OrderConfirmed: { operatorId: string, orderId: string }
  OrderShipped: { operatorId: string, orderId: string }
  /** taken back; somebody has to complete it */
  OrderCancelling: { operatorId: string, orderId: string }
  /** gone with its operator */
  OrderRemoved: { orderId: string }
  /** was: before; undefined when it is new */
  CameraChanged: { camera: CameraRow, was: CameraRow | undefined }
  CameraRemoved: { operatorId: string, deviceId: string }
  /** it is to restart; somebody has to bring it back */
  CameraRebooting: { deviceId: string }
  /** the same, with new firmware; timeout in seconds */
  CameraUpdating: { deviceId: string, timeout: number }
  /** something moves or sounds before a camera, or has stopped to */
  CameraEventChanged: { camera: CameraRow, eventId: string, running: boolean }
  CameraExportRequested: { exportId: string }
  /** Sigfox's network is asked about a PAC; somebody has to answer */
  SigfoxRegistrationRequested: { deviceId: string }
  /** its record is gone */
  SigfoxDeviceRemoved: { deviceId: string }
  RadioUplinkReceived: RadioUplink
  /** a device of Inventory is online; its registration lives until `expires` (ms) unless it is updated */
  DeviceRegistered: { owner: Owner, deviceId: string, registrationId: string, expires: number }
  DeviceRegistrationUpdated: { deviceId: string, expires: number }
  /** deregistered, or silent for longer than its lifetime */
  DeviceWentOffline: { deviceId: string }
  /** from now on changes of something on it are told */
  DeviceObserved: { deviceId: string }
  DeviceDeleted: { owner: Owner, deviceId: string }
  DeviceNotified: DeviceNotification
}

/** What a radio device has sent, on its way to the services that its group is configured for. payload: as these see it. */
export interface RadioUplink {
  owner: Owner
  resourceType: 'LoraDevice' | 'SigfoxDevice'
  resourceId: string
  groupId: string | null
  payload: Record<string, unknown>
}

/** Something that is observed on a device of Inventory has changed. body: as the services see it (facts 05, 3.5). */
export interface DeviceNotification {
  owner: Owner
  deviceId: string
  groupId: string | null
  body: {
    deviceId: string
    /** always that of the instance */
    path: string
    /** ms */
    lastModifiedTime: number
    resources: Record<string, { name?: string, value?: unknown, values?: unknown }>
  }
}

/** card: as it has been saved with it. imei: null when the network reported none. */
export interface SessionEvent {
  owner: Owner
  card: Card
  imsi: string
  sessionId: string
  imei: string | null
}

/**
 * Traffic of one bucket of time (unix ms of its beginning), added to what was there: of one SIM, or of all that a profile moves at
 * once. Whoever has nothing to watch of this owner does not look into `traffic`, and then it costs nothing.
 */
export interface TrafficRecorded {
  owner: Owner
  time: number
  readonly traffic: Iterable<RecordedTraffic>
}

export interface RecordedTraffic {
  simId: string
  imsi: string
  speedClass: string
  uploadBytes: number
  downloadBytes: number
}

/**
 * Why a session ended. By the device: it detached, attached anew, the SIM went into another one, or it fell silent. By the
 * network: an API call, the SIM's status, its expiry, or no network to be in.
 */
export type SessionEnd = 'detached' | 'reattached' | 'device-changed' | 'idle' | 'deleted' | 'status' | 'expired' | 'no-coverage'

/** Parts of a SIM whose change somebody may care for; the status history records the first four (facts 02, section 12). */
export type SimAspect = 'status' | 'speedClass' | 'group' | 'bundles' | 'tags' | 'expiry' | 'imeiLock' | 'termination' | 'arc' | 'subscriptions' | 'owner' | 'captures' | 'portMapping' | 'session' | 'location' | 'localInfo' | 'testMode'

type EventName = keyof DomainEvents
type Listener<Name extends EventName> = (event: DomainEvents[Name]) => void

/** Listeners are called inside the transaction of the change, and so share its fate. */
export class Events {
  readonly #listeners = new Map<EventName, Listener<never>[]>()

  on<Name extends EventName> (name: Name, listener: Listener<Name>): void {
    this.#listeners.set(name, [...this.#listeners.get(name) ?? [], listener])
  }

  /** Whether anybody listens: saves the making of an event that nobody hears. */
  has (name: EventName): boolean {
    return this.#listeners.has(name)
  }

  /** To be called inside a transaction. */
  emit<Name extends EventName> (name: Name, event: DomainEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as Listener<Name>)(event)
  }
}
