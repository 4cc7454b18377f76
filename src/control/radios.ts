import type { components } from '../contract/generated/control.ts'
import { created, ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import { arriveLora, arriveSigfox } from '../simulators/radios/arrival.ts'
import type { RadioNetwork } from '../state/radios/downlinks.ts'
import type { LoraDeviceRow } from '../state/radios/lora-devices.ts'
import type { LoraGatewayRow } from '../state/radios/lora-gateways.ts'
import type { SigfoxDeviceRow } from '../state/radios/sigfox-devices.ts'
import type { State } from '../state/state.ts'
import type { Tags } from '../types.ts'
import type { ControlRoutes } from './handler.ts'

type Schemas = components['schemas']

/** Radios: what no operation of the API does, since it happens at the devices and gateways. */
export const radioRoutes = {
  listSimulatedLoraDevices: (_request, { core: { services: { state } } }) => ok(state.radios.loraDevices.everyone().map((device) => loraView(device, state))),

  addLoraDevice: ({ body = {} }, { core }) => changing(core, (state) => {
    demandOperator(state, body.operatorId)
    return created(loraView(arriveLora(state, { ...body, tags: body.tags as Tags | undefined }), state))
  }),

  getSimulatedLoraDevice: ({ path }, { core: { services: { state } } }) => ok(loraView(loraOf(state, path.device_id), state)),

  sendLoraUplink: ({ path, body }, { core }) => changing(core, (state) => {
    const { downlink, ...uplink } = core.services.radios.lora.uplink(loraOf(state, path.device_id), body.data, body.gateways)
    return created({ ...uplink, ...(downlink === undefined ? {} : { downlink: withoutNulls(downlink) }) })
  }),

  listSimulatedLoraGateways: (_request, { core }) => ok(core.services.state.radios.loraGateways.everyone().map(gatewayView)),

  addLoraGateway: ({ body = {} }, { core }) => changing(core, (state) => {
    demandOperator(state, body.operatorId)
    return created(gatewayView(state.radios.loraGateways.add(body.operatorId, { ...body, tags: body.tags as Tags | undefined })))
  }),

  setLoraGatewayConnection: ({ path, body }, { core }) => changing(core, ({ radios: { loraGateways } }) => {
    const gateway = loraGateways.find(path.gateway_id)
    demand(gateway !== undefined, 'EMU0090', { thing: 'LoRaWAN gateway', id: path.gateway_id })
    return ok(gatewayView(loraGateways.setOnline(gateway, body.online)))
  }),

  listSimulatedSigfoxDevices: (_request, { core: { services: { state } } }) => ok(state.radios.sigfoxDevices.everyone().map((device) => sigfoxView(device, state))),

  addSigfoxDevice: ({ body = {} }, { core }) => changing(core, (state) => {
    demandOperator(state, body.operatorId)
    return created(sigfoxView(arriveSigfox(state, { ...body, tags: body.tags as Tags | undefined }), state))
  }),

  getSimulatedSigfoxDevice: ({ path }, { core: { services: { state } } }) => ok(sigfoxView(sigfoxOf(state, path.device_id), state)),

  sendSigfoxUplink: ({ path, body }, { core }) => changing(core, (state) => {
    const { downlink, ...uplink } = core.services.radios.sigfox.uplink(sigfoxOf(state, path.device_id), body)
    return created({ ...uplink, ...(downlink === undefined ? {} : { downlink: withoutNulls(downlink) }) })
  })
} satisfies ControlRoutes

function changing<T> ({ services: { state } }: Core, work: (state: State) => T): T {
  return state.database.transaction(() => work(state))
}

function demandOperator (state: State, operatorId: string | undefined): void {
  demand(operatorId === undefined || state.operators.get(operatorId) !== undefined, 'EMU0051', { operatorId: operatorId ?? '' })
}

function loraOf (state: State, deviceId: string): LoraDeviceRow {
  const device = state.radios.loraDevices.find(deviceId)
  demand(device !== undefined, 'EMU0090', { thing: 'LoRaWAN device', id: deviceId })
  return device
}

function sigfoxOf (state: State, deviceId: string): SigfoxDeviceRow {
  const device = state.radios.sigfoxDevices.find(deviceId)
  demand(device !== undefined, 'EMU0090', { thing: 'Sigfox device', id: deviceId })
  return device
}

function loraView (device: LoraDeviceRow, state: State): Schemas['LoraRadio'] {
  return {
    deviceId: device.device_id,
    registrationSecret: device.registration_secret,
    ...operatorOf(device),
    status: device.status,
    ...downlinksOf(state, 'lora', device.device_id)
  }
}

function sigfoxView (device: SigfoxDeviceRow, state: State): Schemas['SigfoxRadio'] {
  const { uplinks, downlinks } = state.radios.sigfoxDevices.today(device)
  return {
    deviceId: device.device_id,
    pac: device.pac,
    ...operatorOf(device),
    ...(device.product_certification_id === null ? {} : { productCertificationId: device.product_certification_id }),
    status: device.status,
    registration: device.registration,
    uplinksToday: uplinks,
    downlinksToday: downlinks,
    ...downlinksOf(state, 'sigfox', device.device_id)
  }
}

function gatewayView (gateway: LoraGatewayRow): Schemas['SimulatedGateway'] {
  return {
    gatewayId: gateway.gateway_id,
    ...operatorOf(gateway),
    online: gateway.online === 1,
    owned: gateway.owned === 1,
    status: gateway.status,
    ...(gateway.network_set_id === null ? {} : { networkSetId: gateway.network_set_id })
  }
}

function operatorOf ({ operator_id: operatorId }: { operator_id: string | null }): { operatorId?: string } {
  return operatorId === null ? {} : { operatorId }
}

function downlinksOf ({ radios: { slots } }: State, network: RadioNetwork, deviceId: string): Pick<Schemas['LoraRadio'], 'pendingDownlink' | 'receivedDownlinks'> {
  const pending = slots.pending(network, deviceId)
  return { ...(pending === undefined ? {} : { pendingDownlink: withoutNulls(pending) }), receivedDownlinks: slots.received(network, deviceId).map(withoutNulls) }
}

type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & { [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null> }

/** What is not there is left out. */
function withoutNulls<T extends object> (value: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null)) as WithoutNulls<T>
}
