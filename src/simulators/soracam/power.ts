import { type CameraRow, settingsOf } from '../../state/soracam/device-rows.ts'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { JobRunner } from '../jobs.ts'

const REBOOT = 'soracam-reboot'
const SELF_REBOOT = 'soracam-self-reboot'
const UPDATE = 'soracam-firmware-update'
const TIMEOUT = 'soracam-firmware-timeout'

const DAY = 24 * 3600 * 1000

/**
 * What takes a camera offline for a while: a restart, new firmware (inferred: 2 and 3 s, facts 06, section 5). An update that is held
 * fails when its timeout has passed. A camera that is cut off or comes back meanwhile has left the restart behind.
 */
export function simulateCameraPower (state: State, jobs: JobRunner, clock: Clock): void {
  const { cameras, firmware } = state.soraCam
  const comeBack = (deviceId: string): void => {
    const camera = cameras.find(deviceId)
    if (camera !== undefined) cameras.setConnected(camera, true)
  }
  jobs.define({ kind: REBOOT, pace: { pace: 'delay', milliseconds: 2000 }, run: (_payload, deviceId) => comeBack(deviceId) })
  jobs.define({
    kind: UPDATE,
    pace: { pace: 'delay', milliseconds: 3000 },
    run: (_payload, deviceId) => firmware.finish(deviceId),
    fail: (_payload, deviceId) => firmware.abandon(deviceId)
  })
  jobs.define({
    kind: TIMEOUT,
    pace: { pace: 'immediate' },
    run: (_payload, deviceId) => {
      state.jobs.cancel(UPDATE, deviceId)
      firmware.abandon(deviceId)
    }
  })
  jobs.define({
    kind: SELF_REBOOT,
    pace: { pace: 'immediate' },
    run: (_payload, deviceId) => {
      const camera = cameras.find(deviceId)
      if (camera === undefined) return
      if (camera.connected === 1) cameras.restart(camera)
      scheduleSelfReboot(camera)
    }
  })

  state.events.on('CameraRebooting', ({ deviceId }) => jobs.enqueue(REBOOT, deviceId, null))
  state.events.on('CameraUpdating', ({ deviceId, timeout }) => {
    jobs.enqueue(UPDATE, deviceId, null)
    jobs.enqueue(TIMEOUT, deviceId, null, clock.now() + timeout * 1000)
  })
  state.events.on('CameraChanged', ({ camera, was }) => {
    if (was !== undefined && was.connected !== camera.connected) for (const kind of [REBOOT, UPDATE, TIMEOUT]) state.jobs.cancel(kind, camera.device_id)
    if (was?.settings !== camera.settings) scheduleSelfReboot(camera)
  })
  state.events.on('CameraRemoved', ({ deviceId }) => {
    for (const kind of [REBOOT, UPDATE, TIMEOUT, SELF_REBOOT]) state.jobs.cancel(kind, deviceId)
  })

  function scheduleSelfReboot (camera: CameraRow): void {
    const next = nextSelfReboot(camera, clock.now())
    if (next === undefined) state.jobs.cancel(SELF_REBOOT, camera.device_id)
    else jobs.enqueue(SELF_REBOOT, camera.device_id, null, next)
  }
}

/** The next moment (ms) after `now` at which the camera restarts by its own clock. */
export function nextSelfReboot (camera: CameraRow, now: number): number | undefined {
  const { enabled, daysOfWeek, time } = settingsOf(camera).selfReboot
  if (!enabled) return undefined
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const midnight = now - now % DAY
  const candidates = Array.from({ length: 8 }, (_, days) => midnight + days * DAY + (hours * 60 + minutes) * 60_000)
  return candidates.find((at) => at > now && daysOfWeek.includes(new Date(at).getUTCDay()))
}
