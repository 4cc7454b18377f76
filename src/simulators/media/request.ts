// What is to be drawn, and the same as the query of a link: bytes are made when a link is followed, so the link says it all.

/** From and to, in ms. */
export interface Span {
  from: number
  to: number
}

/** A camera as far as it shows in its pictures: a copy of its settings when the picture was asked for, since they may change before it is fetched. */
export interface CameraPicture {
  deviceId: string
  name: string
  model: 'atomCamV2' | 'atomCamSwingV1'
  /** degrees: 180 stands the view on its head; what the camera writes into the picture stays upright (inferred) */
  rotation: 0 | 180
  /** grey */
  nightVision: boolean
  timestamp: boolean
  logo: boolean
  /** a green frame around what moves */
  motionTagging: boolean
  /** straightens what the lens bends */
  wideAngleCorrection?: boolean
}

export type AudioCodec = 'pcm_s16le' | 'mp3'

/** All times in ms. `fileName` is the last part of the link's path: unique per export, with its extension (facts 06, section 9). */
export type MediaRequest =
  /** a JPEG */
  | { kind: 'still', camera: CameraPicture, time: number, motion: boolean, fileName: string }
  /** an MP4. `motion`: when something moved */
  | { kind: 'clip', camera: CameraPicture, from: number, to: number, motion?: readonly Span[], audio: AudioCodec, fileName: string }
  /** a zip with an MP4 for each part */
  | { kind: 'archive', camera: CameraPicture, parts: readonly Span[], motion?: readonly Span[], audio: AudioCodec, fileName: string }
  /** MPEG-DASH without sound. `live`: what is recorded while it is watched; the manifest lists what there is by then */
  | { kind: 'stream', camera: CameraPicture, from: number, to: number, motion?: readonly Span[], live?: boolean }

const SHOWN = ['nightVision', 'timestamp', 'logo', 'motionTagging', 'wideAngleCorrection'] as const

/** Everything but the file's name, which is in the path. */
export function toQuery (request: MediaRequest): URLSearchParams {
  const { kind, camera } = request
  const query = new URLSearchParams({
    kind,
    device: camera.deviceId,
    name: camera.name,
    model: camera.model,
    rotation: String(camera.rotation),
    shows: SHOWN.filter((setting) => camera[setting] === true).join('.')
  })
  if (kind === 'still') {
    query.set('time', String(request.time))
    if (request.motion) query.set('motion', 'yes')
    return query
  }
  query.set('footage', spansText(kind === 'archive' ? request.parts : [request]))
  if (request.motion !== undefined && request.motion.length > 0) query.set('motion', spansText(request.motion))
  if (kind !== 'stream') query.set('audio', request.audio)
  else if (request.live === true) query.set('live', 'yes')
  return query
}

/** The request behind a query that toQuery made. */
export function fromQuery (query: URLSearchParams, fileName: string): MediaRequest {
  const text = (name: string): string => query.get(name) ?? ''
  const shows = text('shows').split('.')
  const camera: CameraPicture = {
    deviceId: text('device'),
    name: text('name'),
    model: text('model') as CameraPicture['model'],
    rotation: text('rotation') === '180' ? 180 : 0,
    nightVision: shows.includes('nightVision'),
    timestamp: shows.includes('timestamp'),
    logo: shows.includes('logo'),
    motionTagging: shows.includes('motionTagging'),
    wideAngleCorrection: shows.includes('wideAngleCorrection')
  }
  const kind = text('kind') as MediaRequest['kind']
  if (kind === 'still') return { kind, camera, time: Number(text('time')), motion: query.has('motion'), fileName }
  const parts = spansOf(text('footage'))
  const motion = spansOf(text('motion'))
  if (kind === 'stream') return { kind, camera, ...parts[0]!, motion, live: query.has('live') }
  const audio = text('audio') as AudioCodec
  return kind === 'archive' ? { kind, camera, parts, motion, audio, fileName } : { kind, camera, ...parts[0]!, motion, audio, fileName }
}

/** Each as its distance from the end of the one before, and its length: short, since the length of a link is limited. */
function spansText (spans: readonly Span[]): string {
  let end = 0
  return spans.map(({ from, to }) => {
    const text = `${from - end}_${to - from}`
    end = to
    return text
  }).join('.')
}

function spansOf (text: string): Span[] {
  let end = 0
  return text === '' ? [] : text.split('.').map((span) => {
    const [gap, length] = span.split('_').map(Number) as [number, number]
    const from = end + gap
    end = from + length
    return { from, to: end }
  })
}
