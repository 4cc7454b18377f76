import { Bytes, type components, noContent, ok } from '../contract/operations.ts'
import { decoded, type Encoding } from '../encodings.ts'
import { demand } from '../refusal.ts'
import type { Ending } from '../simulators/downlinks/tcp.ts'
import { filePath } from '../state/file-paths.ts'
import { type Context, type Routes, waiting } from './handler.ts'

type Schemas = components['schemas']

/** Bodies stay as they were sent: what has a default may be missing, whatever the contract's types promise. */
function given<T> (value: T): T | undefined {
  return value
}

/** The bytes of a payload; one that is not of its encoding is refused (SEM9535). */
function bytesOf (text: string, encoding: Encoding = 'string'): Buffer {
  const bytes = decoded(text, encoding)
  demand(bytes !== undefined, 'SEM9535')
  return bytes
}

function endingOf (options: Schemas['SimDownlinkTcpRequest']['connectionOptions']): Ending {
  const type = options?.type ?? 'wait_all'
  if (type === 'wait_for_pattern') {
    const { terminationPattern, terminationPatternEncoding } = options as Schemas['SimDownlinkTcpConnectionWaitForPatternOptions']
    // inferred: in base64 unless said otherwise (facts 02, section 10).
    const pattern = bytesOf(terminationPattern, terminationPatternEncoding ?? 'base64')
    demand(pattern.length > 0, 'SEM9535')
    return { type, pattern }
  }
  if (type === 'idle_timeout') {
    const { idleTimeout } = options as Schemas['SimDownlinkTcpConnectionIdleTimeoutOptions']
    demand(idleTimeout >= 1, 'COM9003', { detail: 'body: idleTimeout must be at least 1', detailJa: 'body: idleTimeout は 1 以上にしてください' })
    return { type, idleTimeout }
  }
  return { type }
}

/**
 * The secret of a set in the credentials store, which goes before one in the request; undefined when none is named. Refuses an unknown SIM (SEM9001), an unknown set
 * and one of another type than the official document says (SEM9536; inferred). A password is also taken from a set of name and password (inferred).
 */
function storedSecret (context: Context, simId: string, id: string | undefined, sort: 'password' | 'key'): string | undefined {
  if (id === undefined || id === '') return undefined
  const { owner, state } = context
  const set = context.change(() => {
    state.sims.card(owner, simId)
    return sort === 'key' ? state.credentials.use(owner, id, 'private-key-pem') : state.credentials.use(owner, id, 'psk', 'username-password-credentials')
  })
  const secret = sort === 'key' ? set?.credentials['privateKey'] : set?.credentials[set.type === 'psk' ? 'key' : 'password']
  demand(typeof secret === 'string', 'SEM9536')
  return secret
}

function ping (context: Context, simId: string, body: Schemas['DownlinkPingRequest'] | undefined) {
  const { numberOfPingRequests: count = 1, timeoutSeconds = 1 } = body ?? {}
  // The contract has no lower bounds (inferred: at least 1).
  for (const [name, value] of Object.entries({ numberOfPingRequests: count, timeoutSeconds })) {
    demand(value >= 1, 'COM9003', { detail: `body: ${name} must be at least 1`, detailJa: `body: ${name} は 1 以上にしてください` })
  }
  return ok(context.services.downlinks.ping(context.owner, simId, { count, timeout: timeoutSeconds * 1000 }))
}

export const simDownlinkRoutes = {
  sendDownlinkPing: ({ path, body }, context) => ping(context, path.sim_id, body),

  subscriberDownlinkPingToUserEquipment: ({ path, body }, context) => {
    const simId = context.state.sims.find(context.owner, path.imsi)
    demand(simId !== undefined, 'SEM9011')
    return ping(context, simId, body)
  },

  sendDownlinkHttp: waiting('sendDownlinkHttp', async ({ path, body }, { owner, services }) => ok(await services.downlinks.http(owner, path.sim_id, body ?? {}))),

  sendDownlinkTcp: waiting('sendDownlinkTcp', async ({ path, body }, { owner, services }) => {
    demand(body !== undefined, 'COM9004')
    const { connectionOptions, payload, payloadEncoding, port } = body
    const timeout = given(body.timeout) ?? 30
    return ok(await services.downlinks.tcp(owner, path.sim_id, { port, payload: bytesOf(payload, payloadEncoding), timeout, ending: endingOf(connectionOptions) }))
  }),

  sendDownlinkUdp: waiting('sendDownlinkUdp', async ({ path, body }, { owner, services }) => {
    demand(body !== undefined, 'COM9004')
    await services.downlinks.udp(owner, path.sim_id, body.port, bytesOf(body.payload, body.payloadEncoding))
    return noContent()
  }),

  sendDownlinkSsh: waiting('sendDownlinkSsh', async ({ path, body }, context) => {
    const { owner, services } = context
    demand(body !== undefined, 'COM9004')
    const { authentication, command, username } = body
    const port = given(body.port) ?? 22
    const login = authentication as Schemas['SimDownlinkSshPasswordAuthentication'] & Schemas['SimDownlinkSshPublicKeyAuthentication']
    const password = storedSecret(context, path.sim_id, login.passwordCredentialsId, 'password') ?? login.password
    const privateKey = storedSecret(context, path.sim_id, login.keyCredentialsId, 'key') ?? login.key
    return ok(await services.downlinks.ssh(owner, path.sim_id, port, { username, password, privateKey, passphrase: login.passphrase }, command))
  }),

  /** inferred: with a place in Harvest Files the picture is answered as well as stored there (facts 02, section 10). */
  sendDownlinkRtsp: waiting('sendDownlinkRtsp', async ({ path, body }, context) => {
    const { owner, services } = context
    demand(body !== undefined, 'COM9004')
    const { authentication, options, path: camera = '/' } = body
    const port = given(body.port) ?? 554
    const basic = authentication as Partial<Schemas['SimDownlinkRtspAuthenticationBasic']> | undefined
    const password = storedSecret(context, path.sim_id, basic?.passwordCredentialsId, 'password') ?? basic?.password ?? ''
    const login = basic?.username === undefined ? undefined : { username: basic.username, password }
    const time = services.clock.now()
    const place = options?.destinations?.harvestFiles?.filePath.replaceAll('{sim_id}', path.sim_id).replaceAll('{time}', String(time))
    // inferred: its caller must be allowed to put the file there, as for exports of cameras (facts 06, 11.3).
    if (place !== undefined) context.demandPermission('FileEntry:putFile', { scope: 'private', path: filePath(place).slice(1) })
    const picture = await services.downlinks.snapshot(owner, path.sim_id, port, camera, login, time)
    if (place !== undefined) {
      context.demandSameState()
      await services.harvestFiles.put({ owner, path: place, contentType: 'image/jpeg' }, [picture])
    }
    return ok(new Bytes('image/jpeg', picture))
  })
} satisfies Routes
