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

/** A file; all times in ms. `fileName` is the last part of its link's path: unique per export, with its extension (facts 06, section 9). */
export type FileRequest =
  /** a JPEG */
  | { kind: 'still', camera: CameraPicture, time: number, motion: boolean, fileName: string }
  /** an MP4. `motion`: when something moved */
  | { kind: 'clip', camera: CameraPicture, from: number, to: number, motion?: readonly Span[], audio: AudioCodec, fileName: string }
  /** a zip with an MP4 for each part */
  | { kind: 'archive', camera: CameraPicture, parts: readonly Span[], motion?: readonly Span[], audio: AudioCodec, fileName: string }

/** MPEG-DASH without sound. `live`: watched while it is recorded; the manifest lists the last of what there is by then. */
export interface StreamRequest {
  kind: 'stream'
  camera: CameraPicture
  from: number
  to: number
  motion?: readonly Span[]
  live?: boolean
}

export type MediaRequest = FileRequest | StreamRequest

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

/** The file that a query of toQuery asks for. */
export function fileFrom (query: URLSearchParams, fileName: string): FileRequest {
  const kind = query.get('kind') as FileRequest['kind']
  const camera = cameraFrom(query)
  if (kind === 'still') return { kind, camera, time: Number(query.get('time')), motion: query.has('motion'), fileName }
  const parts = spansOf(query.get('footage'))
  const motion = spansOf(query.get('motion'))
  const audio = query.get('audio') as AudioCodec
  return kind === 'archive' ? { kind, camera, parts, motion, audio, fileName } : { kind, camera, ...parts[0]!, motion, audio, fileName }
}

/** The stream that a query of toQuery asks for. */
export function streamFrom (query: URLSearchParams): StreamRequest {
  const [span] = spansOf(query.get('footage'))
  return { kind: 'stream', camera: cameraFrom(query), ...span!, motion: spansOf(query.get('motion')), live: query.has('live') }
}

function cameraFrom (query: URLSearchParams): CameraPicture {
  const shows = query.get('shows')!.split('.')
  return {
    deviceId: query.get('device')!,
    name: query.get('name')!,
    model: query.get('model') as CameraPicture['model'],
    rotation: query.get('rotation') === '180' ? 180 : 0,
    nightVision: shows.includes('nightVision'),
    timestamp: shows.includes('timestamp'),
    logo: shows.includes('logo'),
    motionTagging: shows.includes('motionTagging'),
    wideAngleCorrection: shows.includes('wideAngleCorrection')
  }
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

function spansOf (text: string | null): Span[] {
  let end = 0
  return text === null ? [] : text.split('.').map((span) => {
    const [gap, length] = span.split('_').map(Number) as [number, number]
    const from = end + gap
    end = from + length
    return { from, to: end }
  })
}
