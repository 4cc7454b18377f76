// How data is sent for a device of Inventory without a library: on the API's host, but with the device's own secret. It is documented
// outside of the API's document, so it is a small contract of its own (facts 05, 3.2).
import type { IncomingHttpHeaders } from 'node:http'
import type { Contract } from '../contract/contract.ts'
import { created, type Reply } from '../contract/operations.ts'
import { Validators } from '../contract/validators.ts'
import { demand, found, Refusal } from '../refusal.ts'
import { type Context, Waiting } from '../routes/handler.ts'
import type { Served } from './app.ts'
import type { Exchange } from './exchange.ts'

type OperationId = 'publishDeviceData'

const TEXT = { type: 'string' } as const

const contract: Contract<OperationId> = {
  version: '2018',
  operations: {
    publishDeviceData: {
      method: 'POST',
      url: '/v1/devices/{device_id}/publish',
      tag: 'Device',
      permission: 'Device:publishDeviceData',
      open: true,
      path: { type: 'object', required: ['device_id'], properties: { device_id: TEXT } },
      query: { type: 'object', required: [], properties: { device_secret: TEXT } },
      // Whatever it is called.
      body: { content: { 'application/octet-stream': {} } },
      answers: { 201: {} }
    }
  },
  schemas: {}
}

interface Publish extends Pick<Exchange, 'request'> {
  path: { device_id: string }
  query: { device_secret?: string }
  body: Buffer
}

/** It waits for nothing; but what the error logs say of a refusal is to stay. */
const publishDeviceData = new Waiting<Publish, Reply>(async ({ path, query, body, request }, context: Context) => {
  const { services: { inventory }, state, coverage } = context
  const device = found(state.inventory.devices.find(path.device_id), 'DEM9001')
  demand(device.coverage === coverage, 'DEM9001')
  const headers = textsOf(request.headers)
  // Base64 has plus signs, which not everybody encodes in a query.
  const secret = headers['x-device-secret'] ?? query.device_secret?.replaceAll(' ', '+') ?? ''
  demand(inventory.publishing.knowsSecret(device, secret), 'DEM9030')
  context.identify({ operatorId: device.operator_id })
  const { fault } = context.change(() => inventory.publishing.publish(device, { payload: body, contentType: context.contentType, request: { method: 'POST', path: '/', headers } }))
  if (fault !== undefined) throw new Refusal('DEM9031', { detail: fault })
  return created()
})

function textsOf (headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

export const publish: Served<OperationId> = { contract, validators: Validators.of(contract), handlerOf: () => publishDeviceData as unknown as Waiting }
