import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'packet-capture'

/** ms between the states around the capture itself. inferred: 1 s each (facts 02, section 11). */
const STEP = 1000

/** How a packet capture goes on by itself: accepted, running for as long as was asked for, written. */
export function simulatePacketCaptures (state: State, jobs: JobRunner): void {
  jobs.define({
    kind: KIND,
    pace: { pace: 'delay', milliseconds: STEP },
    run: (_payload, sessionId) => {
      const capture = state.packetCaptures.progress(sessionId)
      if (capture === undefined || capture.status === 'DONE') return
      const end = capture.status === 'CAPTURING' ? capture.started_time! + capture.duration * 1000 : undefined
      jobs.enqueue(KIND, sessionId, null, end)
    },
    fail: (_payload, sessionId) => state.packetCaptures.fail(sessionId, 'The capture could not be started.')
  })
  state.events.on('CaptureRequested', ({ sessionId }) => jobs.enqueue(KIND, sessionId, null))
  state.events.on('CaptureEnded', ({ sessionId }) => state.jobs.cancel(KIND, sessionId))
}
