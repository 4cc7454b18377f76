import { Refusal } from '../../refusal.ts'
import type { CameraExport } from '../../state/soracam/exports.ts'
import type { State } from '../../state/state.ts'
import type { HarvestFiles } from '../harvest-files.ts'
import type { JobRunner } from '../jobs.ts'
import type { Media } from '../media/media.ts'
import { mediaOfExport } from './links.ts'

/** The subject of such a job is the export's id. */
const KIND = 'soracam-export'

/**
 * Exports take their time as jobs: 0.9 s, within what every client waits for (inferred: facts 06, section 8). Of one that does not wait
 * for the clock (`polls`, `held`) one sees at once that it is being made.
 */
export function simulateCameraExports (state: State, jobs: JobRunner, media: Media, harvestFiles: HarvestFiles): void {
  const { exports } = state.soraCam
  jobs.define({
    kind: KIND,
    pace: { pace: 'delay', milliseconds: 900 },
    run: (_payload, exportId) => {
      const row = exports.find(exportId)
      if (row === undefined) return
      if (exports.nextOf(row) === 'completed' && !deliver(row)) exports.fail(exportId)
      else if (!exports.conclude(exportId)) jobs.enqueue(KIND, exportId, null)
    },
    fail: (_payload, exportId) => exports.fail(exportId)
  })
  state.events.on('CameraExportRequested', ({ exportId }) => {
    if (jobs.paceOf(KIND).pace !== 'delay') exports.process(exportId)
    jobs.enqueue(KIND, exportId, null)
    const row = exports.find(exportId)!
    // Minutes of video take longer to make than others should wait; most of it is there when the job comes to it.
    if (row.harvest_path !== null && (row.outcome === 'completed' || row.outcome === 'retrying')) media.expect(mediaOfExport(row))
  })

  /** Puts the result where it was asked to go as well; false when there is no place for it any more. */
  function deliver (row: CameraExport): boolean {
    if (row.harvest_path === null) return true
    const file = media.render(mediaOfExport(row))
    try {
      harvestFiles.putNow({ owner: { operatorId: row.operator_id, coverage: 'jp' }, path: row.harvest_path, contentType: file.contentType }, file.bytes())
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
}
