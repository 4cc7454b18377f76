import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { HarvestFiles } from '../harvest-files.ts'
import type { JobRunner } from '../jobs.ts'
import type { Media } from '../media/media.ts'
import { Detection } from './detection.ts'
import { simulateCameraExports } from './exports.ts'
import { CameraLinks } from './links.ts'
import { simulateCameraPower } from './power.ts'

/** What others use of the cameras' own life. */
export interface CameraServices {
  links: CameraLinks
  detection: Detection
}

/** Everything that cameras do by themselves. */
export function simulateCameras (state: State, jobs: JobRunner, clock: Clock, media: Media, harvestFiles: HarvestFiles): CameraServices {
  simulateCameraPower(state, jobs, clock)
  simulateCameraExports(state, jobs, media, harvestFiles)
  return { links: new CameraLinks(media, clock), detection: new Detection(state, jobs, clock) }
}
