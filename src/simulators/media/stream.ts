// MPEG-DASH (ISO/IEC 23009-1): a manifest, one file that starts every decoder, and fragments of 4 s, each made when it is asked for.
import { box, fullBox, movieHeader, pictureEntry, u32, u64, videoTrack } from './boxes.ts'
import { HEIGHT, WIDTH } from './cells.ts'
import { type MediaFile, ready } from './file.ts'
import { Footage, PICTURE_TIME } from './footage.ts'
import { CODEC, RATE, TIMESCALE } from './h264.ts'
import type { StreamRequest } from './request.ts'

const TICKS_PER_MS = TIMESCALE / 1000
/** ms */
const FRAGMENT_TIME = 4000
/** How many fragments a manifest of something being recorded lists: Kinesis Video Streams names 5 at least (facts 06, section 11.1). */
const LISTED_LIVE = 5

/** Names beside the manifest; the fragments of a stream are numbered from 1. */
export const INIT = 'getMP4InitFragment.mp4'
export const FRAGMENT = 'getMP4MediaFragment.mp4'

/** What there is of a stream at a moment: all of it, or when live the fragments that are complete by then. */
function fragmentsBy (now: number, { from, to, live }: StreamRequest): number {
  return live === true ? Math.max(0, Math.floor((Math.min(now, to) - from) / FRAGMENT_TIME)) : Math.ceil((to - from) / FRAGMENT_TIME)
}

/** @param token goes along in the addresses of the fragments */
export function manifest (request: StreamRequest, token: string, now: number): MediaFile {
  const { from, to, live = false } = request
  const count = fragmentsBy(now, request)
  const first = live ? Math.max(1, count - LISTED_LIVE + 1) : 1
  const seconds = (milliseconds: number): string => `PT${milliseconds / 1000}S`
  const iso = (time: number): string => new Date(time).toISOString()
  const times = live
    ? `type="dynamic" availabilityStartTime="${iso(from)}" publishTime="${iso(now)}" minimumUpdatePeriod="${seconds(FRAGMENT_TIME)}" timeShiftBufferDepth="${seconds(LISTED_LIVE * FRAGMENT_TIME)}" suggestedPresentationDelay="${seconds(2 * FRAGMENT_TIME)}"`
    : `type="static" mediaPresentationDuration="${seconds(to - from)}"`
  const whole = live ? count - first + 1 : Math.floor((to - from) / FRAGMENT_TIME)
  const rest = live ? 0 : (to - from) % FRAGMENT_TIME
  const timeline = [
    ...(whole > 0 ? [`<S t="${(first - 1) * FRAGMENT_TIME * TICKS_PER_MS}" d="${FRAGMENT_TIME * TICKS_PER_MS}" r="${whole - 1}"/>`] : []),
    ...(rest > 0 ? [`<S t="${whole * FRAGMENT_TIME * TICKS_PER_MS}" d="${rest * TICKS_PER_MS}"/>`] : [])
  ]
  return ready('application/dash+xml', Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" ${times} minBufferTime="${seconds(FRAGMENT_TIME)}">
  <Period id="1" start="PT0S">
    <AdaptationSet id="1" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
      <Representation id="1" codecs="${CODEC}" width="${WIDTH}" height="${HEIGHT}" frameRate="${RATE}" bandwidth="600000">
        <SegmentTemplate timescale="${TIMESCALE}" startNumber="${first}" initialization="${INIT}?SessionToken=${token}" media="${FRAGMENT}?FragmentNumber=$Number$&amp;SessionToken=${token}">
          <SegmentTimeline>${timeline.join('')}</SegmentTimeline>
        </SegmentTemplate>
      </Representation>
    </AdaptationSet>
  </Period>${live ? `\n  <UTCTiming schemeIdUri="urn:mpeg:dash:utc:direct:2014" value="${iso(now)}"/>` : ''}
</MPD>
`))
}

/** What every fragment builds on. */
export function init ({ from }: StreamRequest): MediaFile {
  const empty = ['stts', 'stsc', 'stco'].map((type) => fullBox(type, 0, 0, u32(0)))
  return ready('video/mp4', Buffer.concat([
    box('ftyp', Buffer.from('iso5\0\0\x02\0iso5iso6mp41dash', 'latin1')),
    box('moov',
      movieHeader(from, 0, 2),
      videoTrack({ id: 1, created: from, milliseconds: 0, timescale: TIMESCALE, duration: 0, entry: pictureEntry(), table: [...empty, fullBox('stsz', 0, 0, u32(0, 0))] }),
      box('mvex', fullBox('trex', 0, 0, u32(1, 1, 0, 0, 0))))
  ]))
}

const STANDS_ALONE = 0x02000000
const BUILDS_ON_OTHERS = 0x01010000

/** Undefined when there is no such fragment, or not yet. */
export function fragment (request: StreamRequest, number: number, now: number): MediaFile | undefined {
  if (!Number.isInteger(number) || number < 1 || number > fragmentsBy(now, request)) return undefined
  const footage = new Footage(request.camera, request, request.motion, FRAGMENT_TIME / 1000)
  const pictures = [...footage.group(number - 1)]
  const first = (number - 1) * footage.groupLength
  const samples = pictures.flatMap((picture, i) => [footage.shown(first + i) * TICKS_PER_MS, picture.length, i === 0 ? STANDS_ALONE : BUILDS_ON_OTHERS])
  const head = (offset: number): Buffer => box('moof',
    fullBox('mfhd', 0, 0, u32(number)),
    box('traf',
      fullBox('tfhd', 0, 0x020000, u32(1)), // the data counts from the start of this box
      fullBox('tfdt', 1, 0, u64(first * PICTURE_TIME * TICKS_PER_MS)),
      fullBox('trun', 0, 0x000701, u32(pictures.length, offset, ...samples))))
  // As long whatever the offset is.
  return ready('video/mp4', Buffer.concat([head(head(0).length + 8), box('mdat', ...pictures)]))
}
