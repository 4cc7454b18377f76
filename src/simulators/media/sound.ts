// The sound of cameras is silence, mono (inferred: the sample rate and content of real files are unknown; facts 06, section 13.3).
import { box, fullBox, u16, u32 } from './boxes.ts'
import { once } from './once.ts'
import type { AudioCodec } from './request.ts'

/** How a codec says nothing. */
export interface Silence {
  /** its sample entry in an MP4 file */
  entry: Buffer
  /** samples of sound per second */
  timescale: number
  /** what MP4 counts as one sample: a sample of sound, or a frame of so many of them */
  samplesPerFrame: number
  frame: Buffer
}

/** QuickTime's channel layout: mono. Without it players say that they guess. */
const mono = (): Buffer => fullBox('chan', 0, 0, u32(100 << 16 | 1, 0, 0))

/** 16-bit samples, the lower byte first, as QuickTime names them: `sowt`. */
const pcm = once((): Silence => ({
  entry: soundEntry('sowt', 8000, mono()),
  timescale: 8000,
  samplesPerFrame: 1,
  frame: Buffer.alloc(2)
}))

/** MPEG-2 Layer III, 32 kbit/s, 16 kHz: a header, and no bits for any coefficient. */
const mp3 = once((): Silence => ({
  entry: soundEntry('mp4a', 16_000, esds()),
  timescale: 16_000,
  samplesPerFrame: 576,
  frame: Buffer.concat([Buffer.of(0xff, 0xf3, 0x48, 0xc4)], 144)
}))

export function silenceOf (codec: AudioCodec): Silence {
  return codec === 'mp3' ? mp3() : pcm()
}

function soundEntry (type: string, rate: number, ...more: Buffer[]): Buffer {
  return box(type, Buffer.alloc(6), u16(1), Buffer.alloc(8), u16(1, 16, 0, 0), u32(rate << 16 >>> 0), ...more)
}

/** Says that `mp4a` holds MPEG-2 audio Layer III (ISO/IEC 14496-1, 7.2.6). */
function esds (): Buffer {
  const descriptor = (tag: number, ...content: Buffer[]): Buffer => {
    const body = Buffer.concat(content)
    return Buffer.concat([Buffer.of(tag, body.length), body])
  }
  const config = descriptor(4, Buffer.of(0x69, 0x15, 0, 0, 0), u32(32_000, 32_000))
  return fullBox('esds', 0, 0, descriptor(3, Buffer.of(0, 0, 0), config, descriptor(6, Buffer.of(2))))
}
