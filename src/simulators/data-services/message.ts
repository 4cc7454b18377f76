import type { GroupConfiguration } from '../../state/groups.ts'
import type { Owner } from '../../types.ts'

/** Who sends, as Harvest Data and the error logs name it. */
export interface DeviceSource {
  owner: Owner
  resourceType: 'Subscriber' | 'Device' | 'LoraDevice' | 'SigfoxDevice'
  /** an IMSI for a Subscriber, whose card is in `sim` */
  resourceId: string
  groupId: string | null
  sim?: SendingSim | undefined
}

/** The SIM of a Subscriber that sends, as its session has it. */
export interface SendingSim {
  simId: string
  /** its primary one, by which data services know a device (facts 02, section 4) */
  imsi: string
  /** null when the network was told none */
  imei: string | null
  msisdn: string | null
}

/** What a device has sent, by which way. */
export interface DeviceMessage {
  source: DeviceSource
  /** where it came in, as the registry of entry points names it: `unified`, `harvest`, `beam-http` ...; nothing where there is none, as for radios */
  entryPoint?: string | undefined
  protocol: 'http' | 'tcp' | 'udp' | 'sms' | 'lora' | 'sigfox' | 'inventory'
  payload: Buffer
  /** what the device calls it; that of JSON once the binary parser has made such of it */
  contentType?: string | undefined
  /** whether the binary parser has made JSON of what was sent */
  isParsed?: boolean | undefined
  /** over HTTP. path: with its query; names of headers in lower case */
  request?: { method: string, path: string, headers: Readonly<Record<string, string>> } | undefined
}

/** What a device gets back over HTTP. */
export interface DeviceAnswer {
  statusCode: number
  body: string | Buffer
  headers?: Readonly<Record<string, string>> | undefined
  /** what it reads over TCP and UDP where that is not `<status> <body>` */
  line?: string | Buffer | undefined
  /** over TCP: the connection is closed after it */
  ends?: boolean | undefined
}

export type ServiceName = 'beam' | 'funnel' | 'funk' | 'harvest'

/** A service that what devices send can be handed to, as their group is configured. */
export interface DataService {
  readonly name: ServiceName
  /** Whether the unified endpoint hands this message to it. */
  takes (message: DeviceMessage, configuration: GroupConfiguration): boolean
  /**
   * Takes a message at its own entry point or from the unified one; not configured is an answer too, with a line in the error logs.
   * To be called inside a transaction. A promise where somebody outside is asked first: it settles outside of it, and never rejects; what is
   * then to be written goes through `afterwards`.
   */
  receive (message: DeviceMessage, configuration: GroupConfiguration): DeviceAnswer | Promise<DeviceAnswer>
}

/** A refusal of the device side: `message` without a code (facts 04, 0.2); as text over TCP, whose connection it ends. */
export function refusal (message: string, statusCode = 400): DeviceAnswer {
  return { statusCode, body: JSON.stringify({ message }), headers: { 'content-type': 'application/json' }, line: `${statusCode} ${message}`, ends: true }
}

/** What a refusal says, for the error logs. */
export function messageOf ({ body }: DeviceAnswer): string {
  const text = body.toString()
  return text.startsWith('{"message":') ? (JSON.parse(text) as { message: string }).message : text
}

/** Whether this sends something: over HTTP by one of these methods. inferred for PUT (facts 04, 1.5), and that others send nothing. */
export function isSent ({ request }: Pick<DeviceMessage, 'request'>, methods: readonly string[]): boolean {
  return request === undefined || methods.includes(request.method)
}

/** What somebody is told who fetches where one can only send (inferred). */
export const METHOD_NOT_ALLOWED = refusal('Method Not Allowed', 405)

/** What a device reads over TCP and UDP (facts 04, sections 1.5 and 4). */
export function lineOf ({ statusCode, body, line }: DeviceAnswer): Buffer {
  if (line !== undefined) return Buffer.from(line)
  return body.length === 0 ? Buffer.from(String(statusCode)) : Buffer.concat([Buffer.from(`${statusCode} `), Buffer.from(body)])
}
