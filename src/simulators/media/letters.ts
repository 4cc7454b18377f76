import { createRequire } from 'node:module'
import { inflateRawSync } from 'node:zlib'
import { type Cell, flat, newCell } from './cells.ts'

const INK = 235
const PAPER = 28
export const PLATE = flat(PAPER, 128, 128)

/** A letter in cells, row by row: two rows high, one or two columns wide. */
export interface Letter {
  columns: 1 | 2
  cells: readonly Cell[]
}

let glyphs: Map<number, Buffer> | undefined
const letters = new Map<string, Letter>()

/** A text as letters; what the font does not have is an empty box. */
export function lettersOf (text: string): Letter[] {
  return Array.from(text, (character) => {
    let letter = letters.get(character)
    if (letter !== undefined) return letter
    glyphs ??= readFont()
    const glyph = glyphs.get(character.codePointAt(0)!)
    if (glyph === undefined) return box ??= drawn(BOX)
    letters.set(character, letter = drawn(glyph))
    return letter
  })
}

const BOX = Buffer.from([0, 0, 0xfe, ...Array.from({ length: 10 }, () => 0x82), 0xfe, 0, 0])
let box: Letter | undefined

/** The 16 rows of dots of a glyph, each doubled, cut into cells. */
function drawn (rows: Buffer): Letter {
  const columns = rows.length === 16 ? 1 : 2
  const cells: Cell[] = []
  for (let row = 0; row < 2; row++) {
    for (let column = 0; column < columns; column++) {
      const samples = new Uint8Array(384).fill(PAPER, 0, 256).fill(128, 256)
      let blank = true
      for (let y = 0; y < 16; y++) {
        const dots = rows[(row * 8 + (y >> 1)) * columns + column]!
        for (let x = 0; x < 16; x++) {
          if (((dots >> (7 - (x >> 1))) & 1) === 0) continue
          samples[y * 16 + x] = INK
          blank = false
        }
      }
      cells.push(blank ? PLATE : newCell(samples))
    }
  }
  return { columns, cells }
}

/** Read when first needed: it is 200 KB, and most runs show no picture. */
function readFont (): Map<number, Buffer> {
  const require = createRequire(import.meta.url)
  const { narrow, wide } = require('./generated/font.json') as { narrow: string, wide: string }
  return new Map([...unpacked(narrow, 16), ...unpacked(wide, 32)])
}

/** Code points, then glyphs, as tools/font.mjs packs them. */
function * unpacked (text: string, bytes: number): Iterable<[number, Buffer]> {
  const data = inflateRawSync(Buffer.from(text, 'base64'))
  const count = data.length / (2 + bytes)
  for (let i = 0; i < count; i++) {
    const at = count * 2 + i * bytes
    yield [data.readUInt16LE(i * 2), data.subarray(at, at + bytes)]
  }
}
