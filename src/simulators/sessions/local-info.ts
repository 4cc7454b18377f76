import type { Card } from '../../state/sim-rows.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import { failedLocalInfoView, localInfoView } from '../../views/local-info.ts'
import type { Clock } from '../../world/clock.ts'
import type { JobRunner } from '../jobs.ts'

/** The subject is a SIM ID. */
const KIND = 'local-info'

/**
 * A SIM is asked where it is, by a message, and reports a second later. inferred: it can when it was ever online, and says
 * what its last session said (facts 02, section 10).
 */
export class LocalInfo {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock

  constructor (state: State, jobs: JobRunner, clock: Clock) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    const fail = (simId: string): void => state.sims.putLocalInfo(simId, failedLocalInfoView(clock.now()))
    jobs.define<{ requestedTime: number }>({
      kind: KIND,
      pace: { pace: 'delay', milliseconds: 1000 },
      run: ({ requestedTime }, simId) => {
        const last = state.sessions.last(simId)
        if (last === undefined) fail(simId)
        else state.sims.putLocalInfo(simId, localInfoView(last, requestedTime, clock.now()))
      },
      fail: (_payload, simId) => fail(simId)
    })
    state.events.on('SimRemoved', ({ simId }) => state.jobs.cancel(KIND, simId))
  }

  /** Asks a SIM; refuses where it cannot be asked. To be called inside a transaction. */
  request (owner: Owner, simId: string): Card {
    const card = this.#state.sims.requestLocalInfo(owner, simId)
    this.#jobs.enqueue(KIND, simId, { requestedTime: this.#clock.now() })
    return card
  }
}
