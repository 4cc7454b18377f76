import { type Duplex, duplexPair } from 'node:stream'
import type { Aedes } from 'aedes'

/** What somebody else publishes at a broker. */
export interface Publication {
  topic: string
  payload: Buffer
  qos: 0 | 1 | 2
  retain: boolean
}

/** Stand-ins for MQTT brokers that nothing is really delivered to: one for each destination, in memory, from the first who connects to it. */
export class Brokers {
  readonly #brokers = new Map<string, Promise<Aedes>>()

  /** A connection to the broker there. */
  async connect (destination: string): Promise<Duplex> {
    const broker = await this.#of(destination)
    const [near, far] = duplexPair()
    // Neither learns by itself that the other is gone.
    for (const [end, other] of [[near, far], [far, near]] as const) end.on('error', () => end.destroy()).on('close', () => other.destroy())
    broker.handle(far)
    return near
  }

  /** Resolves once those who subscribe to it have been written to. */
  async publish (destination: string, { topic, payload, qos, retain }: Publication): Promise<void> {
    const broker = await this.#of(destination)
    await new Promise<void>((resolve, reject) => {
      broker.publish({ cmd: 'publish', topic, payload, qos, retain, dup: false }, (error) => (error ? reject(error) : resolve()))
    })
  }

  /** Ends them all, with their connections and what they retain. */
  clear (): void {
    for (const broker of this.#brokers.values()) void broker.then((made) => made.close())
    this.#brokers.clear()
  }

  async #of (destination: string): Promise<Aedes> {
    const known = this.#brokers.get(destination)
    if (known !== undefined) return await known
    const made = import('aedes').then(async ({ Aedes: Broker }) => await Broker.createBroker())
    this.#brokers.set(destination, made)
    return await made
  }
}
