// The life of a request, top to bottom; each step is a file of its own in steps/.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../contract/contract.ts'
import type { OperationId, Reply } from '../contract/operations.ts'
import type { Validators } from '../contract/validators.ts'
import { catalogue, type ErrorCode } from '../errors.ts'
import { cleanUrl } from '../journal.ts'
import { Refusal } from '../refusal.ts'
import { type AnyHandler, Waiting } from '../routes/handler.ts'
import { demandBuilt, handlerOf } from '../routes/index.ts'
import type { Services } from '../services.ts'
import { CORS, PREFLIGHT, refusalBody, sendAnswer, sendRefusal } from './answers.ts'
import { CallContext } from './context.ts'
import { type Exchange, whoseCall } from './exchange.ts'
import { publish } from './publish.ts'
import { routesOf, type Selected } from './route-table.ts'
import { signUp } from './sign-up.ts'
import { checkAnswer } from './steps/answer-check.ts'
import { writeAuditRow } from './steps/audit.ts'
import { authenticate, checkOperatorInPath } from './steps/authentication.ts'
import { coverageOf, languageOf, takeCoverageFromUrl } from './steps/coverage.ts'
import { journalLine, strayLine } from './steps/journal.ts'
import { addPagingHeaders } from './steps/paging.ts'
import { checkPermission } from './steps/permissions.ts'
import { countCall } from './steps/rate-limit.ts'
import { mendedUrl } from './steps/tolerances.ts'
import { validate } from './steps/validation.ts'
import { withoutParsing } from './uploads.ts'

const BODY_LIMIT = 64 * 1024 * 1024
/** Transfer tokens, SRNs and file paths are longer than Fastify's 100 (facts 01, 1.5). */
const LONGEST_PATH_PART = 8192

/** What hears of every answer that went out. */
export interface Witness<Id extends string> {
  logger?: FastifyBaseLogger | undefined
  answered?: ((operationId: Id, status: number) => void) | undefined
}

/** Operations and what serves them. */
export interface Served<Id extends string> {
  contract: Contract<Id>
  validators: Validators
  /** Refuses one that is not built. */
  handlerOf: (operationId: Id) => AnyHandler
}

type Serve = (request: FastifyRequest, reply: FastifyReply, fault?: Refusal) => FastifyReply

/** How a route answers a call whose body could not be read; set for operations. */
interface RouteConfig {
  serve?: Serve
}

function noCompiler (): never {
  throw new Error('routes are validated by the contract, not by a schema of Fastify')
}

/** A Fastify instance with every operation of the contract, without the control API and the documents. */
export async function buildApp (services: Services, contract: Contract<OperationId>, witness: Witness<OperationId>): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    // No route has a schema of Fastify's own; not loading its compilers saves 40 ms of every start.
    schemaController: { compilersFactory: { buildValidator: () => noCompiler, buildSerializer: () => noCompiler } },
    rewriteUrl: (raw) => mendedUrl(takeCoverageFromUrl(raw as IncomingMessage)),
    frameworkErrors: (error, request, reply) => { sendRefusal(new Refusal(error.code === 'FST_ERR_BAD_URL' ? 'AGW9004' : 'AGW9002'), languageOf(request), reply) },
    clientErrorHandler: (error, socket) => refuseGibberish(socket, error.code === 'HPE_HEADER_OVERFLOW' ? 'AGW9008' : 'AGW9006'),
    // A call without a Host is answered as any other, in our own form.
    http: { requireHostHeader: false }
  })
  // Bodies stay bytes until the caller is known: a refusal for missing credentials comes before one for a broken body.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler((request, reply) => refuseStray(services, request, reply, new Refusal('AGW9002')))
  app.setErrorHandler((error: Error & { code?: string }, request, reply) => {
    const fault = bodyFault(error)
    const { serve } = request.routeOptions.config as RouteConfig
    if (fault !== undefined && serve !== undefined) {
      serve(request, reply, fault)
      return
    }
    sendRefusal(fault ?? error, languageOf(request), reply)
    if (fault === undefined && !(error instanceof Refusal)) witness.logger?.error(error)
  })
  const api: Served<OperationId> = {
    contract,
    validators: services.validators,
    handlerOf: (operationId) => {
      demandBuilt(operationId)
      return handlerOf(operationId)
    }
  }
  addRoutes(app, services, witness, api)
  // Not of the contract, so whoever counts its answers hears nothing of these.
  addRoutes(app, services, { logger: witness.logger }, signUp)
  addRoutes(app, services, { logger: witness.logger }, publish)
  // A published client asks here for entries; there is no such path, and no resource type of that name (facts 04, 1.4).
  app.get('/v1/data/resources/*', (request, reply) => refuseStray(services, request, reply, new Refusal('AGW9002')))
  app.options('/v1/*', (_request, reply) => { reply.code(204).headers(PREFLIGHT).send() })
  // The official CLI's hidden `test 500` command exercises its retries here (facts 01, 1.1).
  app.post('/500', (request, reply) => refuseStray(services, request, reply, new Refusal('AGW0005')))
  return app
}

