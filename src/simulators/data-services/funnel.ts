import { readJson } from '../../contract/reading.ts'
import { isOn } from '../../state/groups.ts'
import type { CredentialsType } from '../../views/credential-set.ts'
import { isUtf8, mediaType } from '../../encodings.ts'
import { isObject, own } from '../../types.ts'
import { logError, switchFault } from './failing.ts'
import { locationOf } from './location.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, type DeviceSource, isSent, messageOf, METHOD_NOT_ALLOWED, refusal } from './message.ts'
import type { ServiceMeans } from './services.ts'
import { type Settings, textOf } from './settings.ts'

type Means = Pick<ServiceMeans, 'state' | 'clock' | 'outbound'>

/** bytes (facts 04, 3.5) */
const LARGEST = 800_000
const METHODS = ['POST']
const TYPES: readonly string[] = ['application/json', 'text/plain', 'application/xml']

/** Seen with 204 over HTTP; over TCP and UDP it says 200 (facts 04, 3.5). */
const TAKEN: DeviceAnswer = { statusCode: 204, body: '', line: '200' }

/** As text over TCP, which then ends (facts 04, 3.5); over HTTP as `message` (users.soracom.io, Funnel's protocols). */
const NO_JSON = refusal('Invalid JSON is send to funnel.')

/** What a destination is called in the statistics (inferred: facts 03, 2.1). */
const COUNTED: Readonly<Record<string, string>> = {
  'aws/kinesis': 'funnel_outAwsKinesisStream', 'aws/firehose': 'funnel_outAwsKinesisFirehose', 'aws/aws-iot': 'funnel_outAwsIot',
  'azure/eventhubs': 'funnel_outAzureEventHubs', 'google/pubsub': 'funnel_outGoogleCloudPubSub'
}

/** inferred: what a destination can be reached with; a partner's own has its own sorts. */
const CREDENTIALS: Readonly<Record<string, readonly CredentialsType[]>> = {
  aws: ['aws-credentials', 'aws-iam-role-credentials'], azure: ['azure-credentials'], google: ['google-service-account-json']
}

/** Funnel: hands what devices send to a cloud, and does not wait for it (facts 04, 3.5). */
export function funnel (means: Means): DataService {
  const { errorLogs } = means.state
  return {
    name: 'funnel',
    takes: (message, { SoracomFunnel }) => isOn(SoracomFunnel?.['enabled']) && isSent(message, METHODS),
    receive: (message, configuration) => {
      const { SoracomFunnel: settings } = configuration
      const refuse = (answer: DeviceAnswer): DeviceAnswer => {
        logError(errorLogs, 'Funnel', message.source, { message: messageOf(answer) })
        return answer
      }
      const fault = faultOf(message, settings)
      if (fault !== undefined) return refuse(fault)
      const payloads = payloadsOf(message, settings!['contentType'])
      if (payloads === undefined) return refuse(NO_JSON)
      deliver(means, message.source, settings!, payloads, message.protocol, locationOf(means.state, message.source, configuration))
      return TAKEN
    }
  }
}

/** What radio devices and devices of Inventory send goes through Funnel by their group alone; they have no entry point. */
export function funnelDevices (means: Means): void {
  const { events, groups } = means.state
  const pass = (source: DeviceSource, payloads: unknown, sourceProtocol: string): void => {
    const settings = source.groupId === null ? undefined : groups.configuration(source.owner, source.groupId)['SoracomFunnel']
    if (settings !== undefined && isOn(settings['enabled'])) deliver(means, source, settings, payloads, sourceProtocol)
  }
  events.on('RadioUplinkReceived', ({ payload, ...source }) => pass(source, payload, source.resourceType === 'LoraDevice' ? 'lora' : 'sigfox'))
  // Here the time is a text (facts 05, 3.5).
  events.on('DeviceNotified', ({ owner, deviceId, groupId, body }) =>
    pass({ owner, resourceType: 'Device', resourceId: deviceId, groupId }, { ...body, lastModifiedTime: String(body.lastModifiedTime) }, 'device'))
}

