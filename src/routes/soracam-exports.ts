import { noContent, ok } from '../contract/operations.ts'
import { type CameraExport, type ExportKind, LINK_LIFETIME } from '../state/soracam/exports.ts'
import { billedSeconds } from '../state/soracam/usage.ts'
import type { CameraRow } from '../state/soracam/device-rows.ts'
import { fileUrl } from '../views/file-entry.ts'
import { exportUsageView, exportView } from '../views/soracam-footage.ts'
import type { Context, Routes } from './handler.ts'
import { numericKey } from './paging.ts'

interface ListQuery {
  limit?: number
  last_evaluated_key?: string
  sort?: 'asc' | 'desc'
}

/** What has a default in the contract may be missing all the same. */
interface VideoBody {
  from: number
  to: number
  archive?: boolean
  audioCodec?: 'pcm_s16le' | 'mp3'
}

/** Most clients look again and again; what a job waits for may be such a look. */
function one (kind: ExportKind) {
  return ({ path }: { path: { device_id: string, export_id: string } }, context: Context) => {
    const { owner, services, state } = context
    const row = state.soraCam.exports.get(owner, kind, path.device_id, path.export_id)
    services.jobs.poll(row.export_id)
    return ok(shown(row, context))
  }
}

/** inferred: ten unless asked otherwise, and no limit to that, since clients list as many as they have started (facts 06, section 8). */
function page (kind: ExportKind, deviceId: string | undefined, query: ListQuery, context: Context) {
  const { owner, services, state } = context
  const { items, next } = state.soraCam.exports.list(owner, { kind, deviceId, sort: query.sort ?? 'desc', limit: query.limit ?? 10, after: numericKey(query.last_evaluated_key) })
  for (const { export_id: exportId } of items) services.jobs.poll(exportId)
  return ok(items.map((row) => shown(row, context)), { next })
}

function list (kind: ExportKind) {
  return ({ query }: { query: ListQuery & { device_id?: string } }, context: Context) => page(kind, query.device_id, query, context)
}

function listOfCamera (kind: ExportKind) {
  return ({ path, query }: { path: { device_id: string }, query: ListQuery }, context: Context) => page(kind, path.device_id, query, context)
}

function shown (row: CameraExport, { baseUrl, owner, services, state }: Context) {
  const status = state.soraCam.exports.statusOf(row)
  if (status !== 'completed') return exportView(row, status)
  const expiryTime = row.ended_time! + LINK_LIFETIME
  return exportView(row, status, { url: urlOf(row), expiryTime })

  /** Of what went to Harvest Files, the link to the file there (facts 06, section 9); to its own picture once somebody has deleted that (inferred). */
  function urlOf (completed: CameraExport): string {
    const file = completed.harvest_path === null ? undefined : state.fileEntries.at(owner, completed.harvest_path)
    return file === undefined ? services.cameras.links.export(baseUrl, completed) : fileUrl(baseUrl, file, state.fileEntries.ticket(file, expiryTime - services.clock.now()))
  }
}

/**
 * What is asked of an export that goes to Harvest Files: that its caller might put the file there itself (facts 06, 11.3). Only now
 * is it known where that is; a refusal takes the export back.
 */
function begun (row: CameraExport, context: Context) {
  if (row.harvest_path !== null) context.demandPermission('FileEntry:putFile', { scope: 'private', path: row.harvest_path.slice(1) })
  return ok(exportView(row, 'initializing'))
}

/** The prefix of its path there; the root without one. */
function prefixOf ({ harvestFiles }: { harvestFiles?: { pathPrefix?: string } }): string | undefined {
  return harvestFiles === undefined ? undefined : harvestFiles.pathPrefix ?? ''
}

function usage (camera: CameraRow, { state }: Context) {
  const used = state.soraCam.usage.of(camera)
  return ok(exportUsageView(used, billedSeconds(used)))
}

/** Footage taken out of the cloud, and how much of it. */
export const soraCamExportRoutes = {
  exportSoraCamDeviceRecordedImage: ({ path, body }, context) => {
    const asked = { time: body.time, wideAngleCorrection: body.imageFilters?.includes('wide_angle_correction') === true }
    return begun(context.state.soraCam.exports.image(context.owner, path.device_id, asked, prefixOf(body)), context)
  },

  exportSoraCamDeviceRecordedVideo: ({ path, body }, context) => {
    const { from, to, archive, audioCodec }: VideoBody = body
    const asked = { from, to, archive: archive ?? true, audioCodec: audioCodec ?? 'pcm_s16le' }
    return begun(context.state.soraCam.exports.video(context.owner, path.device_id, asked, prefixOf(body)), context)
  },

  getSoraCamDeviceExportedImage: one('image'),
  getSoraCamDeviceExportedVideo: one('video'),
  listSoraCamDeviceImageExports: list('image'),
  listSoraCamDeviceImageExportsForDevice: listOfCamera('image'),
  listSoraCamDeviceVideoExports: list('video'),
  listSoraCamDeviceVideoExportsForDevice: listOfCamera('video'),

  getSoraCamDeviceExportUsage: ({ path }, context) => usage(context.state.soraCam.cameras.get(context.owner, path.device_id), context),

  updateSoraCamDeviceExportUsageLimitOverride: ({ path, body }, context) =>
    usage(context.state.soraCam.usage.overrideLimit(context.owner, path.device_id, body.limitHours), context),

  deleteSoraCamDeviceExportUsageLimitOverride: ({ path }, { owner, state }) => {
    state.soraCam.usage.dropOverride(owner, path.device_id)
    return noContent()
  }
} satisfies Routes