function addRoutes<Id extends string> (app: FastifyInstance, services: Services, witness: Witness<Id>, served: Served<Id>): void {
  for (const { method, url, select, streams } of routesOf(served.contract)) {
    const serve: Serve = (request, reply, fault) => handle(services, witness, served, select(request), request, reply, fault)
    const add = (scope: FastifyInstance): void => { scope.route({ method, url, config: { serve } satisfies RouteConfig, handler: (request, reply) => serve(request, reply) }) }
    if (streams) withoutParsing(app, add)
    else add(app)
  }
}

/** Refuses a call that no operation answers. */
function refuseStray (services: Services, request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const code = sendRefusal(refusal, languageOf(request), reply)
  services.journal.add(strayLine(request, reply, coverageOf(request, services.settings.coverage), services.clock.now(), code))
  return reply
}

/** A body that could not even be read: too large, cut short, or of a type that is none. */
function bodyFault (error: Error & { code?: string }): Refusal | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('AGW9005')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('COM9003', { detail: 'header: Content-Type must be a media type' })
  if (error.code === 'ECONNRESET' || error.code?.startsWith('FST_ERR_CTP') === true) return new Refusal('COM9002')
  return undefined
}

/** What is not HTTP never gets as far as a request; the answer has the common form all the same. */
function refuseGibberish (socket: Socket, code: ErrorCode): void {
  if (!socket.writable) return
  const body = refusalBody(new Refusal(code), 'en')
  const status = catalogue[code].status === 431 ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const headers = Object.entries({ ...CORS, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), connection: 'close' })
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`, () => socket.destroy())
}

/** @param fault why the body could not be read; refused with once its turn has come */
function handle<Id extends string> (services: Services, witness: Witness<Id>, served: Served<Id>, selected: Selected<Id>, request: FastifyRequest, reply: FastifyReply, fault: Refusal | undefined): FastifyReply {
  const { clock, journal, settings, state } = services
  const started = clock.stopwatch()
  const exchange: Exchange = {
    operationId: selected.operationId,
    operation: selected.operation,
    request,
    reply,
    language: languageOf(request),
    coverage: coverageOf(request, settings.coverage),
    caller: undefined,
    identified: undefined,
    decisions: undefined,
    path: {},
    query: {},
    body: undefined,
    answer: undefined
  }
  const { generation } = state.database
  const context = new CallContext(services, exchange, generation)
  try {
    const handler = admit(services, served, selected.operationId, exchange, fault)
    if (handler instanceof Waiting) {
      // Outside of a transaction; meanwhile other calls are answered.
      handler.run(exchange as never, context).then((answer) => { conclude(() => answered(() => answer)) }, (error: unknown) => { conclude(() => refused(error), error) })
      return reply
    }
    answered(() => handler(exchange as never, context))
    close(undefined)
  } catch (error) {
    close(refused(error))
  }
  return reply

  function answered (make: () => Reply): void {
    const answer = state.database.transaction(() => {
      exchange.answer = make()
      // Inside, so that what is answered with a 500 has not happened.
      if (settings.strict) checkAnswer(exchange, served.validators)
      writeAuditRow(exchange, state, exchange.answer.status)
      return exchange.answer
    })
    addPagingHeaders(exchange)
    sendAnswer(answer, reply)
  }

  function refused (error: unknown): ErrorCode {
    const code = sendRefusal(error, exchange.language, reply)
    if (!(error instanceof Refusal)) witness.logger?.error(error)
    if (whoseCall(exchange) !== undefined) state.database.transaction(() => writeAuditRow(exchange, state, reply.statusCode))
    return code
  }

  /** The end of a call that waited: by then the client may be gone, and so may the state that it was about; the next one hears nothing of it. */
  function conclude (end: () => ErrorCode | void, error?: unknown): void {
    if (!state.database.isStill(generation)) {
      sendRefusal(error instanceof Refusal ? error : new Refusal('EMU0042'), exchange.language, reply)
      return
    }
    let code: ErrorCode | undefined
    try {
      code = end() ?? undefined
    } catch (error) {
      code = refused(error)
    }
    close(code)
  }

  function close (code: ErrorCode | undefined): void {
    journal.add(journalLine(exchange, clock.now(), clock.stopwatch() - started, code))
    if (witness.logger !== undefined) logCall(witness.logger, exchange, code)
    witness.answered?.(selected.operationId, reply.statusCode)
  }
}

/** Everything that can refuse a call before its handler sees it. */
function admit<Id extends string> (services: Services, served: Served<Id>, operationId: Id, exchange: Exchange, fault: Refusal | undefined): AnyHandler {
  const unknownCaller = authenticate(exchange, services)
  countCall(exchange, services.rateLimit)
  if (unknownCaller !== undefined) throw new Refusal(unknownCaller)
  checkOperatorInPath(exchange)
  checkPermission(exchange, services)
  const handler = served.handlerOf(operationId)
  if (fault !== undefined) throw fault
  validate(exchange, served.validators)
  return handler
}

function logCall (logger: FastifyBaseLogger, exchange: Exchange, code: ErrorCode | undefined): void {
  const { operation, operationId, reply, request } = exchange
  logger.info({ operationId, status: reply.statusCode, operatorId: whoseCall(exchange)?.operatorId, code }, `${request.method} ${cleanUrl(request.url, operation.url)}`)
}
