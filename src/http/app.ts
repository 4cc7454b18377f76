// The life of a request, top to bottom; each step is a file of its own in steps/.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../contract/contract.ts'
import type { OperationId, Reply } from '../contract/operations.ts'
import type { ErrorCode } from '../errors.ts'
import { Refusal } from '../refusal.ts'
import { Context } from '../routes/handler.ts'
import { demandBuilt, handlerOf } from '../routes/index.ts'
import type { Services } from '../services.ts'
import { PREFLIGHT, refusalBody, sendAnswer, sendRefusal } from './answers.ts'
import type { Exchange } from './exchange.ts'
import { routesOf, type Selected } from './route-table.ts'
import { registerSignUp } from './sign-up.ts'
import { checkAnswer } from './steps/answer-check.ts'
import { writeAuditRow } from './steps/audit.ts'
import { authenticate, checkOperatorInPath } from './steps/authentication.ts'
import { coverageOf, languageOf, takeCoverageFromUrl } from './steps/coverage.ts'
import { cleanUrl, journalLine, strayLine } from './steps/journal.ts'
import { addPagingHeaders } from './steps/paging.ts'
import { validate } from './steps/validation.ts'

const BODY_LIMIT = 64 * 1024 * 1024
/** Transfer tokens, SRNs and file paths are longer than Fastify's 100 (facts 01, 1.5). */
const LONGEST_PATH_PART = 8192

/** What hears of every answer that went out. */
export interface Witness {
  logger?: FastifyBaseLogger | undefined
  answered?: ((operationId: OperationId, status: number) => void) | undefined
}

/** How a route knows its operation; set for the operations of the contract. */
interface RouteConfig {
  select?: (request: FastifyRequest) => Selected<OperationId>
}

function noCompiler (): never {
  throw new Error('routes are validated by the contract, not by a schema of Fastify')
}

/** A Fastify instance with every operation of the contract, without the control API and the documents. */
export async function buildApp (services: Services, contract: Contract<OperationId>, witness: Witness): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    // No route has a schema of Fastify's own; not loading its compilers saves 40 ms of every start.
    schemaController: { compilersFactory: { buildValidator: () => noCompiler, buildSerializer: () => noCompiler } },
    rewriteUrl: (raw) => takeCoverageFromUrl(raw as IncomingMessage),
    frameworkErrors: (error, request, reply) => { sendRefusal(new Refusal(error.code === 'FST_ERR_BAD_URL' ? 'AGW9004' : 'AGW9002'), languageOf(request), reply) },
    clientErrorHandler: (_error, socket) => refuseGibberish(socket)
  })
  // Bodies stay bytes until the caller is known: a refusal for missing credentials comes before one for a broken body.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler((request, reply) => {
    const code = sendRefusal(new Refusal('AGW9002'), languageOf(request), reply)
    services.journal.add(strayLine(request, reply, coverageOf(request, services.settings.coverage), services.clock.now(), code))
  })
  app.setErrorHandler((error: Error & { code?: string }, request, reply) => {
    const fault = bodyFault(error)
    const { select } = request.routeOptions.config as RouteConfig
    if (fault !== undefined && select !== undefined) handle(services, witness, select(request), request, reply, fault)
    else sendRefusal(fault ?? error, languageOf(request), reply)
  })
  for (const { method, url, select } of routesOf(contract)) {
    app.route({ method, url, config: { select } satisfies RouteConfig, handler: (request, reply) => handle(services, witness, select(request), request, reply) })
  }
  registerSignUp(app, services)
  app.options('/v1/*', (_request, reply) => { reply.code(204).headers(PREFLIGHT).send() })
  // The official CLI's hidden `test 500` command exercises its retries here (facts 01, 1.1).
  app.post('/500', (request, reply) => { sendRefusal(new Refusal('AGW0005'), languageOf(request), reply) })
  return app
}

/** A body that could not even be read: too large, cut short, or of a type that is none. */
function bodyFault (error: Error & { code?: string }): Refusal | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('AGW9005')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('COM9003', { detail: 'header: Content-Type must be a media type' })
  if (error.code === 'ECONNRESET' || error.code?.startsWith('FST_ERR_CTP') === true) return new Refusal('COM9002')
  return undefined
}

/** What is not HTTP never gets as far as a request; the answer has the common form all the same. */
function refuseGibberish (socket: Socket): void {
  if (!socket.writable) return
  const body = refusalBody(new Refusal('AGW9006'), 'en')
  socket.end(`HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`, () => socket.destroy())
}

/** @param fault why the body could not be read; refused with once its turn has come */
function handle (services: Services, witness: Witness, selected: Selected<OperationId>, request: FastifyRequest, reply: FastifyReply, fault?: Refusal): FastifyReply {
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
    path: {},
    query: {},
    body: undefined,
    answer: undefined
  }
  let code: ErrorCode | undefined
  try {
    const unknownCaller = authenticate(exchange, state.access)
    services.rateLimit.count(exchange)
    if (unknownCaller !== undefined) throw new Refusal(unknownCaller)
    checkOperatorInPath(exchange)
    demandBuilt(exchange.operationId)
    if (fault !== undefined) throw fault
    validate(exchange, services.validators)
    const answer = state.database.transaction(() => {
      exchange.answer = handlerOf(exchange.operationId)(exchange as never, new Context(services, exchange)) as Reply
      writeAuditRow(exchange, state, exchange.answer.status)
      return exchange.answer
    })
    addPagingHeaders(exchange)
    if (settings.strict) checkAnswer(exchange, services.validators)
    sendAnswer(answer, reply)
  } catch (error) {
    code = sendRefusal(error, exchange.language, reply)
    if (!(error instanceof Refusal)) witness.logger?.error(error)
    if (exchange.caller !== undefined || exchange.identified !== undefined) state.database.transaction(() => writeAuditRow(exchange, state, reply.statusCode))
  }
  journal.add(journalLine(exchange, clock.now(), clock.stopwatch() - started, code))
  if (witness.logger !== undefined) logCall(witness.logger, exchange, code)
  witness.answered?.(exchange.operationId, reply.statusCode)
  return reply
}

function logCall (logger: FastifyBaseLogger, exchange: Exchange, code: ErrorCode | undefined): void {
  const { caller, operation, operationId, reply, request } = exchange
  logger.info({ operationId, status: reply.statusCode, operatorId: caller?.operatorId, code }, `${request.method} ${cleanUrl(request.url, operation.url)}`)
}
