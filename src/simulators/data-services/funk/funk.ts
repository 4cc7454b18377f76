import { type GroupConfiguration, isOn } from '../../../state/groups.ts'
import type { State } from '../../../state/state.ts'
import type { CredentialsType } from '../../../views/credential-set.ts'
import { isObject, own } from '../../../types.ts'
import type { DestinationAnswer } from '../../delivery.ts'
import { afterwards } from '../afterwards.ts'
import { logError, NOT_REACHED, passedBack, switchFault } from '../failing.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, refusal } from '../message.ts'
import type { ServiceMeans } from '../services.ts'
import { type Settings, textOf } from '../settings.ts'
import { funkContext, funkToken } from './context.ts'
import { funkPayload } from './payload.ts'

interface Destination {
  provider: string
  resourceUrl: string
}

/** What a function of each provider is called with (facts 04, 3.6). inferred: which sets of credentials fit where. */
const CREDENTIALS: Readonly<Record<string, readonly CredentialsType[]>> = {
  aws: ['aws-credentials', 'aws-iam-role-credentials'],
  azure: ['azure-credentials', 'api-token-credentials', 'username-password-credentials'],
  google: ['google-service-account-json', 'api-token-credentials']
}

const COUNTED: Readonly<Record<string, string>> = { aws: 'funk_outAwsLambda', azure: 'funk_outAzureFunctionApp', google: 'funk_outGoogleCloudFunctions' }

/** inferred: devices know Funk by these. */
const PROTOCOLS: ReadonlySet<DeviceMessage['protocol']> = new Set(['http', 'tcp', 'udp', 'sms', 'lora', 'sigfox'])
/** Of Lambda's own. */
const OF_AWS = /^x-amz/

/** Funk: what devices send is handed to a function in somebody's cloud, and what that returns goes back to them (facts 04, 3.6). */
export function funk (means: ServiceMeans): DataService {
  return {
    name: 'funk',
    takes: ({ protocol }, { SoracomFunk }) => isOn(SoracomFunk?.['enabled']) && PROTOCOLS.has(protocol),
    receive: (message, configuration) => {
      const fault = switchFault('Funk', message.source, configuration['SoracomFunk'])
      if (fault === undefined) return invoke(message, configuration, means)
      logError(means.state.errorLogs, 'Funk', message.source, { message: fault })
      return refusal(fault)
    }
  }
}

function invoke (message: DeviceMessage, configuration: GroupConfiguration, means: ServiceMeans): DeviceAnswer | Promise<DeviceAnswer> {
  const { state, delivery } = means
  const settings = configuration['SoracomFunk']!
  const { payload, refused } = funkPayload(message, settings['contentType'])
  if (refused === true) {
    logError(state.errorLogs, 'Funk', message.source, { message: 'The payload is no JSON' })
    return refusal('Bad Request')
  }
  const destination = destinationOf(settings)
  const messageId = send(message, configuration, payload, destination, means)
  count(message, destination, means)
  const conclude = (answer: DestinationAnswer): DeviceAnswer => {
    logFailure(state, message, destination, answer)
    return answerOf(message, isOn(settings['skipStatusCode']), answer)
  }
  const answer = delivery.answerTo(messageId)
  if (!(answer instanceof Promise)) return conclude(answer)
  const change = afterwards(state.database)
  return answer.then((late) => change(() => conclude(late)) ?? answerOf(message, false, late))
}

function send (message: DeviceMessage, configuration: GroupConfiguration, payload: unknown, { provider, resourceUrl }: Destination, { state, clock, outbound }: ServiceMeans): number {
  const { owner, sim } = message.source
  const credentialsId = credentialsIdOf(configuration['SoracomFunk']?.['credentialsId'])
  const types = own(CREDENTIALS, provider)
  const isKnown = types !== undefined && credentialsId !== undefined && state.credentials.use(owner, credentialsId, ...types) !== undefined
  // inferred: functions elsewhere than at AWS may be open to all, so they need no credentials unless some are named.
  const noCredentials = types !== undefined && !isKnown && (provider === 'aws' || credentialsId !== undefined) ? `there are no credentials ${credentialsId ?? ''} for ${provider} in the credentials store` : undefined
  const context = funkContext(state, message, configuration)
  const common = { operatorId: owner.operatorId, coverage: owner.coverage, purpose: 'funk', to: resourceUrl, ...(sim === undefined ? {} : { imsi: sim.imsi }) }
  if (provider === 'aws') {
    const fault = /^arn:aws[\w-]*:lambda:[\w-]+:\d+:function:./.test(resourceUrl) ? noCredentials : `the destination is no function of Lambda: ${resourceUrl}`
    return outbound.send({ kind: 'lambda', ...common, functionName: resourceUrl, credentialsId: credentialsId ?? '', payload, invocationType: 'RequestResponse', clientContext: { custom: context } }, fault)
  }
  const isWeb = URL.canParse(resourceUrl) && /^https?:$/.test(new URL(resourceUrl).protocol)
  const fault = types === undefined ? `there is no provider ${provider}` : isWeb ? noCredentials : `the destination is no web address: ${resourceUrl}`
  return outbound.send({
    kind: 'web-request',
    ...common,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'SORACOM Funk', 'x-soracom-token': funkToken(state, context, clock.now()) },
    body: JSON.stringify(payload)
  }, fault)
}

function destinationOf (settings: Settings): Destination {
  const { provider, resourceUrl } = isObject(settings['destination']) ? settings['destination'] : {}
  return { provider: textOf(provider), resourceUrl: textOf(resourceUrl) }
}

/** {"$credentialsId": "id"}, or the id alone (facts 04, 3.2). */
function credentialsIdOf (given: unknown): string | undefined {
  const id = isObject(given) ? given['$credentialsId'] : given
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** The function's own status and body; over TCP and UDP in one line, from which the status can be left out (facts 04, 3.6). */
function answerOf ({ protocol }: DeviceMessage, isStatusSkipped: boolean, answer: DestinationAnswer): DeviceAnswer {
  if (answer.fault !== undefined) return refusal(answer.fault, NOT_REACHED)
  const { statusCode, body, headers } = answer
  return {
    statusCode,
    body,
    headers: passedBack(headers, OF_AWS),
    ...(isStatusSkipped && (protocol === 'tcp' || protocol === 'udp') ? { line: body } : {})
  }
}

/** By the provider that it goes to, as the CSV names it (facts 03, section 3). Statistics are of SIMs alone. */
function count ({ source: { owner, sim } }: DeviceMessage, { provider }: Destination, { state, clock }: ServiceMeans): void {
  const type = own(COUNTED, provider)
  if (sim !== undefined && type !== undefined) state.statistics.counts.add(owner, sim.imsi, 'funk', clock.now(), { [type]: 1 })
}

function logFailure (state: State, message: DeviceMessage, { resourceUrl }: Destination, answer: DestinationAnswer): void {
  if (answer.fault !== undefined) logError(state.errorLogs, 'Funk', message.source, { message: answer.fault, destination: resourceUrl })
  else if (answer.statusCode >= 400) logError(state.errorLogs, 'Funk', message.source, { message: `The function answered ${answer.statusCode}`, statusCode: answer.statusCode, destination: resourceUrl })
}
