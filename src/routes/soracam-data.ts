import { created, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { storedContent } from '../state/data-content.ts'
import type { DataEntry } from '../state/data-entries.ts'
import type { Context, Routes } from './handler.ts'

/** Stores what was sent for a camera. inferred: no group setting and no license is needed (facts 06, 11.2), and nothing at all is no data. */
function stored ({ contentType, owner, state }: Context, deviceId: string, body: unknown, time?: number): DataEntry {
  const camera = state.soraCam.cameras.get(owner, deviceId)
  // What arrives are bytes, whatever the contract calls them.
  const payload = body as Buffer
  demand(payload.length > 0, 'COM9004')
  return state.dataEntries.add(owner, { resourceType: 'SoraCam', resourceId: camera.device_id, ...storedContent(contentType, payload), time })
}

export const soraCamDataRoutes = {
  createSoraCamDeviceDataEntry: ({ path, body }, context) => {
    stored(context, path.device_id, body)
    return created()
  },

  updateSoraCamDeviceDataEntry: ({ path, body }, context) => {
    stored(context, path.device_id, body, path.time)
    return ok()
  }
} satisfies Routes
