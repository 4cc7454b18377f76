import type { Database } from './database.ts'
import type { Events } from './events.ts'

/** `icmp` has the port 0: what a ping gets. */
export type EndpointProtocol = 'tcp' | 'udp' | 'icmp'

/** A real place that stands for the device's port. */
export interface RealEndpoint {
  host: string
  port: number
}

/** Where a port of a simulated device leads: to a real place, or to an answer that a test has written, whose shape is its protocol's. */
export type EndpointTarget = { real: RealEndpoint, answer?: undefined } | { real?: undefined, answer: Readonly<Record<string, unknown>> }

export interface DeviceEndpoint {
  protocol: EndpointProtocol
  port: number
  target: EndpointTarget
}

/** What is behind the address of a SIM's device. A port that is not here is closed. */
export class DeviceEndpoints {
  readonly #put
  readonly #get
  readonly #list
  readonly #delete

  constructor (database: Database, events: Events) {
    this.#put = database.statement<[string, EndpointProtocol, number, string], never>('INSERT OR REPLACE INTO device_endpoints (sim_id, protocol, port, target) VALUES (?, ?, ?, ?)')
    this.#get = database.value<[string, EndpointProtocol, number], string>('SELECT target FROM device_endpoints WHERE sim_id = ? AND protocol = ? AND port = ?')
    this.#list = database.array<[string], [EndpointProtocol, number, string]>('SELECT protocol, port, target FROM device_endpoints WHERE sim_id = ? ORDER BY protocol, port')
    this.#delete = database.statement<[string, EndpointProtocol, number], never>('DELETE FROM device_endpoints WHERE sim_id = ? AND protocol = ? AND port = ?')
    const deleteAll = database.statement<[string], never>('DELETE FROM device_endpoints WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => deleteAll.run(simId))
  }

  put (simId: string, { protocol, port, target }: DeviceEndpoint): void {
    this.#put.run(simId, protocol, port, JSON.stringify(target))
  }

  find (simId: string, protocol: EndpointProtocol, port: number): EndpointTarget | undefined {
    const target = this.#get.get(simId, protocol, port)
    return target === undefined ? undefined : JSON.parse(target) as EndpointTarget
  }

  list (simId: string): DeviceEndpoint[] {
    return this.#list.all(simId).map(([protocol, port, target]) => ({ protocol, port, target: JSON.parse(target) as EndpointTarget }))
  }

  /** Returns whether there was one. */
  delete (simId: string, protocol: EndpointProtocol, port: number): boolean {
    return this.#delete.run(simId, protocol, port) > 0
  }
}
