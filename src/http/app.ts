// The life of a request, top to bottom; each step is a file of its own in steps/.
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Contract } from '../contract/contract.ts'
import type { OperationId, Reply } from '../contract/operations.ts'
import type { ErrorCode } from '../errors.ts'
import { Refusal } from '../refusal.ts'
import { Context } from '../routes/handler.ts'
import { handlerOf } from '../routes/index.ts'
import type { Services } from '../services.ts'
import { sendAnswer, sendRefusal } from './answers.ts'
import type { Exchange } from './exchange.ts'
import { routesOf, type Selected } from './route-table.ts'
import { checkAnswer } from './steps/answer-check.ts'
import { writeAuditRow } from './steps/audit.ts'
import { authenticate, checkOperatorInPath } from './steps/authentication.ts'
import { coverageOf, languageOf, takeCoverageFromUrl } from './steps/coverage.ts'
import { journalLine } from './steps/journal.ts'
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

/** A Fastify instance with every operation of the contract, without the control API and the documents. */
export async function buildApp (services: Services, contract: Contract<OperationId>, witness: Witness): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    rewriteUrl: (raw) => takeCoverageFromUrl(raw.url ?? '/', raw.headers),
    frameworkErrors: (error, request, reply) => { sendRefusal(new Refusal(error.code === 'FST_ERR_BAD_URL' ? 'AGW9004' : 'AGW9002'), languageOf(request), reply) }
  })
  // inferred: browsers of any origin may call, as the User Console does (facts 01, 1.14).
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'],
    allowedHeaders: ['Content-Type', 'X-Soracom-API-Key', 'X-Soracom-Token', 'X-Soracom-Lang'],
    exposedHeaders: ['Link', 'X-Soracom-Next-Key', 'X-Soracom-Ratelimit-Limit', 'X-Soracom-Ratelimit-Remaining', 'X-Soracom-Ratelimit-Seconds-Before-Refresh']
  })
  // Bodies stay bytes until the caller is known: a refusal for missing credentials comes before one for a broken body.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler((request, reply) => { sendRefusal(new Refusal('AGW9002'), languageOf(request), reply) })
  app.setErrorHandler((error: Error & { code?: string }, request, reply) => {
    const refusal = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new Refusal('AGW9005') : error.code?.startsWith('FST_ERR_CTP') ? new Refusal('COM9002') : error
    sendRefusal(refusal, languageOf(request), reply)
  })
  for (const route of routesOf(contract)) {
    app.route({ method: route.method, url: route.url, handler: (request, reply) => handle(services, witness, route.select(request), request, reply) })
  }
  // The official CLI's hidden `test 500` command exercises its retries here (facts 01, 1.1).
  app.post('/500', (request, reply) => { sendRefusal(new Refusal('EMU0003', { detail: 'POST /500 always fails' }), languageOf(request), reply) })
  return app
}

function handle (services: Services, witness: Witness, selected: Selected<OperationId>, request: FastifyRequest, reply: FastifyReply): FastifyReply {
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
    path: {},
    query: {},
    body: undefined,
    answer: undefined
  }
  let code: ErrorCode | undefined
  try {
    authenticate(exchange, state.access)
    services.rateLimit.count(exchange)
    checkOperatorInPath(exchange)
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
    if (exchange.caller !== undefined) state.database.transaction(() => writeAuditRow(exchange, state, reply.statusCode))
  }
  journal.add(journalLine(exchange, clock.now(), clock.stopwatch() - started, code))
  witness.logger?.info({ operationId: exchange.operationId, status: reply.statusCode, operatorId: exchange.caller?.operatorId, code }, `${request.method} ${request.url}`)
  witness.answered?.(exchange.operationId, reply.statusCode)
  return reply
}
