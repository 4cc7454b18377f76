import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { found, Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { CORS, sendRefusal } from './answers.ts'
import { coverageOf, languageOf } from './steps/coverage.ts'
import { emailFault } from './steps/validation.ts'

/**
 * How clients of before 2023 sign up: create, verify, register a card. It left the API's document, so it stands outside the
 * contract; the official Swift and Go SDKs still do it, with the token from the sandbox (facts 01, 3.1; facts 03, 3.8).
 */
export function registerSignUp (app: FastifyInstance, services: Services): void {
  const { settings, state } = services
  const route = (url: string, status: number, work: (request: FastifyRequest, body: Record<string, unknown>) => void): void => {
    app.post(url, (request, reply): FastifyReply => {
      try {
        state.database.transaction(() => work(request, bodyOf(request)))
        reply.code(status).headers(CORS).send()
      } catch (error) {
        sendRefusal(error, languageOf(request), reply)
      }
      return reply
    })
  }

  route('/v1/operators', 201, (request, body) => {
    const email = textOf(body, 'email')
    const fault = emailFault(services.validators, email)
    if (fault !== undefined) throw fault
    state.signUps.begin(email, textOf(body, 'password'), coverageOf(request, settings.coverage))
  })

  route('/v1/operators/verify', 200, (_request, body) => state.signUps.complete(textOf(body, 'token')))

  route('/v1/payment_methods/webpay', 201, (request) => {
    const { 'x-soracom-api-key': apiKey, 'x-soracom-token': token } = request.headers
    const { operatorId } = found(state.access.caller(String(apiKey), String(token)), 'AGW9001')
    state.operators.registerDummyPaymentMethod(operatorId, coverageOf(request, settings.coverage))
  })
}

function bodyOf (request: FastifyRequest): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse((request.body as Buffer | undefined)?.toString() || '{}')
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>
  } catch { /* refused below */ }
  throw new Refusal('COM9002')
}

function textOf (body: Record<string, unknown>, name: string): string {
  const text = body[name]
  if (typeof text !== 'string') throw new Refusal('COM9003', { detail: `body: ${name} must be string` })
  return text
}
