// A lossless encoder for pictures made of cells (facts 06, section 13.2): every macroblock is a copy of the picture before, of its
// left or upper neighbour's edge, or written out. Constrained Baseline, level 4.0; the numbers in brackets are clauses of ITU-T H.264.
import { BitWriter } from './bits.ts'
import { COLUMNS, isFlat, type Picture, ROWS, samplesOf } from './cells.ts'
import { once } from './once.ts'

/** Pictures per second. */
export const RATE = 5
/** Ticks per second, in which MP4 and DASH count. */
export const TIMESCALE = 90_000

export const CODEC = 'avc1.42C028'

const SLICE_KEY = 0x65
const SLICE = 0x61
const ZEROS = Buffer.alloc(2)
const ESCAPE = Buffer.of(3)

/** Sequence parameter set (7.3.2.1). */
export const sps = once(() => nal(0x67, (w) => {
  w.bits(8, 66) // profile: Baseline
  w.bits(8, 0xc0) // and constrained
  w.bits(8, 40) // level
  w.unsigned(0)
  w.unsigned(4) // frame_num has 8 bits
  w.unsigned(2) // pictures are shown as they come
  w.unsigned(1) // reference frames
  w.bits(1, 0)
  w.unsigned(COLUMNS - 1)
  w.unsigned(ROWS - 1)
  w.bits(3, 0b111) // frames only, direct_8x8_inference, cropped:
  for (const edge of [0, 0, 0, 4]) w.unsigned(edge) // left, right, top, bottom, in pairs of lines
  w.bits(1, 1) // VUI (E.1.1):
  w.bits(1, 1)
  w.bits(8, 1) // square pixels
  w.bits(1, 0)
  w.bits(1, 1)
  w.bits(3, 5)
  w.bits(1, 0) // limited range
  w.bits(1, 1)
  for (let i = 0; i < 3; i++) w.bits(8, 1) // BT.709
  w.bits(1, 0)
  w.bits(1, 1) // timing
  w.bits(16, 0)
  w.bits(16, 1)
  w.bits(16, 0)
  w.bits(16, RATE * 2)
  w.bits(1, 1)
  w.bits(3, 0)
  w.bits(2, 0b11) // bitstream restrictions
  for (const limit of [0, 0, 11, 11, 0, 1]) w.unsigned(limit) // the last two: no reordering, one frame buffered
}))

/** Picture parameter set (7.3.2.2). */
export const pps = once(() => nal(0x68, (w) => {
  w.unsigned(0)
  w.unsigned(0)
  w.bits(2, 0) // CAVLC
  for (let i = 0; i < 3; i++) w.unsigned(0)
  w.bits(3, 0)
  for (let i = 0; i < 3; i++) w.unsigned(0)
  w.bits(3, 0b100) // the deblocking filter can be switched off
}))

/**
 * Width and bits of Intra16x16 without a residual, from the left and from above: mb_type, intra_chroma_pred_mode and no mb_qp_delta,
 * in key pictures (ue 2, 1, 0 and ue 1, 2, 0) and in others (ue 7, 1, 0 and ue 6, 2, 0).
 */
const KEY_COPIES = [[7, 0b0110101], [7, 0b0100111]] as const
const COPIES = [[11, 0b00010000101], [9, 0b001110111]] as const

/** How many coefficients the macroblock counts as having when the codes of its neighbours are chosen (9.2.1). */
const NONE = 0
const WRITTEN_OUT = 16

/** Codes one picture after another. A key picture starts anew. */
export class Encoder {
  readonly #writer = new BitWriter()
  readonly #counts = new Uint8Array(COLUMNS * ROWS)
  #before: Picture | undefined
  #frame = 0
  #keys = 0

