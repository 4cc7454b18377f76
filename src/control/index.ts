// The control API: what spec/emulator.yaml says, under /_emulator.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loadControlContract } from '../contract/contract.ts'
import type { Reply } from '../contract/operations.ts'
import { Validators } from '../contract/validators.ts'
import type { Core } from '../core.ts'
import type { Credentials } from '../fixture.ts'
import type { OpenEntryPoint } from '../entry-points/listeners.ts'
import { CORS, sendAnswer } from '../http/answers.ts'
import { baseUrlOf } from '../http/exchange.ts'
import { routesOf } from '../http/route-table.ts'
import { checkAnswer } from '../http/steps/answer-check.ts'
import { Refusal } from '../refusal.ts'
import { type Admission, checkAddress, tokenFault } from './admission.ts'
import { accessRoutes } from './access.ts'
import { destinationRoutes } from './destinations.ts'
import { deviceRoutes } from './devices.ts'
import { gadgetRoutes } from './gadgets.ts'
import { endorseRoutes } from './endorse.ts'
import { entryPointRoutes } from './entry-points.ts'
import type { ControlContext, ControlHandlers } from './handler.ts'
import { harvestRoutes } from './harvest.ts'
import { healthRoutes } from './health.ts'
import { inventoryRoutes } from './inventory.ts'
import { radioFleetRoutes } from './radio-fleets.ts'
import { radioRoutes } from './radios.ts'
import { recordRoutes } from './records.ts'
import { readRequest } from './request.ts'
import { simulateRoutes } from './simulate.ts'
import { cameraRoutes } from './soracam.ts'
import { stateRoutes } from './state.ts'
import { timeRoutes } from './time.ts'
import { trafficRoutes } from './traffic.ts'

export interface ControlOptions extends Admission {
  /** operations of the API that are not built; health lists them */
  pending: readonly string[]
  /** how to log in at present */
  credentials: () => Credentials | undefined
  /** where devices may send to */
  entryPoints: () => Readonly<Record<string, OpenEntryPoint>>
}

/** bytes: a state can be as large as SQLite opens one from memory (facts 07, section 8). */
const LARGEST_STATE = 1024 * 1024 * 1024

// An operation of spec/emulator.yaml without a handler is an error here.
const handlers: ControlHandlers = {
  ...accessRoutes,
  ...cameraRoutes,
  ...destinationRoutes,
  ...deviceRoutes,
  ...gadgetRoutes,
  ...endorseRoutes,
  ...entryPointRoutes,
  ...harvestRoutes,
  ...healthRoutes,
  ...inventoryRoutes,
  ...radioFleetRoutes,
  ...radioRoutes,
  ...recordRoutes,
  ...simulateRoutes,
  ...stateRoutes,
  ...timeRoutes,
  ...trafficRoutes
}

type AnyHandler = (request: never, context: ControlContext) => Reply | Promise<Reply>

/** Adds the control API to the app. It is not for pages of other origins, so its answers carry no CORS headers. */
export function registerControl (app: FastifyInstance, core: Core, options: ControlOptions): void {
  const contract = loadControlContract()
  const validators = Validators.of(contract)
  const onSend = withoutCors
  for (const { method, url, select } of routesOf(contract)) {
    app.route({
      // Some health checkers ask with HEAD.
      method: method === 'GET' ? ['GET', 'HEAD'] : method,
      url,
      ...(url === '/_emulator/state' ? { bodyLimit: LARGEST_STATE } : {}),
      // Before a byte of the body is read.
      onRequest: (request, _reply, done) => {
        checkAddress(request, options)
        const fault = select(request).operation.open === true ? undefined : tokenFault(request, options)
        if (fault !== undefined) throw new Refusal('EMU0007', { fault })
        done()
      },
      onSend,
      handler: (request, reply) => {
        const { operationId, operation } = select(request)
        const handler = handlers[operationId] as AnyHandler
        const answer = handler(readRequest(operationId, operation, request, validators) as never, contextOf(request))
        const send = (done: Reply): FastifyReply => {
          if (core.services.settings.strict) checkAnswer({ operationId, answer: done }, validators)
          sendAnswer(done, reply)
          return reply
        }
        return answer instanceof Promise ? answer.then(send) : send(answer)
      }
    })
  }
  for (const url of ['/_emulator', '/_emulator/*']) {
    app.all(url, { onSend, onRequest: (request, _reply, done) => { checkAddress(request, options); done() } }, (request) => {
      throw new Refusal('EMU0008', { operation: `${request.method} ${request.url.split('?')[0]!}` })
    })
  }

  function contextOf (request: FastifyRequest): ControlContext {
    const mayLogIn = tokenFault(request, options) === undefined
    return { core, baseUrl: baseUrlOf(request), pending: options.pending, entryPoints: options.entryPoints(), credentials: mayLogIn ? options.credentials() : undefined }
  }
}

function withoutCors (_request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void): void {
  for (const name of Object.keys(CORS)) reply.removeHeader(name)
  done(null, payload)
}
