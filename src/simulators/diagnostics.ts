import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'diagnostic'

/** ms that a diagnosis takes (inferred: facts 02, section 11); what it finds is as of its end. */
const DURATION = 1000

export function simulateDiagnostics (state: State, jobs: JobRunner): void {
  jobs.define({
    kind: KIND,
    pace: { pace: 'delay', milliseconds: DURATION },
    run: (_payload, diagnosticId) => state.diagnostics.complete(diagnosticId),
    fail: (_payload, diagnosticId) => state.diagnostics.fail(diagnosticId)
  })
  state.events.on('DiagnosticRequested', ({ diagnosticId }) => jobs.enqueue(KIND, diagnosticId, null))
  state.events.on('DiagnosticRemoved', ({ diagnosticId }) => state.jobs.cancel(KIND, diagnosticId))
}
