import { ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { ListedEvent } from '../state/soracam/camera-events.ts'
import { isAwake } from '../state/soracam/device-rows.ts'
import { licensePackOf } from '../state/soracam/license-packs.ts'
import { cameraEventView, momentsView } from '../views/soracam-footage.ts'
import type { Context, Routes } from './handler.ts'
import { numericKey } from './paging.ts'

interface EventsQuery {
  from?: number
  to?: number
  sort?: 'asc' | 'desc'
  limit?: number
  last_evaluated_key?: string | number
}

function events (deviceId: string | undefined, query: EventsQuery, context: Context) {
  const { owner, services, state } = context
  const { items, next } = state.soraCam.cameraEvents.list(owner, {
    deviceId,
    from: query.from ?? 0,
    // Who asks for what came after the last event may be ahead of the clock.
    to: query.to ?? Math.max(services.clock.now(), query.from ?? 0),
    sort: query.sort ?? 'desc',
    limit: query.limit ?? 10,
    after: numericKey(query.last_evaluated_key)
  })
  return ok(items.map((event) => cameraEventView(event, linksOf(event, context))), { next })
}

/** With a motion license there is no clip of a motion, since its footage can be exported; nor is there one before it is over (inferred). */
function linksOf (event: ListedEvent, { baseUrl, services }: Context) {
  const { links } = services.cameras
  const picture = links.eventPicture(baseUrl, event)
  const { end_time: end } = event
  if (end === null || (event.type === 'motion' && licensePackOf(event)?.recording === 'motion')) return { picture }
  return { picture, movie: links.eventMovie(baseUrl, { ...event, end_time: end }) }
}

/** What cameras have recorded and noticed, and what they see now. */
export const soraCamFootageRoutes = {
  listSoraCamDeviceEvents: ({ query }, context) => events(query.device_id, query, context),

  listSoraCamDeviceEventsForDevice: ({ path, query }, context) => events(context.state.soraCam.cameras.get(context.owner, path.device_id).device_id, query, context),

  /** inferred: from the oldest moment that the license keeps until now, and not found when there is nothing at all (facts 06, 6.1). */
  listSoraCamDeviceRecordingsAndEvents: ({ path, query }, { owner, services, state }) => {
    const { cameraEvents, cameras, recordings } = state.soraCam
    const camera = cameras.get(owner, path.device_id)
    const oldestEvent = cameraEvents.oldest(camera)
    const now = services.clock.now()
    const window = { from: query.from ?? Math.min(oldestEvent, query.to ?? now), to: query.to ?? Math.max(now, query.from ?? 0) }
    const { items, next } = recordings.moments(camera, window, { oldestEvent, sort: query.sort ?? 'desc', after: query.last_evaluated_key ?? '' })
    demand(items.length > 0, 'SCA9023')
    return ok(momentsView(items), { next })
  },

  getSoraCamDeviceStreamingVideo: ({ path, query: { from, to } }, { baseUrl, owner, services, state }) => {
    const { streaming } = state.soraCam
    const playing = from === undefined && to === undefined
      ? streaming.latest(owner, path.device_id)
      : streaming.recorded(owner, path.device_id, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
    const playList = playing.parts.map((part) => ({
      url: services.cameras.links.stream(baseUrl, playing, part),
      ...(playing.live ? {} : { from: part.from, to: part.to })
    }))
    return ok({ expiryTime: playing.expiryTime, playList })
  },

  /** inferred: a sleeping camera cannot be reached either (facts 06, section 3). */
  getSoraCamDeviceAtomCamLiveImage: ({ path }, { baseUrl, owner, services, state }) => {
    const { cameraEvents, cameras } = state.soraCam
    const camera = cameras.get(owner, path.device_id)
    demand(isAwake(camera) && camera.real_time_access === 1, 'SCA9009')
    const now = services.clock.now()
    const moves = cameraEvents.motion(camera.device_id, { from: now, to: now }).length > 0
    return ok({ url: services.cameras.links.liveImage(baseUrl, camera, moves) })
  }
} satisfies Routes
