import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { DevicePath, ResourcePath } from './resources.ts'

/** A device that is simulated in here. powered: 0 or 1. given, next_fault, executed: JSON. */
export interface SimulatedRow {
  device_id: string
  powered: number
  /** of its own last registration: the device may have another, of a real one */
  registration_id: string | null
  /** the SIM that it sits behind; null: none */
  sim_id: string | null
  /** the resources that it was made with */
  given: string
  next_fault: string | null
  /** the last calls that it has executed */
  executed: string
}

/** What simulated devices really have, whatever the platform knows of it. */
export class SimulatedRows {
  readonly #row
  readonly #put
  readonly #everyone
  readonly #behind
  readonly #resources
  readonly #ofInstance
  readonly #putResource
  readonly #clear

  constructor (database: Database, events: Events) {
    this.#row = database.statement<[string], SimulatedRow>('SELECT * FROM inventory_simulated WHERE device_id = ?')
    this.#put = database.statement<[SimulatedRow], never>(
      `INSERT OR REPLACE INTO inventory_simulated (device_id, powered, registration_id, sim_id, given, next_fault, executed)
       VALUES (:device_id, :powered, :registration_id, :sim_id, :given, :next_fault, :executed)`)
    this.#everyone = database.statement<[], SimulatedRow>('SELECT * FROM inventory_simulated ORDER BY device_id')
    this.#behind = database.value<[string], string>('SELECT device_id FROM inventory_simulated WHERE sim_id = ? ORDER BY device_id')
    this.#resources = database.array<[string], [number, number, number, string]>(
      'SELECT object_id, instance_id, resource_id, reading FROM inventory_simulated_resources WHERE device_id = ? ORDER BY object_id, instance_id, resource_id')
    this.#ofInstance = database.array<[string, number, number], [number, string]>(
      'SELECT resource_id, reading FROM inventory_simulated_resources WHERE device_id = ? AND object_id = ? AND instance_id = ? ORDER BY resource_id')
    this.#putResource = database.statement<[string, number, number, number, string], never>(
      'INSERT OR REPLACE INTO inventory_simulated_resources (device_id, object_id, instance_id, resource_id, reading) VALUES (?, ?, ?, ?, ?)')
    this.#clear = database.statement<[string], never>('DELETE FROM inventory_simulated_resources WHERE device_id = ?')
    const remove = database.statement<[string], never>('DELETE FROM inventory_simulated WHERE device_id = ?')
    events.on('DeviceDeleted', ({ deviceId }) => {
      remove.run(deviceId)
      this.#clear.run(deviceId)
    })
  }

  find (deviceId: string): SimulatedRow | undefined {
    return this.#row.get(deviceId)
  }

  everyone (): SimulatedRow[] {
    return this.#everyone.all()
  }

  /** Ids of those that sit behind a SIM. */
  behind (simId: string): string[] {
    return this.#behind.all(simId)
  }

  put (row: SimulatedRow): SimulatedRow {
    this.#put.run(row)
    return row
  }

  /** Path and JSON of each resource. */
  resources (deviceId: string): [path: ResourcePath, reading: string][] {
    return this.#resources.all(deviceId).map(([objectId, instanceId, resourceId, reading]) => [{ objectId, instanceId, resourceId }, reading])
  }

  /** The same of one instance. */
  ofInstance (deviceId: string, { objectId, instanceId }: DevicePath): [path: ResourcePath, reading: string][] {
    return this.#ofInstance.all(deviceId, objectId, instanceId).map(([resourceId, reading]) => [{ objectId, instanceId, resourceId }, reading])
  }

  putResource (deviceId: string, { objectId, instanceId, resourceId }: ResourcePath, reading: string): void {
    this.#putResource.run(deviceId, objectId, instanceId, resourceId, reading)
  }

  clear (deviceId: string): void {
    this.#clear.run(deviceId)
  }
}
