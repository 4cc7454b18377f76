import type { OperationId } from '../contract/operations.ts'
import { Refusal } from '../refusal.ts'
import { auditLogRoutes } from './audit-log.ts'
import { authRoutes } from './auth.ts'
import { credentialRoutes } from './credential.ts'
import { dataEntryRoutes } from './data-entry.ts'
import { deviceObjectModelRoutes } from './device-object-model.ts'
import { deviceRoutes } from './device.ts'
import { diagnosticRoutes } from './diagnostic.ts'
import { fileEntryRoutes } from './file-entry.ts'
import { emailRoutes } from './email.ts'
import { eventHandlerRoutes } from './event-handler.ts'
import { filesRoutes } from './files.ts'
import { gadgetRoutes } from './gadget.ts'
import { groupRoutes } from './group.ts'
import type { AnyHandler, Handlers } from './handler.ts'
import { mfaRoutes } from './mfa.ts'
import { operatorInformationRoutes } from './operator-information.ts'
import { logRoutes } from './log.ts'
import { loraDeviceRoutes } from './lora-device.ts'
import { loraGatewayRoutes } from './lora-gateway.ts'
import { loraNetworkSetRoutes } from './lora-network-set.ts'
import { operatorRoutes } from './operator.ts'
import { orderRoutes } from './order.ts'
import { paymentRoutes } from './payment.ts'
import { pending, type PendingOperationId } from './pending.ts'
import { permissionRoutes } from './permission.ts'
import { portMappingRoutes } from './port-mapping.ts'
import { queryRoutes } from './query.ts'
import { resourceSummaryRoutes } from './resource-summary.ts'
import { roleRoutes } from './role.ts'
import { sandboxRoutes } from './sandbox.ts'
import { shippingAddressRoutes } from './shipping-address.ts'
import { sigfoxDeviceRoutes } from './sigfox-device.ts'
import { simArcRoutes } from './sim-arc.ts'
import { simDownlinkRoutes } from './sim-downlink.ts'
import { simPacketCaptureRoutes } from './sim-packet-capture.ts'
import { simProfileOrderRoutes } from './sim-profile-order.ts'
import { simRoutes } from './sim.ts'
import { simSubscriptionRoutes } from './sim-subscriptions.ts'
import { statsRoutes } from './stats.ts'
import { soraCamExportRoutes } from './soracam-exports.ts'
import { soraCamFootageRoutes } from './soracam-footage.ts'
import { soraCamSettingsRoutes } from './soracam-settings.ts'
import { soraCamDataRoutes } from './soracam-data.ts'
import { soraCamRoutes } from './soracam.ts'
import { smsRoutes } from './sms.ts'
import { subscriberRoutes } from './subscriber.ts'
import { subscriberTransferRoutes } from './subscriber-transfer.ts'
import { systemNotificationRoutes } from './system-notification.ts'
import { userRoutes } from './user.ts'

const built = {
  ...auditLogRoutes,
  ...authRoutes,
  ...credentialRoutes,
  ...dataEntryRoutes,
  ...deviceObjectModelRoutes,
  ...deviceRoutes,
  ...diagnosticRoutes,
  ...fileEntryRoutes,
  ...emailRoutes,
  ...eventHandlerRoutes,
  ...filesRoutes,
  ...gadgetRoutes,
  ...groupRoutes,
  ...mfaRoutes,
  ...operatorInformationRoutes,
  ...logRoutes,
  ...loraDeviceRoutes,
  ...loraGatewayRoutes,
  ...loraNetworkSetRoutes,
  ...operatorRoutes,
  ...orderRoutes,
  ...paymentRoutes,
  ...permissionRoutes,
  ...portMappingRoutes,
  ...queryRoutes,
  ...resourceSummaryRoutes,
  ...roleRoutes,
  ...sandboxRoutes,
  ...shippingAddressRoutes,
  ...sigfoxDeviceRoutes,
  ...simArcRoutes,
  ...simDownlinkRoutes,
  ...simPacketCaptureRoutes,
  ...simProfileOrderRoutes,
  ...simRoutes,
  ...simSubscriptionRoutes,
  ...statsRoutes,
  ...soraCamExportRoutes,
  ...soraCamFootageRoutes,
  ...soraCamDataRoutes,
  ...soraCamRoutes,
  ...soraCamSettingsRoutes,
  ...smsRoutes,
  ...subscriberRoutes,
  ...subscriberTransferRoutes,
  ...systemNotificationRoutes,
  ...userRoutes
}

// An operation without a handler that pending.ts does not list is an error here ...
const complete: Pick<Handlers, Exclude<OperationId, PendingOperationId>> = built
// ... and so is one that is both built and listed.
type BuiltAndPending = Extract<keyof typeof built, PendingOperationId>
const noneIsBoth: [BuiltAndPending] extends [never] ? true : BuiltAndPending = true
void noneIsBoth

const handlers = new Map<string, AnyHandler>(Object.entries(complete))
const unbuilt: ReadonlySet<string> = new Set(pending)

/** Refuses an operation that is not built yet, by its name and whatever was sent to it. */
export function demandBuilt (operationId: OperationId): void {
  if (unbuilt.has(operationId)) throw new Refusal('EMU0001', { operation: operationId })
}

/** The handler of an operation; every one that is built has one. */
export function handlerOf (operationId: OperationId): AnyHandler {
  return handlers.get(operationId)!
}
