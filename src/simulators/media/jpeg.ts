// Baseline JPEG of a picture made of cells: a cell is one MCU, coded once however often it occurs (facts 06, section 13.4). The
// tables are those of ITU-T T.81, annex K.
import { BitWriter } from './bits.ts'
import { type Cell, HEIGHT, isFlat, type Picture, samplesOf, WIDTH } from './cells.ts'
import { once } from './once.ts'

const QUALITY = 85

const ZIGZAG = [0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63]
const lumaTable = once(() => quantisation([16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99]))
const chromaTable = once(() => quantisation(Array.from({ length: 64 }, (_, i) => i < 32 && (i & 7) < 4 ? [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99][(i >> 3) * 4 + (i & 7)]! : 99)))

interface Code {
  code: number
  /** in bits */
  length: number
}

/** How many codes there are of each length, and what they stand for. */
interface Huffman {
  lengths: readonly number[]
  values: Buffer
  /** by value */
  codes: Code[]
}

const lumaDc = once(() => huffman([0, 1, 5, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'))
const chromaDc = once(() => huffman([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'))
const lumaAc = once(() => huffman([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa'))
const chromaAc = once(() => huffman([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa'))

const END_OF_BLOCK = 0x00
const SIXTEEN_ZEROS = 0xf0

/** A cell of the one colour that the cell before has: no difference and nothing else, six times; of luma in one go. */
const again = once((): Code[] => ([[lumaDc(), lumaAc(), 4], [chromaDc(), chromaAc(), 2]] as const).map(([dc, ac, times]) => {
  const [none, end] = [dc.codes[0]!, ac.codes[END_OF_BLOCK]!]
  const length = none.length + end.length
  let code = 0
  for (let i = 0; i < times; i++) code = code << length | none.code << end.length | end.code
  return { code, length: length * times }
}))

export function jpeg (picture: Picture): Buffer {
  const writer = new BitWriter()
  const before = [0, 0, 0]
  const repeated = again()
  const [dcTable, chromaDcTable] = [lumaDc(), chromaDc()]
  let last: Cell | undefined
  for (const cell of picture) {
    if (cell === last && isFlat(cell)) {
      for (const { code, length } of repeated) writer.bits(length, code)
      continue
    }
    last = cell
    const blocks = blocksOf(cell)
    for (let i = 0; i < 6; i++) {
      const { dc, codes } = blocks[i]!
      const component = Math.max(0, i - 3)
      for (const { code, length } of numberCodes(component === 0 ? dcTable : chromaDcTable, 0, dc - before[component]!)) writer.bits(length, code)
      for (const { code, length } of codes) writer.bits(length, code)
      before[component] = dc
    }
  }
  writer.align(1)
  return Buffer.concat([header(), stuffed(writer.take()), Buffer.of(0xff, 0xd9)])
}

/** The codes of a block but for its DC coefficient, which counts from that of the block before. */
function codesOf (block: Int16Array, table: Huffman): Code[] {
  const codes: Code[] = []
  let zeros = 0
  for (const value of block.subarray(1)) {
    if (value === 0) {
      zeros++
      continue
    }
    for (; zeros > 15; zeros -= 16) codes.push(table.codes[SIXTEEN_ZEROS]!)
    codes.push(...numberCodes(table, zeros << 4, value))
    zeros = 0
  }
  if (zeros > 0) codes.push(table.codes[END_OF_BLOCK]!)
  return codes
}

/** How many bits the number has, together with `prefix`, and then these. */
function numberCodes ({ codes }: Huffman, prefix: number, value: number): readonly Code[] {
  if (value === 0) return [codes[prefix]!]
  const length = 32 - Math.clz32(Math.abs(value))
  return [codes[prefix | length]!, { code: value < 0 ? value + (1 << length) - 1 : value, length }]
}

/** 8 x 8 samples of a cell, transformed, quantised and coded. */
interface Block {
  dc: number
  codes: readonly Code[]
}

const coded: Block[][] = []

/** The six blocks of a cell: four of luma, one each of the differences. */
function blocksOf (cell: Cell): Block[] {
  return coded[cell] ??= newBlocks(samplesOf(cell))
}

function newBlocks (samples: Uint8Array): Block[] {
  // From the range of television to the full one.
  const luma = (i: number): number => (samples[i]! - 16) * 255 / 219 - 128
  const difference = (i: number): number => (samples[i]! - 128) * 255 / 224
  const block = (sample: (x: number, y: number) => number, quantisers: readonly number[], table: Huffman): Block => {
    const coefficients = transformed(sample, quantisers)
    return { dc: coefficients[0]!, codes: codesOf(coefficients, table) }
  }
  return [
    ...[0, 8, 128, 136].map((corner) => block((x, y) => luma(corner + y * 16 + x), lumaTable(), lumaAc())),
    ...[256, 320].map((start) => block((x, y) => difference(start + y * 8 + x), chromaTable(), chromaAc()))
  ]
}

const cosines = once(() => Array.from({ length: 8 }, (_, u) => Array.from({ length: 8 }, (_, x) => Math.cos((2 * x + 1) * u * Math.PI / 16) * (u === 0 ? Math.SQRT1_2 : 1) / 2)))

/** The discrete cosine transform of a block, quantised, in zigzag order. */
function transformed (sample: (x: number, y: number) => number, table: readonly number[]): Int16Array {
  const waves = cosines()
  const rows = Array.from({ length: 8 }, (_, y) => waves.map((wave) => wave.reduce((sum, cosine, x) => sum + cosine * sample(x, y), 0)))
  return Int16Array.from(ZIGZAG, (place) => {
    const [u, v] = [place & 7, place >> 3]
    return Math.round(waves[v]!.reduce((sum, cosine, y) => sum + cosine * rows[y]![u]!, 0) / table[place]!)
  })
}

/** A byte of ones is followed by one of zeros, so that it is not taken for a marker. */
function stuffed (bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, from)) {
    pieces.push(bytes.subarray(from, at + 1), ZERO)
    from = at + 1
  }
  pieces.push(bytes.subarray(from))
  return Buffer.concat(pieces)
}

const ZERO = Buffer.of(0)

const header = once(() => Buffer.concat([
  Buffer.of(0xff, 0xd8),
  segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  segment(0xdb, Buffer.of(0, ...ZIGZAG.map((place) => lumaTable()[place]!)), Buffer.of(1, ...ZIGZAG.map((place) => chromaTable()[place]!))),
  segment(0xc0, Buffer.of(8, HEIGHT >> 8, HEIGHT & 255, WIDTH >> 8, WIDTH & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1)),
  segment(0xc4, tableOf(0x00, lumaDc()), tableOf(0x10, lumaAc()), tableOf(0x01, chromaDc()), tableOf(0x11, chromaAc())),
  segment(0xda, Buffer.of(3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0))
]))

function segment (marker: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body])
}

function tableOf (id: number, { lengths, values }: Huffman): Buffer {
  return Buffer.concat([Buffer.of(id, ...lengths), values])
}

function huffman (counts: readonly number[], values: string): Huffman {
  const table: Huffman = { lengths: Array.from({ length: 16 }, (_, i) => counts[i] ?? 0), values: Buffer.from(values, 'hex'), codes: [] }
  let code = 0
  let next = 0
  table.lengths.forEach((count, i) => {
    for (let k = 0; k < count; k++) table.codes[table.values[next++]!] = { code: code++, length: i + 1 }
    code <<= 1
  })
  return table
}

/** A table at the quality wanted. */
function quantisation (base: readonly number[]): number[] {
  return base.map((value) => Math.max(1, Math.min(255, Math.floor((value * (200 - QUALITY * 2) + 50) / 100))))
}
