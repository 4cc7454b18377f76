// A picture is 120 x 68 cells of 16 x 16 pixels: the macroblocks of H.264 and the MCUs of JPEG, so that both code a cell at a time.

export const WIDTH = 1920
export const HEIGHT = 1080
export const COLUMNS = 120
/** The lower half of the last row is outside of the picture. */
export const ROWS = 68
export const CELL = 16

/** The number of a cell. Equal cells have the same one, so that pictures are compared by numbers. */
export type Cell = number

/** The cells of a picture, row by row. */
export type Picture = Uint16Array

/** What has a number: palettes and letters, some thousands at most. */
const all: Uint8Array[] = []
const flats = new Map<number, Cell>()
const isOneColour: boolean[] = []

/** A cell by its samples in YUV 4:2:0, in the limited range of television: 256 of luma, 64 each of blue and red difference, none of them 0. */
export function newCell (samples: Uint8Array): Cell {
  isOneColour.push(false)
  return all.push(samples) - 1
}

/** A cell of one colour: 16 to 235, 16 to 240, 16 to 240. */
export function flat (y: number, u: number, v: number): Cell {
  const key = (y << 16) | (u << 8) | v
  let cell = flats.get(key)
  if (cell === undefined) {
    cell = newCell(new Uint8Array(384).fill(y, 0, 256).fill(u, 256, 320).fill(v, 320))
    isOneColour[cell] = true
    flats.set(key, cell)
  }
  return cell
}

export function isFlat (cell: Cell): boolean {
  return isOneColour[cell]!
}

export function samplesOf (cell: Cell): Uint8Array {
  return all[cell]!
}

/** A cell of one colour, from 0xRRGGBB by BT.709. */
export function rgb (colour: number): Cell {
  const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255] as const
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return flat(Math.round(16 + luma * 219 / 255), Math.round(128 + (b - luma) / 1.8556 * 224 / 255), Math.round(128 + (r - luma) / 1.5748 * 224 / 255))
}

/** All samples of a picture, as a decoder gives them: planes of 1920 x 1080, 960 x 540 and 960 x 540. */
export function planes (picture: Picture): Buffer {
  const out = Buffer.alloc(WIDTH * HEIGHT * 3 / 2)
  const plane = (start: number, width: number, height: number, size: number, from: number): void => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < COLUMNS; x++) {
        const samples = samplesOf(picture[Math.floor(y / size) * COLUMNS + x]!)
        const at = from + (y % size) * size
        out.set(samples.subarray(at, at + size), start + y * width + x * size)
      }
    }
  }
  plane(0, WIDTH, HEIGHT, 16, 0)
  plane(WIDTH * HEIGHT, WIDTH / 2, HEIGHT / 2, 8, 256)
  plane(WIDTH * HEIGHT * 5 / 4, WIDTH / 2, HEIGHT / 2, 8, 320)
  return out
}
