import type { State } from '../../state/state.ts'
import type { DataService, DeviceMessage } from './message.ts'

const PROTOCOLS = { LoraDevice: 'lora', SigfoxDevice: 'sigfox' } as const

/** Hands on what comes from devices that are no SIMs, to the services whose group wants it. Nobody waits for what they answer (facts 05, 1.2 and 3.5). */
export function passOn ({ events, groups }: State, services: readonly DataService[]): void {
  const hand = (message: Omit<DeviceMessage, 'contentType' | 'isParsed'>): void => {
    const { owner, groupId } = message.source
    if (groupId === null) return
    const configuration = groups.configuration(owner, groupId)
    const made: DeviceMessage = { ...message, contentType: 'application/json', isParsed: true }
    for (const service of services) if (service.takes(made, configuration)) void service.receive(made, configuration)
  }
  events.on('RadioUplinkReceived', ({ payload, ...source }) => hand({ source, protocol: PROTOCOLS[source.resourceType], payload: Buffer.from(JSON.stringify(payload)) }))
  events.on('DeviceNotified', ({ owner, deviceId, groupId, body }) => hand({ source: { owner, resourceType: 'Device', resourceId: deviceId, groupId }, protocol: 'inventory', payload: Buffer.from(JSON.stringify(body)) }))
}
