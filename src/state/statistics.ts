import type { Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'

/** Bytes and packets of one IMSI, one speed class, from one moment (ms) on. */
export interface TrafficBucket {
  uploadBytes: number
  uploadPackets: number
  downloadBytes: number
  downloadPackets: number
}

/** Usage: what the sandbox inserts, and what simulated traffic will add. */
export class Statistics {
  readonly #events: Events
  readonly #hasTraffic
  readonly #insertTraffic
  readonly #hasCounts
  readonly #insertCount

  constructor (database: Database, events: Events) {
    this.#events = events
    this.#hasTraffic = database.value<[string, number], number>('SELECT 1 FROM traffic_statistics WHERE imsi = ? AND time = ? LIMIT 1')
    this.#insertTraffic = database.statement<[string, number, string, number, number, number, number], never>('INSERT INTO traffic_statistics VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#hasCounts = database.value<[string, string, number], number>('SELECT 1 FROM service_statistics WHERE imsi = ? AND service = ? AND time = ? LIMIT 1')
    this.#insertCount = database.statement<[string, string, number, string, number], never>('INSERT INTO service_statistics VALUES (?, ?, ?, ?, ?)')
    const deleteTraffic = database.statement<[string], never>('DELETE FROM traffic_statistics WHERE imsi = ?')
    const deleteCounts = database.statement<[string], never>('DELETE FROM service_statistics WHERE imsi = ?')
    events.on('SimRemoved', ({ imsis }) => {
      for (const imsi of imsis) {
        deleteTraffic.run(imsi)
        deleteCounts.run(imsi)
      }
    })
  }

  /** Stores the traffic of one moment (ms), by speed class. Returns false, and stores nothing, when that moment is taken. */
  insertTraffic (owner: Owner, { simId, imsi }: { simId: string, imsi: string }, time: number, bySpeedClass: Record<string, TrafficBucket>): boolean {
    if (this.#hasTraffic.get(imsi, time) !== undefined) return false
    for (const [speedClass, t] of Object.entries(bySpeedClass)) {
      this.#insertTraffic.run(imsi, time, speedClass, t.uploadBytes, t.uploadPackets, t.downloadBytes, t.downloadPackets)
    }
    const traffic = Object.entries(bySpeedClass).map(([speedClass, { uploadBytes, downloadBytes }]) => ({ simId, imsi, speedClass, uploadBytes, downloadBytes }))
    this.#events.emit('TrafficRecorded', { owner, time, traffic })
    return true
  }

  /** Stores requests of one service (`beam` ...) at one moment (ms), by type such as inHttp. Returns false when that moment is taken. */
  insertCounts (imsi: string, service: string, time: number, byType: Record<string, number>): boolean {
    if (this.#hasCounts.get(imsi, service, time) !== undefined) return false
    for (const [type, count] of Object.entries(byType)) this.#insertCount.run(imsi, service, time, type, count)
    return true
  }
}
