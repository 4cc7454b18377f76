import { demand, found } from '../refusal.ts'
import type { Owner, Page } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { pageOfRows, type Slice } from './keyset.ts'
import type { Signatures } from './signatures.ts'
import type { Sims } from './sims.ts'

export type CaptureStatus = 'REQUESTED' | 'ACCEPTED' | 'CAPTURING' | 'POST_PROCESSING' | 'DONE' | 'FAILED' | 'STOPPED'

export interface CaptureRow {
  session_id: string
  operator_id: string
  sim_id: string
  status: CaptureStatus
  prefix: string
  /** s */
  duration: number
  created_time: number
  started_time: number | null
  ended_time: number | null
  failed_reason: string | null
}

/** What passed at one moment (ms). */
export interface CapturedTraffic {
  time: number
  uploadBytes: number
  downloadBytes: number
}

export interface CaptureTicket {
  fileName: string
  expires: number
  signature: string
}

/** How long a file is kept, and how long a link to it works, in ms (facts 02, section 11). */
const FILE_LIFETIME = 7 * 24 * 3600 * 1000
const LINK_LIFETIME = 5 * 60 * 1000

/** What a capture becomes by itself. */
const NEXT: Partial<Record<CaptureStatus, CaptureStatus>> = { REQUESTED: 'ACCEPTED', ACCEPTED: 'CAPTURING', CAPTURING: 'POST_PROCESSING', POST_PROCESSING: 'DONE' }

const HAS_FILE: ReadonlySet<CaptureStatus> = new Set(['DONE', 'STOPPED'])

