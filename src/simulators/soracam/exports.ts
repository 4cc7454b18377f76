import type { State } from '../../state/state.ts'
import type { JobRunner } from '../jobs.ts'

/** The subject of such a job is the export's id. */
const KIND = 'soracam-export'

/**
 * Exports take their time as jobs: 0.9 s, within what every client waits for (inferred: facts 06, section 8). Of one that does not wait
 * for the clock (`polls`, `held`) one sees at once that it is being made.
 */
export function simulateCameraExports (state: State, jobs: JobRunner): void {
  const { exports } = state.soraCam
  jobs.define({
    kind: KIND,
    pace: { pace: 'delay', milliseconds: 900 },
    run: (_payload, exportId) => { if (!exports.conclude(exportId)) jobs.enqueue(KIND, exportId, null) },
    fail: (_payload, exportId) => exports.fail(exportId)
  })
  state.events.on('CameraExportRequested', ({ exportId }) => {
    if (jobs.paceOf(KIND).pace !== 'delay') exports.process(exportId)
    jobs.enqueue(KIND, exportId, null)
  })
}
