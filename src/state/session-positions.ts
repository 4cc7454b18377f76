import type { Database } from './database.ts'
import type { Events } from './events.ts'

export interface Position {
  lat: number
  lon: number
}

/** The only plan whose position is known (facts 04, 3.3). */
const LOCATED = 'plan-KM1'

/** Where devices are. The platform knows it of one plan alone, as it was when the session began, until the next one begins (facts 04, 3.3). */
export class SessionPositions {
  readonly #put
  readonly #get
  readonly #ofSession

  constructor (database: Database, events: Events) {
    this.#put = database.statement<[string, number, number], never>('INSERT INTO device_positions (sim_id, lat, lon) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET lat = excluded.lat, lon = excluded.lon')
    this.#get = database.array<[string], [number, number]>('SELECT lat, lon FROM device_positions WHERE sim_id = ?')
    this.#ofSession = database.array<[string], [number, number]>('SELECT session_lat, session_lon FROM device_positions WHERE sim_id = ? AND session_lat IS NOT NULL')
    const begin = database.statement<[object], never>('UPDATE device_positions SET session_lat = iif(:isLocated, lat, NULL), session_lon = iif(:isLocated, lon, NULL) WHERE sim_id = :simId')
    const remove = database.statement<[string], never>('DELETE FROM device_positions WHERE sim_id = ?')
    events.on('SessionCreated', ({ card: { sim, subscribers }, imsi }) => {
      begin.run({ simId: sim.sim_id, isLocated: subscribers.find((subscriber) => subscriber.imsi === imsi)?.subscription === LOCATED ? 1 : 0 })
    })
    events.on('SimRemoved', ({ simId }) => remove.run(simId))
  }

  /** The device is there now. */
  put (simId: string, { lat, lon }: Position): void {
    this.#put.run(simId, lat, lon)
  }

  get (simId: string): Position | undefined {
    return positionOf(this.#get.get(simId))
  }

  /** Where the session of this SIM began; undefined when nobody knows. */
  ofSession (simId: string): Position | undefined {
    return positionOf(this.#ofSession.get(simId))
  }
}

function positionOf (row: [lat: number, lon: number] | undefined): Position | undefined {
  return row && { lat: row[0], lon: row[1] }
}
