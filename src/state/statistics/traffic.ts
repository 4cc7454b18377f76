import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events, RecordedTraffic } from '../events.ts'
import { bucketOf, DAY, MINUTES_KEPT, type Period, type Span } from './periods.ts'
import { FIGURES, type Figures, TrafficLedger } from './traffic-ledger.ts'

/** Where the traffic of a SIM in one speed class is counted. */
export interface TrafficLine {
  series: number
  simId: string
  imsi: string
  speedClass: string
}

/** What one IMSI moved in a bucket, by speed class. time in ms. */
export interface TrafficBucket {
  time: number
  bySpeedClass: Record<string, Figures>
}

/** What many SIMs moved in a bucket. time in ms. */
export interface TrafficTotal {
  time: number
  uploadBytes: number
  downloadBytes: number
}

export interface TrafficEntry {
  imsi: string
  speedClass: string
  time: number
  figures: Figures
}

/**
 * Traffic, counted per IMSI, speed class and bucket of five minutes, day and month, for whom the SIM belonged to at the time: it goes
 * with that operator, not with the SIM, and so never becomes less. Sums of an operator are kept beside it, since rules and pages ask for them all the time.
 */
export class Traffic {
  readonly #clock: Clock
  readonly #events: Events
  readonly #ledger: TrafficLedger
  readonly #series
  readonly #newSeries
  readonly #seriesOfImsi
  readonly #seriesOfOwner
  readonly #seriesOfGroup
  readonly #addTotal
  readonly #totals
  readonly #removeSeries
  readonly #removeTotals
  /** ms: the day on which old minutes were last looked for; an optimisation, so it need not be stored */
  #purged = Number.NEGATIVE_INFINITY

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#events = events
    this.#ledger = new TrafficLedger(database)
    this.#series = database.value<[string, string, string], number>('SELECT series_id FROM traffic_series WHERE operator_id = ? AND imsi = ? AND speed_class = ?')
    this.#newSeries = database.statement<[number, string, string, string, string], never>('INSERT INTO traffic_series VALUES (?, ?, ?, ?, ?)')
    this.#seriesOfImsi = database.array<[string, string], [number, string]>('SELECT series_id, speed_class FROM traffic_series WHERE operator_id = ? AND imsi = ?')
    this.#seriesOfOwner = database.array<[string, string], [number, string, string]>('SELECT series_id, imsi, speed_class FROM traffic_series WHERE operator_id = ? AND coverage = ? ORDER BY series_id')
    // From the group down: left to itself SQLite begins with all series of the operator, 200 ms where there are 50,000.
    this.#seriesOfGroup = database.value<[string, string, string], number>(
      `SELECT t.series_id FROM sims c CROSS JOIN subscribers s ON s.sim_id = c.sim_id CROSS JOIN traffic_series t ON t.operator_id = c.operator_id AND t.imsi = s.imsi
       WHERE c.operator_id = ? AND c.coverage = ? AND c.group_id = ? ORDER BY t.series_id`)
    this.#addTotal = database.statement<[string, string, Period, number, number, number], never>(
      `INSERT INTO traffic_totals VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET upload_bytes = upload_bytes + excluded.upload_bytes, download_bytes = download_bytes + excluded.download_bytes`)
    this.#totals = database.array<[string, string, Period, number, number], [number, number, number]>(
      'SELECT time, upload_bytes, download_bytes FROM traffic_totals WHERE operator_id = ? AND coverage = ? AND period = ? AND time BETWEEN ? AND ? ORDER BY time')
    this.#removeSeries = database.statement<[string], never>('DELETE FROM traffic_series WHERE operator_id = ?')
    this.#removeTotals = database.statement<[string], never>('DELETE FROM traffic_totals WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => {
      this.#ledger.remove(operatorId)
      this.#removeSeries.run(operatorId)
      this.#removeTotals.run(operatorId)
    })
  }

  /** Where the traffic of these SIMs is counted, in the order in which record() wants it. To be called inside a transaction. */
  lines (owner: Owner, sims: readonly Omit<TrafficLine, 'series'>[]): TrafficLine[] {
    return sims.map((sim) => ({ ...sim, series: this.#seriesFor(owner, sim) })).sort((a, b) => a.series - b.series)
  }

  /**
   * Counts what each line moved in the bucket of `time` (ms): of lines[i] the four numbers from figures[4i] on, as Figures has
   * them. To be called inside a transaction.
   */
  record (owner: Owner, time: number, lines: readonly TrafficLine[], figures: Float64Array): void {
    this.#ledger.add(time, lines.map(({ series }) => series), figures)
    let uploadBytes = 0
    let downloadBytes = 0
    for (let i = 0; i < lines.length; i++) {
      uploadBytes += figures[i * FIGURES]!
      downloadBytes += figures[i * FIGURES + 2]!
    }
    for (const period of ['day', 'month'] as const) this.#addTotal.run(owner.operatorId, owner.coverage, period, bucketOf(period, time), uploadBytes, downloadBytes)
    this.#purge()
    if (this.#events.has('TrafficRecorded')) this.#events.emit('TrafficRecorded', { owner, time, traffic: recorded(lines, figures) })
  }

  /** Counts what one SIM moved, by speed class. To be called inside a transaction. */
  recordOne (owner: Owner, sim: { simId: string, imsi: string }, time: number, bySpeedClass: Record<string, Figures>): void {
    const lines = this.lines(owner, Object.keys(bySpeedClass).map((speedClass) => ({ ...sim, speedClass })))
    const figures = Float64Array.from(lines.flatMap(({ speedClass }) => {
      const { uploadBytes, uploadPackets, downloadBytes, downloadPackets } = bySpeedClass[speedClass]!
      return [uploadBytes, uploadPackets, downloadBytes, downloadPackets]
    }))
    this.record(owner, time, lines, figures)
  }

  /** The buckets of an IMSI that hold traffic, the oldest first. */
  ofImsi (owner: Owner, imsi: string, period: Period, span: Span): TrafficBucket[] {
    const buckets = new Map<number, TrafficBucket>()
    for (const [series, speedClass] of this.#seriesOfImsi.all(owner.operatorId, imsi)) {
      for (const [time, figures] of this.#ledger.read(series, period, span.from, span.to)) {
        const bucket = buckets.get(time) ?? { time, bySpeedClass: {} }
        bucket.bySpeedClass[speedClass] = figures
        buckets.set(time, bucket)
      }
    }
    return [...buckets.values()].sort((a, b) => a.time - b.time)
  }

  /** Sums over the SIMs that are in the group now (inferred: facts 03, 2.2), the oldest first. */
  ofGroup (owner: Owner, groupId: string, period: Period, span: Span): TrafficTotal[] {
    const totals = new Map<number, TrafficTotal>()
    this.#ledger.scan(this.#seriesOfGroup.all(owner.operatorId, owner.coverage, groupId), period, span.from, span.to, (_, time, figures) => {
      const total = totals.get(time) ?? { time, uploadBytes: 0, downloadBytes: 0 }
      total.uploadBytes += figures.uploadBytes
      total.downloadBytes += figures.downloadBytes
      totals.set(time, total)
    })
    return [...totals.values()].sort((a, b) => a.time - b.time)
  }

  /** Sums over all SIMs of the operator in this coverage, the oldest first. */
  ofOwner (owner: Owner, period: 'day' | 'month', span: Span): TrafficTotal[] {
    return this.#totals.all(owner.operatorId, owner.coverage, period, span.from, span.to)
      .map(([time, uploadBytes, downloadBytes]) => ({ time, uploadBytes, downloadBytes }))
  }

  /** Everything that was counted for the operator, terminated SIMs included, by IMSI and time. */
  entries (owner: Owner, period: Period, span: Span): TrafficEntry[] {
    const series = this.#seriesOfOwner.all(owner.operatorId, owner.coverage)
    const entries: TrafficEntry[] = []
    this.#ledger.scan(series.map(([id]) => id), period, span.from, span.to, (index, time, figures) => {
      const [, imsi, speedClass] = series[index]!
      entries.push({ imsi, speedClass, time, figures })
    })
    return entries.sort((a, b) => order(a.imsi, b.imsi) || a.time - b.time || order(a.speedClass, b.speedClass))
  }

  /** Bytes, up and down, of these IMSIs together in the day or month of `time` (ms), or in all time up to the end of that month. */
  volume (owner: Owner, imsis: readonly string[], period: 'day' | 'month' | 'total', time: number): number {
    const bucket = bucketOf(period === 'day' ? 'day' : 'month', time)
    const from = period === 'total' ? Number.MIN_SAFE_INTEGER : bucket
    let bytes = 0
    for (const imsi of imsis) {
      for (const [series] of this.#seriesOfImsi.all(owner.operatorId, imsi)) {
        for (const [, { uploadBytes, downloadBytes }] of this.#ledger.read(series, period === 'day' ? 'day' : 'month', from, bucket)) bytes += uploadBytes + downloadBytes
      }
    }
    return bytes
  }

  /** Bytes of all SIMs that are in the group now. */
  volumeOfGroup (owner: Owner, groupId: string, period: 'day' | 'month', time: number): number {
    const bucket = bucketOf(period, time)
    return volumeOf(this.ofGroup(owner, groupId, period, { from: bucket, to: bucket }))
  }

  /** Bytes of all SIMs of the operator in this coverage. */
  volumeOfOwner (owner: Owner, period: 'day' | 'month', time: number): number {
    const bucket = bucketOf(period, time)
    return volumeOf(this.ofOwner(owner, period, { from: bucket, to: bucket }))
  }

  /**
   * Bytes of each IMSI that moved any between two moments (ms). Days that lie within are taken whole, the rest of the first and the
   * last by five minutes; where those are no longer kept, the day counts whole (inferred).
   */
  volumes (owner: Owner, { from, to }: Span): Map<string, number> {
    const series = this.#seriesOfOwner.all(owner.operatorId, owner.coverage)
    const ids = series.map(([id]) => id)
    const bytes = new Map<string, number>()
    const scan = (period: Period, first: number, last: number): void => {
      if (last < first) return
      this.#ledger.scan(ids, period, first, last, (index, _, { uploadBytes, downloadBytes }) => {
        const imsi = series[index]![1]
        bytes.set(imsi, (bytes.get(imsi) ?? 0) + uploadBytes + downloadBytes)
      })
    }
    const kept = this.#clock.now() - MINUTES_KEPT
    const start = from < kept ? bucketOf('day', from) : bucketOf('minutes', from)
    const end = to < kept ? bucketOf('day', to) + DAY - 1 : to
    const firstDay = Math.ceil(start / DAY) * DAY
    const endOfDays = Math.floor((end + 1) / DAY) * DAY
    if (endOfDays <= firstDay) scan('minutes', start, end)
    else {
      scan('minutes', start, firstDay - 1)
      scan('day', firstDay, endOfDays - 1)
      scan('minutes', endOfDays, end)
    }
    return bytes
  }

  #seriesFor (owner: Owner, { imsi, speedClass }: { imsi: string, speedClass: string }): number {
    const known = this.#series.get(owner.operatorId, imsi, speedClass)
    if (known !== undefined) return known
    const series = this.#ledger.newSeries(owner)
    this.#newSeries.run(series, owner.operatorId, owner.coverage, imsi, speedClass)
    return series
  }

  /** Once a day of emulator time, when there is new traffic anyway; a day later than they are shown. */
  #purge (): void {
    const today = bucketOf('day', this.#clock.now())
    if (today === this.#purged) return
    this.#purged = today
    this.#ledger.purgeMinutes(today - MINUTES_KEPT - DAY)
  }
}

function volumeOf (totals: readonly TrafficTotal[]): number {
  return totals.reduce((sum, { uploadBytes, downloadBytes }) => sum + uploadBytes + downloadBytes, 0)
}

function order (a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What the event tells of each line that moved anything; made only for who looks. */
function * recorded (lines: readonly TrafficLine[], figures: Float64Array): Iterable<RecordedTraffic> {
  for (let i = 0; i < lines.length; i++) {
    const { simId, imsi, speedClass } = lines[i]!
    const uploadBytes = figures[i * FIGURES]!
    const downloadBytes = figures[i * FIGURES + 2]!
    if (uploadBytes + downloadBytes > 0) yield { simId, imsi, speedClass, uploadBytes, downloadBytes }
  }
}
