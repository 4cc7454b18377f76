import type { SessionEnd } from '../../state/events.ts'
import type { Card } from '../../state/sim-rows.ts'
import type { State } from '../../state/state.ts'
import type { Coverage } from '../../types.ts'
import type { JobRunner } from '../jobs.ts'

/** The subject of both kinds is a SIM ID. */
const RECONNECT = 'session-reconnect'
const IDLE = 'session-idle'

/** Sessions that the device itself gave up; what the network ended, a device that reconnects wants back. */
const BY_DEVICE: ReadonlySet<SessionEnd> = new Set(['detached', 'reattached', 'device-changed', 'idle'])

/**
 * ms without a packet until the network ends a session. Recorded ones of plan01s end after an hour, the guide says 1 or 4
 * (facts 02, section 7). inferred: which of both, by coverage.
 */
const IDLE_TIMEOUT = { g: 3_600_000, jp: 4 * 3_600_000 }

/**
 * What devices do about their sessions by themselves. One that reconnects asks again about a second after the network cut it
 * off, and then whenever something about its SIM has changed, until it is let in or told to give up (inferred: facts 02,
 * section 7). One that lost its power says nothing: the SIM stays online until the network has heard nothing for too long.
 */
export class SimulatedDevices {
  readonly #state: State
  readonly #jobs: JobRunner

  constructor (state: State, jobs: JobRunner) {
    this.#state = state
    this.#jobs = jobs
    const { devices } = state.sessions
    jobs.define({
      kind: RECONNECT,
      pace: { pace: 'delay', milliseconds: 1000 },
      run: (_payload, simId) => {
        if (state.sessions.isOnline(simId) || devices.get(simId)?.searching !== true) return
        if (state.sessions.attach(simId).refusal?.permanent === true) devices.setSearching(simId, false)
      },
      fail: (_payload, simId) => devices.setSearching(simId, false)
    })
    jobs.define<string>({
      kind: IDLE,
      pace: { pace: 'immediate' },
      run: (sessionId, simId) => {
        if (state.sessions.current(simId)?.sessionId === sessionId) state.sessions.detach(simId, { cause: 'idle' })
      }
    })
    state.events.on('SessionCreated', ({ card }) => devices.setSearching(card.sim.sim_id, false))
    state.events.on('SessionDeleted', ({ card: { sim }, cause }) => {
      const isPowerless = state.jobs.cancel(IDLE, sim.sim_id)
      if (isPowerless || BY_DEVICE.has(cause)) {
        devices.setSearching(sim.sim_id, false)
        state.jobs.cancel(RECONNECT, sim.sim_id)
      } else if (devices.get(sim.sim_id)?.reconnects === true) {
        devices.setSearching(sim.sim_id, true)
        jobs.enqueue(RECONNECT, sim.sim_id, null)
      }
    })
    state.events.on('SimChanged', ({ card: { sim }, changed }) => {
      if (!changed.some((aspect) => aspect === 'status' || aspect === 'expiry' || aspect === 'imeiLock')) return
      if (devices.get(sim.sim_id)?.searching === true) jobs.enqueue(RECONNECT, sim.sim_id, null)
    })
    state.events.on('SimRemoved', ({ simId }) => {
      for (const kind of [RECONNECT, IDLE]) state.jobs.cancel(kind, simId)
    })
  }

  /** The device loses its power. Returns when the network will notice (ms); undefined when the SIM is offline. To be called inside a transaction. */
  losePower (simId: string, coverage: Coverage, now: number): number | undefined {
    const session = this.#state.sessions.current(simId)
    if (session === undefined) {
      this.#state.sessions.devices.setSearching(simId, false)
      this.#state.jobs.cancel(RECONNECT, simId)
      return undefined
    }
    const due = now + IDLE_TIMEOUT[coverage]
    this.#jobs.enqueue(IDLE, simId, session.sessionId, due)
    this.#state.events.emit('DeviceSilenced', { simId })
    return due
  }

  /** SIM IDs of what is online and yet says nothing, since it has lost its power. */
  silent (): ReadonlySet<string> {
    return new Set(this.#state.jobs.subjects(IDLE))
  }

  /** Whether the device of this SIM has lost its power. */
  isSilent (simId: string): boolean {
    return this.#state.jobs.has(IDLE, simId)
  }

  /** The device is switched off and does not come back by itself; its session, if any, ends. Returns the card, undefined when it was offline. To be called inside a transaction. */
  switchOff (simId: string): Card | undefined {
    this.#state.sessions.devices.setSearching(simId, false)
    this.#state.jobs.cancel(RECONNECT, simId)
    return this.#state.sessions.detach(simId)
  }
}
