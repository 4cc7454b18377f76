import { COLUMNS, type Picture, ROWS } from './cells.ts'

/** Rows that are seen whole; the last one, of which half is seen, shows the same as the one above. */
const SEEN = ROWS - 1

/** How much nearer to the middle the lens draws the corners, and how much of the view is lost when that is straightened. */
const BEND = 0.22
const STRAIGHT = 1 / (1 + BEND * 0.55)

/**
 * Through what a view is seen: bent as a wide-angle lens bends it or straightened, upright or on its head. Moves whole cells, so
 * that flat ones stay flat.
 */
export class Lens {
  /** for each cell of the picture, the cell of the view it shows */
  readonly #sources: Int32Array
  /** the other way around */
  readonly #shownAt: number[][]

  constructor (rotation: 0 | 180, straightened: boolean) {
    this.#sources = Int32Array.from({ length: COLUMNS * ROWS }, (_, i) => {
      const turn = (position: number, count: number): number => rotation === 180 ? count - 1 - position : position
      // From -1 to 1, seen from the middle.
      const x = (turn(i % COLUMNS, COLUMNS) + 0.5) * 2 / COLUMNS - 1
      const y = (turn(Math.min(Math.floor(i / COLUMNS), SEEN - 1), SEEN) + 0.5) * 2 / SEEN - 1
      const zoom = straightened ? STRAIGHT : (1 + BEND * (x * x + y * y * 0.4)) / (1 + BEND * 1.4)
      const column = Math.floor((x * zoom + 1) * COLUMNS / 2)
      const row = Math.floor((y * zoom + 1) * SEEN / 2)
      return row * COLUMNS + column
    })
    this.#shownAt = Array.from({ length: COLUMNS * ROWS }, () => [])
    this.#sources.forEach((source, i) => this.#shownAt[source]!.push(i))
  }

  /** All of a view. */
  look (view: Picture): Picture {
    return Uint16Array.from(this.#sources, (source) => view[source]!)
  }

  /** Where in the picture a cell of the view is seen. */
  places (column: number, row: number): readonly number[] {
    return column < 0 || column >= COLUMNS || row < 0 || row >= SEEN ? [] : this.#shownAt[row * COLUMNS + column]!
  }

  static readonly #made = new Map<string, Lens>()

  static of (rotation: 0 | 180, straightened: boolean): Lens {
    const key = `${rotation} ${straightened}`
    let lens = this.#made.get(key)
    if (lens === undefined) this.#made.set(key, lens = new Lens(rotation, straightened))
    return lens
  }
}