/** Captures of the packets of a SIM (facts 02, section 11). */
export class PacketCaptures {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #sims: Sims
  readonly #signatures: Signatures
  readonly #put
  readonly #row
  readonly #page
  readonly #delete
  readonly #ofSim
  readonly #anyRunning
  readonly #running
  readonly #addTraffic
  readonly #traffic
  readonly #deleteTraffic

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, sims: Sims, signatures: Signatures) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#sims = sims
    this.#signatures = signatures
    this.#put = database.statement<[CaptureRow], never>(
      `INSERT OR REPLACE INTO packet_captures (session_id, operator_id, sim_id, status, prefix, duration, created_time, started_time, ended_time, failed_reason)
       VALUES (:session_id, :operator_id, :sim_id, :status, :prefix, :duration, :created_time, :started_time, :ended_time, :failed_reason)`)
    this.#row = database.statement<[string], CaptureRow>('SELECT * FROM packet_captures WHERE session_id = ?')
    this.#page = database.statement<[string, number, string, number], CaptureRow>(
      'SELECT * FROM packet_captures WHERE sim_id = ? AND (-created_time, session_id) > (?, ?) ORDER BY created_time DESC, session_id LIMIT ?')
    this.#delete = database.statement<[string], never>('DELETE FROM packet_captures WHERE session_id = ?')
    this.#ofSim = database.value<[string], string>('SELECT session_id FROM packet_captures WHERE sim_id = ?')
    this.#anyRunning = database.value<[], number>(`SELECT 1 FROM packet_captures WHERE status = 'CAPTURING' LIMIT 1`)
    this.#running = database.value<[string], string>(`SELECT session_id FROM packet_captures WHERE status = 'CAPTURING' AND sim_id = ?`)
    this.#addTraffic = database.statement<[string, number, number, number], never>('INSERT INTO packet_capture_traffic VALUES (?, ?, ?, ?)')
    this.#traffic = database.array<[string], [number, number, number]>('SELECT time, upload_bytes, download_bytes FROM packet_capture_traffic WHERE session_id = ? ORDER BY time')
    this.#deleteTraffic = database.statement<[string], never>('DELETE FROM packet_capture_traffic WHERE session_id = ?')
    events.on('TrafficRecorded', ({ traffic }) => {
      // Of every bucket of a fleet: one look tells that nobody captures.
      if (this.#anyRunning.get() === undefined) return
      for (const { simId, uploadBytes, downloadBytes } of traffic) {
        for (const sessionId of this.#running.all(simId)) this.#addTraffic.run(sessionId, clock.now(), uploadBytes, downloadBytes)
      }
    })
    const forget = (simId: string): void => { for (const sessionId of this.#ofSim.all(simId)) this.#remove(sessionId) }
    events.on('SimRemoved', ({ simId }) => forget(simId))
    // Whoever has the SIM next must not see what was captured before, nor the other way round.
    events.on('SimTransferred', ({ card }) => forget(card.sim.sim_id))
  }

  /** Refuses a SIM that has ended (SEM9007). */
  create (owner: Owner, simId: string, duration: number, prefix: string): CaptureRow {
    const card = this.#sims.card(owner, simId)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    const now = this.#clock.now()
    const capture: CaptureRow = {
      session_id: this.#ids.uuid(), operator_id: owner.operatorId, sim_id: simId, status: 'REQUESTED', prefix, duration, created_time: now, started_time: null, ended_time: null, failed_reason: null
    }
    this.#put.run(capture)
    // The Subscriber keeps a copy with times in seconds that is not updated (facts 02, section 3).
    const copy = { operatorId: owner.operatorId, sessionId: capture.session_id, status: capture.status, prefix, duration, createdTime: now / 1000, scheduledTime: now / 1000, fileSizeInBytes: 0 }
    const before = card.sim.packet_capture_sessions === null ? [] : JSON.parse(card.sim.packet_capture_sessions) as unknown[]
    this.#sims.update(card, ['captures'], { packet_capture_sessions: JSON.stringify([...before, copy]) }, card.subscribers)
    this.#events.emit('CaptureRequested', { sessionId: capture.session_id })
    return capture
  }

  /** Refuses when the SIM has no such capture (SEM9500). */
  get (owner: Owner, simId: string, sessionId: string): CaptureRow {
    const row = found(this.#row.get(sessionId), 'SEM9500')
    demand(row.operator_id === owner.operatorId && row.sim_id === simId && this.#sims.exists(owner, simId), 'SEM9500')
    return row
  }

  /** Newest first (inferred). */
  list (owner: Owner, simId: string, slice: Slice): Page<CaptureRow> {
    demand(this.#sims.exists(owner, simId), 'SEM9001')
    const after = slice.after === '' ? undefined : this.#row.get(slice.after)
    const rows = this.#page.all(simId, after === undefined ? Number.MIN_SAFE_INTEGER : -after.created_time, after?.session_id ?? '', slice.limit + 1)
    return pageOfRows(rows, slice.limit, (row) => row.session_id)
  }

  /** Ends a running capture; what it has is kept. Refuses one that is not running (SEM9501). */
  stop (owner: Owner, simId: string, sessionId: string): CaptureRow {
    const row = this.get(owner, simId, sessionId)
    demand(row.status === 'CAPTURING', 'SEM9501')
    this.#events.emit('CaptureEnded', { sessionId })
    return this.#save(row, 'STOPPED')
  }

  /** Takes it away with its file, and with it what was still to come of it. inferred: not while it runs (SEM9502). */
  delete (owner: Owner, simId: string, sessionId: string): CaptureRow {
    const row = this.get(owner, simId, sessionId)
    demand(row.status !== 'CAPTURING' && row.status !== 'POST_PROCESSING', 'SEM9502')
    this.#remove(sessionId)
    return row
  }

  /** One step on. Returns what it is then; nothing when there is nothing to come. */
  progress (sessionId: string): CaptureRow | undefined {
    const row = this.#row.get(sessionId)
    const next = row && NEXT[row.status]
    return row === undefined || next === undefined ? undefined : this.#save(row, next)
  }

  fail (sessionId: string, reason: string): void {
    const row = this.#row.get(sessionId)
    if (row !== undefined) this.#save({ ...row, failed_reason: reason }, 'FAILED')
  }

  /** A link to the file that works for five minutes; undefined while there is none, and after seven days (facts 02, section 11). */
  ticket (row: CaptureRow): CaptureTicket | undefined {
    const now = this.#clock.now()
    if (!HAS_FILE.has(row.status) || row.ended_time === null || now >= row.ended_time + FILE_LIFETIME) return undefined
    const expires = now + LINK_LIFETIME
    // inferred: what a file is called.
    const fileName = `${row.prefix}${row.session_id}.pcap`
    return { fileName, expires, signature: this.#signatures.sign(signedText(row.session_id, fileName, expires)) }
  }

  /** What is in the file that a link leads to, and the address of its SIM; undefined for a link that is forged or has expired. */
  file (sessionId: string, ticket: CaptureTicket): { traffic: CapturedTraffic[], address: string } | undefined {
    if (!this.#signatures.fits(signedText(sessionId, ticket.fileName, ticket.expires), ticket.signature) || !(this.#clock.now() < ticket.expires)) return undefined
    const row = this.#row.get(sessionId)
    const card = row && this.#sims.load(row.sim_id)
    if (row === undefined || card === undefined) return undefined
    const traffic = this.#traffic.all(sessionId).map(([time, uploadBytes, downloadBytes]) => ({ time, uploadBytes, downloadBytes }))
    return { traffic, address: card.sim.device_address }
  }

  #save (row: CaptureRow, status: CaptureStatus): CaptureRow {
    const now = this.#clock.now()
    const starts = status === 'CAPTURING'
    const ends = row.status === 'CAPTURING'
    const saved: CaptureRow = { ...row, status, ...(starts ? { started_time: now } : {}), ...(ends ? { ended_time: now } : {}) }
    this.#put.run(saved)
    const card = starts || ends ? this.#sims.load(row.sim_id) : undefined
    if (card !== undefined) this.#sims.update(card, ['captures'], starts ? { pcap_start_time: now, pcap_end_time: null } : { pcap_end_time: now }, card.subscribers)
    return saved
  }

  #remove (sessionId: string): void {
    this.#deleteTraffic.run(sessionId)
    this.#delete.run(sessionId)
    this.#events.emit('CaptureEnded', { sessionId })
  }
}

function signedText (sessionId: string, fileName: string, expires: number): string {
  return `packet-capture/${sessionId}/${fileName}/${expires}`
}
