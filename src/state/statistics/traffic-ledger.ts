import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import { bucketOf, type Period, PERIODS } from './periods.ts'

/** What is counted, in the order of a slot. */
export interface Figures {
  uploadBytes: number
  uploadPackets: number
  downloadBytes: number
  downloadPackets: number
}

/** Numbers to a slot, slots to a chunk: of 64 a page of SQLite's would hold one chunk only, of 60 it holds two. */
export const FIGURES = 4
const SLOTS = 60
const SLOT_BYTES = FIGURES * 8

/**
 * Sums of traffic per series and bucket of time, in columns: the 60 series of a chunk share one BLOB per bucket, so that a bucket
 * of a whole fleet is a few writes. Numbers are doubles as this machine has them, exact up to 2^53. A chunk is one owner's alone.
 */
export class TrafficLedger {
  readonly #lastChunk
  readonly #newChunk
  readonly #take
  readonly #chunks
  readonly #figures
  readonly #put
  readonly #slots
  readonly #range
  readonly #purge
  readonly #removeFigures
  readonly #removeChunks

  constructor (database: Database) {
    this.#lastChunk = database.array<[string, string], [number, number]>('SELECT chunk, used FROM traffic_chunks WHERE operator_id = ? AND coverage = ? ORDER BY chunk DESC LIMIT 1')
    this.#newChunk = database.value<[string, string], number>('INSERT INTO traffic_chunks (operator_id, coverage, used) VALUES (?, ?, 0) RETURNING chunk')
    this.#take = database.statement<[number], never>('UPDATE traffic_chunks SET used = used + 1 WHERE chunk = ?')
    this.#chunks = database.value<[string, string], number>('SELECT chunk FROM traffic_chunks WHERE operator_id = ? AND coverage = ?')
    this.#figures = database.value<[number, Period, number], Buffer>('SELECT figures FROM traffic_figures WHERE chunk = ? AND period = ? AND time = ?')
    this.#put = database.statement<[number, Period, number, Buffer], never>('INSERT INTO traffic_figures VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET figures = excluded.figures')
    this.#slots = database.array<[number, number, Period, number, number], [number, Buffer]>(
      `SELECT time, substr(figures, ?, ${SLOT_BYTES}) FROM traffic_figures WHERE chunk = ? AND period = ? AND time BETWEEN ? AND ? ORDER BY time`)
    this.#range = database.array<[number, Period, number, number], [number, Buffer]>('SELECT time, figures FROM traffic_figures WHERE chunk = ? AND period = ? AND time BETWEEN ? AND ? ORDER BY time')
    this.#purge = database.statement<[number], never>(`DELETE FROM traffic_figures WHERE chunk IN (SELECT chunk FROM traffic_chunks) AND period = 'minutes' AND time < ?`)
    this.#removeFigures = database.statement<[string], never>('DELETE FROM traffic_figures WHERE chunk IN (SELECT chunk FROM traffic_chunks WHERE operator_id = ?)')
    this.#removeChunks = database.statement<[string], never>('DELETE FROM traffic_chunks WHERE operator_id = ?')
  }

  /** The number of a new series of this owner. Never given twice as long as the owner is there. */
  newSeries ({ operatorId, coverage }: Owner): number {
    // The others are full: slots are never given back.
    const last = this.#lastChunk.get(operatorId, coverage)
    const [chunk, used] = last !== undefined && last[1] < SLOTS ? last : [this.#newChunk.get(operatorId, coverage)!, 0]
    this.#take.run(chunk)
    return chunk * SLOTS + used
  }

  /** Adds to the buckets that hold `time` (ms): of series[i] the numbers figures[4i] to figures[4i + 3]. The series are in order. */
  add (time: number, series: readonly number[], figures: Float64Array): void {
    for (const [chunk, from, to] of runs(series)) {
      for (const period of PERIODS) this.#addTo(chunk, period, bucketOf(period, time), series, figures, from, to)
    }
  }

  /** The buckets of a series that begin within from..to (ms), in order; those without traffic are left out. */
  read (series: number, period: Period, from: number, to: number): [time: number, figures: Figures][] {
    const rows = this.#slots.all(series % SLOTS * SLOT_BYTES + 1, Math.floor(series / SLOTS), period, from, to)
    return rows.flatMap(([time, bytes]): [number, Figures][] => {
      const numbers = numbersOf(bytes, 0)
      return numbers.some((number) => number > 0) ? [[time, figuresOf(numbers, 0)]] : []
    })
  }

  /** Calls `each` for all of these series and buckets that hold traffic, chunk by chunk. The series are in order. */
  scan (series: readonly number[], period: Period, from: number, to: number, each: (index: number, time: number, figures: Figures) => void): void {
    for (const [chunk, first, end] of runs(series)) {
      for (const [time, bytes] of this.#range.all(chunk, period, from, to)) {
        const numbers = numbersOf(bytes, 0)
        for (let i = first; i < end; i++) {
          const at = series[i]! % SLOTS * FIGURES
          // Packets without bytes are no traffic that anybody asks after, but they are shown.
          if (numbers[at]! + numbers[at + 1]! + numbers[at + 2]! + numbers[at + 3]! > 0) each(i, time, figuresOf(numbers, at))
        }
      }
    }
  }

  /** Forgets buckets of minutes that began before `time` (ms). */
  purgeMinutes (time: number): void {
    this.#purge.run(time)
  }

  remove (operatorId: string): void {
    this.#removeFigures.run(operatorId)
    this.#removeChunks.run(operatorId)
  }

  chunksOf ({ operatorId, coverage }: Owner): number[] {
    return this.#chunks.all(operatorId, coverage)
  }

  #addTo (chunk: number, period: Period, time: number, series: readonly number[], figures: Float64Array, from: number, to: number): void {
    // As long as its highest slot needs: a handful of SIMs takes a handful of bytes.
    const numbers = numbersOf(this.#figures.get(chunk, period, time), (series[to - 1]! % SLOTS + 1) * FIGURES)
    for (let i = from; i < to; i++) {
      const at = series[i]! % SLOTS * FIGURES
      for (let j = 0; j < FIGURES; j++) numbers[at + j]! += figures[i * FIGURES + j]!
    }
    this.#put.run(chunk, period, time, Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  }
}

/** Where in a list of series each chunk begins and ends. */
function runs (series: readonly number[]): [chunk: number, from: number, to: number][] {
  const found: [number, number, number][] = []
  for (let from = 0, to = 0; from < series.length; from = to) {
    const chunk = Math.floor(series[from]! / SLOTS)
    while (to < series.length && series[to]! < (chunk + 1) * SLOTS) to++
    found.push([chunk, from, to])
  }
  return found
}

/** The numbers in `bytes`, in place where they may be read as such; `least` of them at least. */
function numbersOf (bytes: Buffer | undefined, least: number): Float64Array {
  if (bytes !== undefined && bytes.byteOffset % 8 === 0 && bytes.length >= least * 8) return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >> 3)
  const numbers = new Float64Array(Math.max((bytes?.length ?? 0) >> 3, least))
  if (bytes !== undefined) new Uint8Array(numbers.buffer).set(bytes.subarray(0, numbers.byteLength))
  return numbers
}

function figuresOf (numbers: Float64Array, at: number): Figures {
  return { uploadBytes: numbers[at]!, uploadPackets: numbers[at + 1]!, downloadBytes: numbers[at + 2]!, downloadPackets: numbers[at + 3]! }
}
