// How clients of before 2023 sign up: create, verify, register a card. It left the API's document, so it is a small contract of
// its own; the official Swift and Go SDKs still do it, with the token from the sandbox (facts 01, 3.1; facts 03, 3.8).
import type { Contract, JsonSchema } from '../contract/contract.ts'
import { created, ok, type Reply } from '../contract/operations.ts'
import { Validators } from '../contract/validators.ts'
import type { Context } from '../routes/handler.ts'
import type { Served } from './app.ts'

/** As the documents of 2017 and the Swift SDK call them. */
interface Bodies {
  createOperator: { email: string, password: string }
  verifyOperator: { token: string }
  registerWebPayPaymentMethod: undefined
}

const TEXT = { type: 'string' }
const json = (properties: Record<string, JsonSchema>) => ({ required: true as const, content: { 'application/json': { type: 'object', required: Object.keys(properties), properties } } })

const contract: Contract<keyof Bodies> = {
  version: '2017',
  operations: {
    createOperator: {
      method: 'POST',
      url: '/v1/operators',
      tag: 'Operator',
      permission: 'Operator:createOperator',
      open: true,
      body: json({ email: { type: 'string', format: 'email' }, password: TEXT }),
      answers: { 201: {} }
    },
    verifyOperator: {
      method: 'POST',
      url: '/v1/operators/verify',
      tag: 'Operator',
      permission: 'Operator:verifyOperator',
      open: true,
      body: json({ token: TEXT }),
      answers: { 200: {} }
    },
    registerWebPayPaymentMethod: {
      method: 'POST',
      url: '/v1/payment_methods/webpay',
      tag: 'Payment',
      permission: 'Payment:registerWebPayPaymentMethod',
      // The card may be any; the CLI sends none at all.
      body: { content: { 'application/json': {} } },
      answers: { 201: {} }
    }
  },
  schemas: {}
}

const handlers: { [Id in keyof Bodies]: (request: { body: Bodies[Id] }, context: Context) => Reply } = {
  createOperator: ({ body }, { coverage, state }) => {
    state.signUps.begin(body.email, body.password, coverage)
    return created()
  },

  verifyOperator: ({ body }, { state }) => {
    state.signUps.complete(body.token)
    return ok()
  },

  registerWebPayPaymentMethod: (_request, { owner, state }) => {
    state.operators.registerDummyPaymentMethod(owner.operatorId, owner.coverage)
    return created()
  }
}

export const signUp: Served<keyof Bodies> = { contract, validators: Validators.of(contract), handlerOf: (operationId) => handlers[operationId] }
