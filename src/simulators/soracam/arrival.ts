import type { CameraEventRow, PastEvent } from '../../state/soracam/camera-events.ts'
import type { NewCamera } from '../../state/soracam/cameras.ts'
import { activityOf, type CameraRow } from '../../state/soracam/device-rows.ts'
import { licensePackOf } from '../../state/soracam/license-packs.ts'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { happenings } from './activity.ts'

const HOUR = 3600 * 1000

/** A camera and its past. */
export interface ArrivingCamera extends NewCamera {
  /** since when it has been recording and seen what its activity profile says */
  recordedHours?: number
  /** timeout in seconds; 600 without it */
  firmwareUpdate?: { firmwareVersion: string, timeout?: number }
}

/**
 * What a user does with the mobile app and no operation of the API: registers a camera, with a license bought for it where none is free.
 * To be called inside a transaction.
 */
export function arrive (state: State, clock: Clock, operatorId: string, given: ArrivingCamera): CameraRow {
  const { cameras, firmware, licenses } = state.soraCam
  const camera = cameras.add(operatorId, given)
  licenses.cover(camera)
  if (given.firmwareUpdate !== undefined) firmware.offer(camera, given.firmwareUpdate.firmwareVersion, given.firmwareUpdate.timeout ?? 600)
  if (given.recordedHours !== undefined && given.recordedHours > 0) remember(state, camera, clock.now() - Math.round(given.recordedHours * HOUR), clock.now())
  return camera
}

/** Something that a camera has noticed, with what it recorded of it. To be called inside a transaction. */
export function happened ({ soraCam: { cameraEvents, recordings } }: State, camera: CameraRow, event: PastEvent): CameraEventRow {
  if (event.type === 'motion' && licensePackOf(camera)?.recording === 'motion') recordings.add(camera, { from: event.from, to: event.to })
  return cameraEvents.addPast(camera, event)
}

function remember (state: State, camera: CameraRow, from: number, to: number): void {
  if (licensePackOf(camera)?.recording === 'continuous') state.soraCam.recordings.add(camera, { from, to })
  const activity = activityOf(camera)
  for (const { time, duration, ...event } of activity === undefined ? [] : happenings(activity, from, to)) {
    const end = time + duration
    if (end <= to) happened(state, camera, { ...event, from: time, to: end })
  }
}
