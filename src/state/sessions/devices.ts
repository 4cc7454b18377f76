import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { type Card, primaryOf } from '../sim-rows.ts'
import { homeCell } from './networks.ts'
import type { Cell, Device } from './session-rows.ts'

/** The simulated devices that SIMs sit in. A SIM whose device nobody described gets one when it is first needed. */
export class Devices {
  readonly #ids: Ids
  readonly #get
  readonly #put
  readonly #search

  constructor (database: Database, ids: Ids, events: Events) {
    this.#ids = ids
    this.#get = database.array<[string], [string, string, number, number]>('SELECT imei, cell, reconnects, searching FROM sim_devices WHERE sim_id = ?')
    this.#put = database.statement<[string, string, string, number, number], never>('INSERT OR REPLACE INTO sim_devices VALUES (?, ?, ?, ?, ?)')
    this.#search = database.statement<[number, string, number], never>('UPDATE sim_devices SET searching = ? WHERE sim_id = ? AND searching <> ?')
    const remove = database.statement<[string], never>('DELETE FROM sim_devices WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => remove.run(simId))
  }

  get (simId: string): Device | undefined {
    const row = this.#get.get(simId)
    return row && { imei: row[0], cell: JSON.parse(row[1]) as Cell, reconnects: row[2] === 1, searching: row[3] === 1 }
  }

  /** The device with what is given of it changed; what nobody ever said is made up. */
  change (card: Card, given: { imei?: string | undefined, cell?: Cell | undefined, reconnects?: boolean | undefined }): Device {
    const { sim_id: simId, coverage } = card.sim
    const known = this.get(simId)
    const device: Device = {
      imei: given.imei ?? known?.imei ?? this.#ids.imei(),
      cell: given.cell ?? known?.cell ?? homeCell(primaryOf(card).subscription, coverage),
      reconnects: given.reconnects ?? known?.reconnects ?? false,
      searching: known?.searching ?? false
    }
    if (known === undefined || given.imei !== undefined || given.cell !== undefined || given.reconnects !== undefined) {
      this.#put.run(simId, device.imei, JSON.stringify(device.cell), device.reconnects ? 1 : 0, device.searching ? 1 : 0)
    }
    return device
  }

  /** Notes whether the device tries to come back. */
  setSearching (simId: string, searching: boolean): void {
    const value = searching ? 1 : 0
    this.#search.run(value, simId, value)
  }
}