  /** A picture as a sample of an MP4 file: its one NAL unit after the length. */
  encode (picture: Picture, key: boolean): Buffer {
    const before = key ? undefined : this.#before
    this.#begin(before === undefined)
    if (before === undefined) this.#key(picture)
    else this.#changes(picture, before)
    this.#before = picture
    this.#frame = (this.#frame + 1) & 255
    return withLength(before === undefined ? SLICE_KEY : SLICE, finished(this.#writer))
  }

  /** The header of the one slice (7.3.3). */
  #begin (key: boolean): void {
    const w = this.#writer
    if (key) this.#frame = 0
    w.unsigned(0)
    w.unsigned(key ? 7 : 5)
    w.unsigned(0)
    w.bits(8, this.#frame)
    if (key) w.unsigned(this.#keys++ & 1)
    w.bits(key ? 2 : 3, 0) // key: its marking; else: as many references as said, in their order, no marking
    w.unsigned(0)
    w.unsigned(1) // no deblocking
  }

  #key (picture: Picture): void {
    for (let i = 0; i < picture.length; i++) this.#macroblock(picture, i, 0)
  }

  #changes (picture: Picture, before: Picture): void {
    const w = this.#writer
    this.#counts.fill(NONE)
    let from = 0
    // Most rows do not change, and Node compares bytes several times quicker than a loop does cells.
    const [now, then] = [bytesOf(picture), bytesOf(before)]
    for (let row = 0; row < picture.length; row += COLUMNS) {
      if (now.compare(then, row * 2, (row + COLUMNS) * 2, row * 2, (row + COLUMNS) * 2) === 0) continue
      for (let i = row; i < row + COLUMNS; i++) {
        if (picture[i] === before[i]) continue
        w.unsigned(i - from)
        this.#macroblock(picture, i, 5)
        from = i + 1
      }
    }
    if (from < picture.length) w.unsigned(picture.length - from)
  }

  /** @param offset of the types of intra macroblocks: 5 among others, 0 on their own (7.4.5) */
  #macroblock (picture: Picture, i: number, offset: number): void {
    const w = this.#writer
    const cell = picture[i]!
    const hasLeft = i % COLUMNS > 0
    const hasUpper = i >= COLUMNS
    const likeLeft = hasLeft && picture[i - 1] === cell && isFlat(cell)
    if (!likeLeft && !(hasUpper && picture[i - COLUMNS] === cell && isFlat(cell))) {
      w.unsigned(offset + 25) // I_PCM
      w.align()
      w.append(samplesOf(cell))
      this.#counts[i] = WRITTEN_OUT
      return
    }
    const [width, code] = (offset === 0 ? KEY_COPIES : COPIES)[likeLeft ? 0 : 1]
    const left = hasLeft ? this.#counts[i - 1]! : 0
    const upper = hasUpper ? this.#counts[i - COLUMNS]! : 0
    const expected = hasLeft && hasUpper ? (left + upper + 1) >> 1 : left + upper
    // coeff_token for no coefficients (table 9-5)
    if (expected < 2) w.bits(width + 1, code << 1 | 0b1)
    else if (expected < 4) w.bits(width + 2, code << 2 | 0b11)
    else if (expected < 8) w.bits(width + 4, code << 4 | 0b1111)
    else w.bits(width + 6, code << 6 | 0b000011)
    this.#counts[i] = NONE
  }
}

/** Two zeros and a small byte after them must not be taken for the start of a NAL unit (7.4.1). */
function escaped (bytes: Buffer): Buffer {
  let at = bytes.indexOf(ZEROS)
  if (at === -1) return bytes
  const pieces: Buffer[] = []
  let from = 0
  while (at !== -1 && at + 2 < bytes.length) {
    if (bytes[at + 2]! <= 3) {
      pieces.push(bytes.subarray(from, at + 2), ESCAPE)
      from = at + 2
      at = bytes.indexOf(ZEROS, from)
    } else {
      at = bytes.indexOf(ZEROS, at + 1)
    }
  }
  pieces.push(bytes.subarray(from))
  return Buffer.concat(pieces)
}

function bytesOf ({ buffer, byteOffset, byteLength }: Picture): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** The last bit, which says where the payload ends (7.3.2.11). */
function finished (writer: BitWriter): Buffer {
  writer.bits(1, 1)
  writer.align()
  return escaped(writer.take())
}

function withLength (header: number, payload: Buffer): Buffer {
  const out = Buffer.allocUnsafe(5 + payload.length)
  out.writeUInt32BE(1 + payload.length)
  out[4] = header
  out.set(payload, 5)
  return out
}

function nal (header: number, write: (writer: BitWriter) => void): Buffer {
  const writer = new BitWriter(64)
  write(writer)
  return Buffer.concat([Buffer.of(header), finished(writer)])
}
