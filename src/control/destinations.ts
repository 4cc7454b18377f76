import type { components } from '../contract/generated/control.ts'
import { noContent, ok } from '../contract/operations.ts'
import { decoded, textOrBase64 } from '../encodings.ts'
import { demand } from '../refusal.ts'
import type { ScriptedDestination } from '../state/destinations.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

type Schemas = components['schemas']

/** Who answers at the other end of Beam and Funk: a test, where nothing is really delivered. */
export const destinationRoutes = {
  listDestinations: (_request, { core }) => ok(core.services.state.destinations.list().map(destinationView)),

  putDestination: ({ body }, { core }) => {
    const { database, destinations } = core.services.state
    const { destination, statusCode, headers, body: text, bodyEncoding, fault, delay } = body
    if (fault !== undefined && (statusCode ?? headers ?? text ?? bodyEncoding) !== undefined) throw invalid('body: fault stands without statusCode, headers and body')
    const bytes = decoded(text ?? '', bodyEncoding ?? 'string')
    if (bytes === undefined) throw invalid('body: body is not base64')
    const scripted: ScriptedDestination = { destination, statusCode: statusCode ?? 200, headers: headers ?? {}, body: bytes, fault, delay }
    database.transaction(() => destinations.put(scripted))
    return ok(destinationView(scripted))
  },

  deleteDestination: ({ query }, { core }) => {
    const { database, destinations } = core.services.state
    demand(database.transaction(() => destinations.delete(query.destination)), 'EMU0064', { destination: query.destination })
    return noContent()
  },

  publishAtDestination: async ({ body }, { core }) => {
    const { destination, topic, payload = '', payloadEncoding = 'string', qos = 0, retain = false } = body
    const bytes = decoded(payload, payloadEncoding)
    if (bytes === undefined) throw invalid('body: payload is not base64')
    await core.services.brokers.publish(destination, { topic, payload: bytes, qos, retain })
    return noContent()
  }
} satisfies ControlRoutes

function destinationView ({ destination, statusCode, headers, body, fault, delay }: ScriptedDestination): Schemas['Destination'] {
  const { text, isBase64 } = textOrBase64(body)
  return {
    destination,
    ...(fault === undefined ? { statusCode, headers, body: text, ...(isBase64 ? { bodyEncoding: 'base64' as const } : {}) } : { fault }),
    ...(delay === undefined ? {} : { delay })
  }
}
