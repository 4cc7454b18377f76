import { readJson } from '../../contract/reading.ts'
import { catalogue } from '../../errors.ts'
import { Refusal } from '../../refusal.ts'
import { type Config, textOf } from '../../state/event-handlers/definition.ts'
import type { TargetStatus } from '../../state/sim-status.ts'
import type { State } from '../../state/state.ts'
import { isObject, type Owner } from '../../types.ts'
import type { Outbound } from '../../world/outbound.ts'
import { filled, type Variables } from './variables.ts'

/** An action that is due, as it was when the rule came true. */
export interface DueAction {
  owner: Owner
  handlerId: string
  action: Config
  /** the SIM that made the rule come true; none when the rule adds up all SIMs of its target */
  sim?: { simId: string, imsi: string }
  variables: Variables
  /** of the device whose session made the rule come true */
  imei?: string
}

/** What actions act on. */
export interface ActionWorld {
  state: State
  outbound: Outbound
  /** the SIMs that an action changes, with their primary IMSIs */
  sims: (due: DueAction) => { simId: string, imsi: string }[]
}

type Run = (due: DueAction, world: ActionWorld) => void

/** What each type of action does (facts 03, 1.6). */
const ACTIONS: Readonly<Record<string, Run>> = {
  SendMailAction: (due, world) => mail(due, world, given(due, 'to')),
  SendMailToOperatorAction: (due, world) => {
    const operator = world.state.operators.get(due.owner.operatorId)
    if (operator !== undefined) mail(due, world, operator.email)
  },
  ChangeSpeedClassAction: changing((state, owner, simId, due) => { state.sims.setSpeedClass(owner, simId, given(due, 'speedClass')) }),
  ActivationAction: becoming('active'),
  DeactivationAction: becoming('inactive'),
  StandbyAction: becoming('standby'),
  SuspendAction: becoming('suspended'),
  ImeiLockAction: changing((state, owner, simId, { imei }) => { state.sims.setImeiLock(owner, simId, imei) }),
  ExecuteWebRequestAction: webRequest,
  InvokeAWSLambdaAction: lambda
}

export function runAction (due: DueAction, world: ActionWorld): void {
  ACTIONS[due.action.type]!(due, world)
}

/** inferred: what a SIM cannot do is left undone and logged; the other SIMs and actions do not suffer from it (facts 03, 1.6). */
function changing (change: (state: State, owner: Owner, simId: string, due: DueAction) => void): Run {
  return (due, { state, sims }) => {
    for (const { simId, imsi } of sims(due)) {
      try {
        change(state, due.owner, simId, due)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        state.errorLogs.add(due.owner, {
          service: 'Air',
          level: 'warning',
          resource: { type: 'Subscriber', id: imsi },
          body: { message: `${due.action.type} was skipped. ${catalogue[error.code].en}`, code: error.code, eventHandlerId: due.handlerId }
        })
      }
    }
  }
}

function becoming (status: TargetStatus): Run {
  return changing((state, owner, simId) => { state.sims.setStatus(owner, simId, status) })
}

function mail (due: DueAction, { outbound }: ActionWorld, to: string): void {
  outbound.send({
    kind: 'mail',
    operatorId: due.owner.operatorId,
    from: due.owner.coverage === 'g' ? 'no-reply@soracom.io' : 'no-reply@soracom.jp',
    to,
    subject: text(due, 'title'),
    text: text(due, 'message'),
    purpose: 'event-handler',
    ...origin(due)
  })
}

/** inferred: what is sent beyond the list of properties (facts 03, 1.6). */
function webRequest (due: DueAction, { outbound }: ActionWorld): void {
  const method = given(due, 'httpMethod')
  const url = text(due, 'url')
  const body = method === 'POST' || method === 'PUT' ? text(due, 'body') : ''
  const headers = headersOf(textOf(due.action.properties, 'headers') ?? '', due.variables)
  const fault = headers === undefined ? 'the headers are not JSON' : !/^https?:\/\/./i.test(url) || !URL.canParse(url) ? 'the URL is none of http or https' : undefined
  outbound.send({
    kind: 'web-request',
    operatorId: due.owner.operatorId,
    to: url,
    method,
    headers: { 'Content-Type': given(due, 'contentType'), ...headers },
    ...(body === '' ? {} : { body }),
    purpose: 'event-handler',
    ...origin(due)
  }, fault)
}

/** inferred: the form of the payload (facts 03, 1.6). */
function lambda (due: DueAction, { outbound, state }: ActionWorld): void {
  const credentialsId = given(due, 'credentialsId')
  const isKnown = state.credentials.use(due.owner, credentialsId, 'aws-credentials', 'aws-iam-role-credentials') !== undefined
  const parameters = [1, 2, 3, 4, 5].map((n) => `parameter${n}`).filter((name) => textOf(due.action.properties, name) !== undefined)
  outbound.send({
    kind: 'lambda',
    operatorId: due.owner.operatorId,
    to: given(due, 'endpoint'),
    functionName: given(due, 'functionName'),
    credentialsId,
    payload: {
      operatorId: due.owner.operatorId,
      ...due.sim,
      handlerId: due.handlerId,
      ...Object.fromEntries(parameters.map((name) => [name, text(due, name)]))
    },
    ...origin(due)
  }, isKnown ? undefined : `there are no AWS credentials ${credentialsId} in the credentials store`)
}

/** Two forms: one JSON object, or several with commas between (facts 03, 1.1). Undefined for what is neither. */
function headersOf (json: string, variables: Variables): Record<string, string> | undefined {
  // Of some depth JSON.stringify would exhaust the stack.
  const objects = readJson(Buffer.from(`[${json}]`), () => undefined)
  if (!Array.isArray(objects) || !objects.every(isObject)) return undefined
  const headers = objects.flatMap((object) => Object.entries(object))
  return Object.fromEntries(headers.map(([name, value]) => [filled(name, variables), filled(typeof value === 'string' ? value : JSON.stringify(value), variables)]))
}

/** Whose doing it was, for tests and for the log of what fails. */
function origin ({ owner, handlerId, sim }: DueAction): { coverage: Owner['coverage'], handlerId: string, imsi?: string } {
  return { coverage: owner.coverage, handlerId, ...(sim === undefined ? {} : { imsi: sim.imsi }) }
}

function given ({ action }: DueAction, name: string): string {
  return textOf(action.properties, name) ?? ''
}

/** With its variables filled in. */
function text (due: DueAction, name: string): string {
  return filled(given(due, name), due.variables)
}
