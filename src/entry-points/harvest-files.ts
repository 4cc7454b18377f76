import type { HttpDoor } from './entry-point.ts'

/** harvest-files.soracom.io: files can be large, and are never held whole. */
export const harvestFiles: HttpDoor = Object.assign<HttpDoor, { streams: boolean }>(({ deviceFiles }, simId, { body, pieces = [body], ...request }) => deviceFiles.answer(simId, { ...request, pieces }), { streams: true })
