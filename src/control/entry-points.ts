import { Readable } from 'node:stream'
import type { components } from '../contract/generated/control.ts'
import { noContent, ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { decoded, isUtf8 } from '../encodings.ts'
import { CALLER_HEADER } from '../entry-points/callers.ts'
import type { DoorAnswer } from '../entry-points/entry-point.ts'
import { messages } from '../entry-points/http.ts'
import { entryPoints, hosts } from '../entry-points/registry.ts'
import { demand, Refusal } from '../refusal.ts'
import { type DeviceAnswer, lineOf } from '../simulators/data-services/message.ts'
import type { Protocol } from '../simulators/data-services/uplink.ts'
import { ANY_ADDRESS, type SourceAddress } from '../state/source-addresses.ts'
import { isAddress, plainAddress } from '../world/sockets.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'
import { simOf } from './simulate.ts'

type Schemas = components['schemas']

/** Devices that send, and who they are. */
export const entryPointRoutes = {
  sendAsSim: ({ path, body }, { core }) => {
    const { simId } = simOf(core, path.sim)
    const { protocol = 'http' } = body
    const { primaryImsi } = core.services.state.sendingSims.get(simId)!
    const read = (answer: DeviceAnswer) => ok(readByDevice(primaryImsi, protocol, answer))
    const answer = sent(core, simId, protocol, body)
    return answer instanceof Promise || answer.body instanceof Readable ? Promise.resolve(answer).then(whole).then(read) : read({ ...answer, body: answer.body })
  },

  listSourceAddresses: (_request, { core }) => ok(core.services.state.sourceAddresses.list().map((mapping) => addressView(core, mapping))),

  mapSourceAddress: ({ path, body }, { core }) => {
    const { state } = core.services
    const mapping = { address: addressOf(path.address), simId: simOf(core, body.sim).simId }
    state.database.transaction(() => state.sourceAddresses.put(mapping.address, mapping.simId))
    return ok(addressView(core, mapping))
  },

  unmapSourceAddress: ({ path }, { core }) => {
    const { state } = core.services
    demand(state.database.transaction(() => state.sourceAddresses.delete(addressOf(path.address))), 'EMU0054', { address: path.address })
    return noContent()
  }
} satisfies ControlRoutes

function sent ({ services }: Core, simId: string, protocol: Protocol, given: Schemas['SentByDevice']): DoorAnswer | Promise<DoorAnswer> {
  const { entryPoint, payload: text = '', payloadEncoding = 'string', method = 'POST', path = '/', contentType, headers } = given
  const payload = decoded(text, payloadEncoding)
  if (payload === undefined) throw invalid(`body: payload is no ${payloadEncoding}`)
  if (protocol === 'http') {
    const own = entryPoints.flatMap(({ name, protocol: its, messages: to }) => (its === 'http' && to !== undefined ? [[name, messages(to)] as const] : []))
    const doors = new Map([...Object.entries(hosts), ...own])
    const door = doors.get(entryPoint)
    if (door === undefined) throw new Refusal('EMU0053', { entryPoint, protocol, known: [...doors.keys()].join(', ') })
    return door(services, simId, { method, path, headers: headersOf(entryPoint, payload, contentType, headers), body: payload })
  }
  for (const name of ['method', 'path', 'contentType', 'headers'] as const) if (given[name] !== undefined) throw invalid(`body: ${name} is for http only`)
  const takers = entryPoints.filter((each) => each.protocol === protocol && each.messages !== undefined)
  const { messages: to } = takers.find(({ name }) => name === entryPoint || name === `${entryPoint}-${protocol}`) ?? {}
  if (to === undefined) throw new Refusal('EMU0053', { entryPoint, protocol, known: takers.map(({ name }) => name).join(', ') })
  return services.uplinks.send(simId, { ...to, protocol, payload })
}

/** What is downloaded as a stream, in one piece. */
async function whole (answer: DoorAnswer): Promise<DeviceAnswer> {
  const { body } = answer
  return { ...answer, body: body instanceof Readable ? Buffer.concat(await body.toArray() as Buffer[]) : body }
}

function headersOf (host: string, payload: Buffer, contentType: string | undefined, given: Record<string, string> = {}): Record<string, string> {
  const { [CALLER_HEADER]: _caller, ...headers } = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  return { host: `${host}.soracom.io`, ...(contentType === undefined ? {} : { 'content-type': contentType }), 'content-length': String(payload.length), ...headers }
}

function readByDevice (imsi: string, protocol: Protocol, answer: DeviceAnswer): Schemas['ReadByDevice'] {
  if (protocol !== 'http') {
    const line = lineOf(answer)
    return { imsi, ...(isUtf8(line) ? { line: line.toString() } : { lineBase64: line.toString('base64') }) }
  }
  const body = Buffer.from(answer.body)
  return { imsi, statusCode: answer.statusCode, headers: { ...answer.headers }, ...(isUtf8(body) ? { body: body.toString() } : { bodyBase64: body.toString('base64') }) }
}

function addressOf (text: string): string {
  const address = plainAddress(text)
  if (address !== ANY_ADDRESS && !isAddress(address)) throw invalid(`path: ${text} is no address`)
  return address
}

function addressView (core: Core, { address, simId }: SourceAddress): Schemas['SourceAddress'] {
  return { address, simId, imsi: core.services.state.sendingSims.get(simId)!.primaryImsi }
}
