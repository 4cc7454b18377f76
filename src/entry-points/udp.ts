import { lineOf, refusal } from '../simulators/data-services/message.ts'
import { type Listener, listenUdp } from '../world/sockets.ts'
import type { Destination, Device, Place } from './entry-point.ts'
import { failed } from './http.ts'

/** Takes each datagram as a message to a service, and sends its answer back. */
export function udpMessages (destination: Destination) {
  return async ({ services, callers }: Device, place: Place): Promise<Listener> => await listenUdp(place, (payload, from, reply) => {
    try {
      const { simId, fault } = callers.identify(from.address)
      const answer = simId === undefined ? refusal(fault) : services.uplinks.send(simId, { ...destination, protocol: 'udp', payload })
      if (answer instanceof Promise) void answer.catch(failed).then((late) => reply(lineOf(late)))
      else reply(lineOf(answer))
    } catch (error) {
      reply(lineOf(failed(error)))
    }
  })
}
