import { noContent, ok } from '../contract/operations.ts'
import type { components } from '../contract/generated/control.ts'
import { demand } from '../refusal.ts'
import type { DeviceAnswer } from '../simulators/data-services/message.ts'
import type { DeviceEndpoint, EndpointTarget } from '../state/device-endpoints.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'
import { simOf } from './simulate.ts'

type Schemas = components['schemas']

export const deviceRoutes = {
  listDeviceEndpoints: ({ path }, { core }) =>
    ok(core.services.state.deviceEndpoints.list(simOf(core, path.sim).simId).map(endpointView)),

  setDeviceEndpoint: ({ path, body }, { core }) => {
    const { state } = core.services
    const { simId } = simOf(core, path.sim)
    if ((path.protocol === 'icmp') !== (path.port === 0)) throw invalid('path: the port is 0 for icmp, and for nothing else')
    if (path.protocol === 'icmp' && body.answer?.ping === undefined) throw invalid('body: icmp needs an answer to ping')
    const endpoint: DeviceEndpoint = { protocol: path.protocol, port: path.port, target: targetOf(body) }
    state.database.transaction(() => state.deviceEndpoints.put(simId, endpoint))
    return ok(endpointView(endpoint))
  },

  deleteDeviceEndpoint: ({ path }, { core }) => {
    const { state } = core.services
    const { simId } = simOf(core, path.sim)
    demand(state.database.transaction(() => state.deviceEndpoints.delete(simId, path.protocol, path.port)), 'EMU0080', { port: `${path.protocol} ${path.port}` })
    return noContent()
  },

  sendSmsFromSim: ({ path, body }, { core }) => {
    const { sendingSims } = core.services.state
    const { simId } = simOf(core, path.sim)
    const imsi = sendingSims.get(simId)!.primaryImsi
    const answer = core.services.uplinks.sms(simId, body.to, body.text)
    const told = (given: DeviceAnswer | undefined) => ok({ imsi, to: body.to, ...(given === undefined ? {} : { statusCode: given.statusCode, body: given.body.toString() }) })
    return answer instanceof Promise ? answer.then(told) : told(answer)
  },

  listReceivedSms: ({ path, query }, { core }) => ok(core.services.state.sms.inbox(simOf(core, path.sim).simId, query.limit ?? 100))
} satisfies ControlRoutes

function targetOf ({ host, port, answer }: Schemas['DeviceEndpointTarget']): EndpointTarget {
  if (answer !== undefined) {
    if (host !== undefined || port !== undefined) throw invalid('body: answer stands alone, without host and port')
    return { answer }
  }
  if (host === undefined || port === undefined) throw invalid('body: either host and port are needed, or answer')
  return { real: { host, port } }
}

function endpointView ({ protocol, port, target }: DeviceEndpoint): Schemas['DeviceEndpoint'] {
  return { protocol, port, target: target.real ?? { answer: target.answer! } }
}
