import { type Card, isOnline } from '../state/sim-rows.ts'
import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'subscription-ota'

/** ms between two states. inferred, scaled down from 25 s to 3 min in reality (facts 02, section 6). */
const STEP = 2000

/**
 * How added subscriptions get onto a card: at once while it is online, else when it attaches next. The subject of a job is
 * the new IMSI. A delivery that a test makes fail is told, and stays as it was until the SIM attaches again.
 */
export function simulateSubscriptionOta (state: State, jobs: JobRunner): void {
  jobs.define({
    kind: KIND,
    pace: { pace: 'delay', milliseconds: STEP },
    run: (_payload, imsi) => {
      const step = state.simContainers.progress(imsi)
      if (step === undefined) return
      if (step.done) tell(step.card, imsi, step.subscription, 'finished')
      else jobs.enqueue(KIND, imsi, null)
    },
    fail: (_payload, imsi) => {
      const found = state.simContainers.find(imsi)
      if (found !== undefined) tell(found.card, found.card.sim.primary_imsi, found.subscription, 'failed')
    }
  })
  state.events.on('SubscriptionAdded', ({ card, imsi }) => { if (isOnline(card)) start(card, imsi) })
  state.events.on('SubscriptionRemoved', ({ imsi }) => state.jobs.cancel(KIND, imsi))
  state.events.on('SimRemoved', ({ imsis }) => { for (const imsi of imsis) state.jobs.cancel(KIND, imsi) })
  state.events.on('SessionCreated', ({ card }) => { for (const imsi of state.simContainers.waiting(card)) start(card, imsi) })

  function start (card: Card, imsi: string): void {
    jobs.enqueue(KIND, imsi, null)
    const row = card.subscribers.find((s) => s.imsi === imsi)
    tell(card, card.sim.primary_imsi, row!.subscription, 'started')
  }

  function tell (card: Card, imsi: string, subscription: string, otaStatus: 'started' | 'finished' | 'failed'): void {
    state.events.emit('SubscriptionOtaChanged', { owner: { operatorId: card.sim.operator_id!, coverage: card.sim.coverage }, card, imsi, subscription, otaStatus })
  }
}
