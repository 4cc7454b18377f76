import type { components } from '../contract/generated/control.ts'
import { created, noContent, ok } from '../contract/operations.ts'
import { demand, Refusal } from '../refusal.ts'
import { arrive, happened } from '../simulators/soracam/arrival.ts'
import type { CameraRow } from '../state/soracam/device-rows.ts'
import { meteredMonth } from '../state/soracam/usage.ts'
import { TimeError, timeOf } from '../world/time-texts.ts'
import type { ControlContext, ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

/** An event lasts so long unless asked otherwise, in seconds. */
const EVENT_SECONDS = 12

interface OfCamera { path: { device_id: string } }

/** Cameras: what a user does at the camera itself or in the mobile app, and what happens before it. */
export const cameraRoutes = {
  listCameras: (_request, { core }) => ok(core.services.state.soraCam.cameras.everyone().map((camera) => viewOf(camera, core))),

  addCamera: ({ body: { operatorId, ...given } }, { core }) => {
    const { clock, state } = core.services
    return state.database.transaction(() => {
      demand(state.operators.get(operatorId) !== undefined, 'EMU0036', { operator: operatorId })
      return created(viewOf(arrive(state, clock, operatorId, given), core))
    })
  },

  setCameraConnection: (request, context) => change(request, context, (camera) => context.core.services.state.soraCam.cameras.setConnected(camera, request.body.connected)),

  setCameraActivity: (request, context) => change(request, context, (camera) => context.core.services.state.soraCam.cameras.setActivity(camera, request.body)),

  setNextExport: (request, context) => change(request, context, (camera) => context.core.services.state.soraCam.cameras.change(camera, { next_outcome: request.body.outcome })),

  setCameraUsage: (request, context) => change(request, context, (camera) => {
    const { clock, state } = context.core.services
    state.soraCam.usage.set(camera, request.body.month ?? meteredMonth(clock.now()), request.body.usedSeconds)
    return camera
  }),

  offerCameraFirmware: (request, context) => change(request, context, (camera) => {
    context.core.services.state.soraCam.firmware.offer(camera, request.body.firmwareVersion, request.body.timeout ?? 600)
    return camera
  }),

  addCameraRecording: (request, context) => {
    const { clock, state } = context.core.services
    const span = { from: moment(request.body.from), to: moment(request.body.to) }
    if (span.from >= span.to) throw invalid('body: from must come before to')
    if (span.to > clock.now()) throw invalid('body: to must not be in the future')
    change(request, context, (camera) => {
      state.soraCam.recordings.add(camera, span)
      return camera
    })
    return noContent()
  },

  injectCameraEvent: (request, context) => {
    const { cameras: { detection }, clock, state } = context.core.services
    const { type, labels = [], durationSeconds = EVENT_SECONDS } = request.body
    const duration = Math.round(durationSeconds * 1000)
    const now = clock.now()
    const from = request.body.time === undefined ? now : moment(request.body.time)
    if (from > now) throw invalid('body: time must not be in the future')
    if (from < now && from + duration > now) throw invalid('body: what began in the past must be over; make durationSeconds shorter')
    let eventId = ''
    change(request, context, (camera) => {
      const { cameraEvents } = state.soraCam
      if (from < now) {
        eventId = happened(state, camera, { type, labels, from, to: from + duration }).event_id
        return camera
      }
      demand(cameraEvents.notices(camera, type), 'EMU0035', { device: camera.device_id, reason: 'it is offline or asleep, or does not detect such events' })
      eventId = detection.begin(camera, type, { labels, duration }).event_id
      return camera
    })
    return created({ eventId })
  }
} satisfies ControlRoutes

function change ({ path }: OfCamera, { core }: ControlContext, work: (camera: CameraRow) => CameraRow) {
  const { state } = core.services
  return ok(state.database.transaction(() => {
    const camera = state.soraCam.cameras.find(path.device_id)
    if (camera === undefined) throw new Refusal('EMU0033', { device: path.device_id })
    return viewOf(work(camera), core)
  }))
}

function viewOf (camera: CameraRow, { services: { state } }: ControlContext['core']): components['schemas']['Camera'] {
  return {
    deviceId: camera.device_id,
    operatorId: camera.operator_id,
    name: camera.name,
    model: camera.model,
    firmwareVersion: camera.firmware_version,
    connected: camera.connected === 1,
    powerState: camera.power_state,
    shared: camera.shared === 1,
    recording: state.soraCam.recordings.runningSince(camera) !== undefined,
    ...(camera.license === null ? {} : { license: camera.license }),
    ...(camera.next_outcome === null ? {} : { nextExport: camera.next_outcome })
  }
}

function moment (time: string | number): number {
  try {
    return timeOf(time)
  } catch (error) {
    if (error instanceof TimeError) throw invalid(error.message)
    throw error
  }
}