/** Why Funnel takes nothing (facts 04, 3.5 and users.soracom.io). */
function faultOf ({ entryPoint, payload, protocol, contentType, isParsed, request, source }: DeviceMessage, settings: Settings | undefined): DeviceAnswer | undefined {
  if (!isSent({ request }, METHODS)) return METHOD_NOT_ALLOWED
  const fault = switchFault('Funnel', source, settings)
  if (fault !== undefined) return refusal(fault)
  if (payload.length > LARGEST) return { statusCode: 413, body: `Maximum content-length is: ${LARGEST}`, ends: true }
  // inferred: the unified endpoint hands everything on.
  if (protocol === 'http' && entryPoint === 'funnel' && isParsed !== true && !TYPES.includes(mediaType(contentType))) {
    return { statusCode: 415, body: `Supported Content-Type are 'application/json', 'text/plain' and 'application/xml'. Given: ${contentType ?? ''}` }
  }
  return undefined
}

/** What stands under `payloads`; undefined for what is to be JSON and is none. inferred: as Funk forms it (facts 04, 3.6), with text as text. */
function payloadsOf ({ payload, protocol, contentType, isParsed }: DeviceMessage, wanted: unknown): unknown {
  const type = mediaType(contentType)
  const format = isParsed === true || wanted === 'json' || (!FORMATS.has(wanted) && protocol === 'http' && type === 'application/json') ? 'json'
    : wanted === 'text' || (!FORMATS.has(wanted) && protocol === 'http' && isUtf8(payload)) ? 'text' : 'binary'
  switch (format) {
    case 'json': return jsonOf(payload)
    case 'text': return payload.toString()
    case 'binary': return { payload: payload.toString('base64') }
  }
}

/** What says itself how to read it, whatever a device says. */
const FORMATS: ReadonlySet<unknown> = new Set(['json', 'text', 'binary'])

/** What is nested without end counts as none, as for the API. */
function jsonOf (bytes: Buffer): unknown {
  return readJson(bytes, () => undefined)
}

/** The record as it was seen to arrive (facts 04, 3.5 and 05, 1.2); with payloadsOnly the payload alone. inferred: the outbox shows it as a request to the resource. */
function deliver ({ state, clock, outbound }: Means, { owner, resourceType, resourceId, sim }: DeviceSource, settings: Settings, payloads: unknown, sourceProtocol: string, location: ReturnType<typeof locationOf> = {}): void {
  const destination = isObject(settings['destination']) ? settings['destination'] : {}
  const credentialsId = settings['credentialsId']
  const [provider, service] = [textOf(destination['provider']), textOf(destination['service'])]
  const now = clock.now()
  const record = {
    operatorId: owner.operatorId,
    timestamp: now,
    destination,
    credentialsId,
    payloads,
    sourceProtocol,
    ...(sim === undefined ? { deviceId: resourceId } : { imsi: sim.imsi, ...(sim.imei === null ? {} : { imei: sim.imei }), ...(isOn(settings['addSimId']) ? { simId: sim.simId } : {}) }),
    ...location
  }
  const isPayloadOnly = isOn(destination['payloadsOnly']) || isOn(settings['payloadsOnly'])
  const to = addressOf(destination, sim)
  const types = own(CREDENTIALS, provider)
  const isKnown = typeof credentialsId === 'string' && (types === undefined
    ? state.credentials.find(owner, credentialsId) : state.credentials.use(owner, credentialsId, ...types)) !== undefined
  const fault = !URL.canParse(to) || !/^https?:$/.test(new URL(to).protocol) ? `the destination is no web address: ${to}`
    : isKnown ? undefined : `there are no credentials ${String(credentialsId)} for ${provider} in the credentials store`
  outbound.send({
    kind: 'web-request',
    purpose: 'funnel',
    ...owner,
    method: 'POST',
    to,
    headers: { 'content-type': typeof payloads === 'string' && isPayloadOnly ? 'text/plain' : 'application/json' },
    body: isPayloadOnly && typeof payloads === 'string' ? payloads : JSON.stringify(isPayloadOnly ? payloads : record),
    resourceType,
    resourceId,
    provider,
    service
  }, fault)
  if (sim !== undefined) state.statistics.counts.add(owner, sim.imsi, 'funnel', now, { [COUNTED[`${provider}/${service}`] ?? 'funnel_outOther']: 1 })
}

/** The resource, with `#{imsi}` and `#{imei}` filled in. inferred: a topic of Pub/Sub is called as Google's API has it. */
function addressOf ({ provider, service, resourceUrl }: Settings, sim: DeviceSource['sim']): string {
  const given = textOf(resourceUrl).replaceAll('#{imsi}', sim?.imsi ?? '').replaceAll('#{imei}', sim?.imei ?? '')
  if (given === '' || /^[a-z]+:\/\//i.test(given)) return given
  return provider === 'google' && service === 'pubsub' ? `https://pubsub.googleapis.com/v1/${given}:publish` : `https://${given}`
}
