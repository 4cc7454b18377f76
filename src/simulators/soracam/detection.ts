import { activityOf, type CameraRow } from '../../state/soracam/device-rows.ts'
import type { CameraEventRow, EventType } from '../../state/soracam/camera-events.ts'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { JobRunner } from '../jobs.ts'
import { type Happening, nextHappening } from './activity.ts'

const END = 'soracam-event-end'
const ACTIVITY = 'soracam-activity'

/** What happens before cameras: each event lasts for a while, and a camera with an activity profile sees the next one by itself. */
export class Detection {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock

  constructor (state: State, jobs: JobRunner, clock: Clock) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    const { cameraEvents, cameras } = state.soraCam
    jobs.define({ kind: END, pace: { pace: 'immediate' }, run: (_payload, eventId) => cameraEvents.end(eventId) })
    jobs.define<Happening>({
      kind: ACTIVITY,
      pace: { pace: 'immediate' },
      run: (happening, deviceId) => {
        const camera = cameras.find(deviceId)
        if (camera === undefined) return
        if (cameraEvents.notices(camera, happening.type)) this.begin(camera, happening.type, happening)
        this.#follow(camera)
      }
    })
    state.events.on('CameraEventChanged', ({ eventId, running }) => { if (!running) state.jobs.cancel(END, eventId) })
    state.events.on('CameraChanged', ({ camera, was }) => { if (was?.activity !== camera.activity) this.#follow(camera) })
    state.events.on('CameraRemoved', ({ deviceId }) => state.jobs.cancel(ACTIVITY, deviceId))
  }

  /** Something that begins now and lasts `duration` ms. To be called inside a transaction. */
  begin (camera: CameraRow, type: EventType, { labels, duration, eventId }: { labels: readonly string[], duration: number, eventId?: string }): CameraEventRow {
    const event = this.#state.soraCam.cameraEvents.begin(camera, type, labels, eventId)
    this.#jobs.enqueue(END, event.event_id, null, this.#clock.now() + duration)
    return event
  }

  #follow (camera: CameraRow): void {
    const activity = activityOf(camera)
    const next = activity && nextHappening(activity, this.#clock.now())
    if (next === undefined) this.#state.jobs.cancel(ACTIVITY, camera.device_id)
    else this.#jobs.enqueue(ACTIVITY, camera.device_id, next, next.time)
  }
}
