import { demand, found } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Cameras } from './cameras.ts'
import type { CameraRow } from './device-rows.ts'
import { LICENSE_PACKS, type LicensePack, licensePackNamed } from './license-packs.ts'

/** How many licenses one purchase can bring (inferred for the API: facts 06, section 2). */
const MOST_AT_ONCE = 100

/** An operator's licenses of one pack. */
export interface OwnedPack {
  pack: LicensePack
  quantity: number
  quantityInUse: number
}

/** How many camera licenses an operator has, and which cameras they are assigned to. */
export class CameraLicenses {
  readonly #cameras: Cameras
  readonly #quantity
  readonly #inUse
  readonly #put
  readonly #deleteAll

  constructor (database: Database, events: Events, cameras: Cameras) {
    this.#cameras = cameras
    this.#quantity = database.value<[string, string], number>('SELECT quantity FROM soracam_license_packs WHERE operator_id = ? AND pack_id = ?')
    this.#inUse = database.value<[string, string], number>('SELECT count(*) FROM soracam_devices WHERE operator_id = ? AND license = ? AND shared = 0')
    this.#put = database.statement<[string, string, number], never>(
      'INSERT INTO soracam_license_packs (operator_id, pack_id, quantity) VALUES (?, ?, ?) ON CONFLICT (operator_id, pack_id) DO UPDATE SET quantity = excluded.quantity')
    this.#deleteAll = database.statement<[string], never>('DELETE FROM soracam_license_packs WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => { this.#deleteAll.run(operatorId) })
  }

  /** All packs that are sold, in their order, owned or not. Refuses other coverage than Japan (SCA9008, inferred: facts 06, section 1). */
  list (owner: Owner): OwnedPack[] {
    demand(owner.coverage === 'jp', 'SCA9008')
    return LICENSE_PACKS.map((pack) => ({ pack, ...this.#owned(owner.operatorId, pack.id) }))
  }

  /** inferred: the reasons to refuse (facts 06, section 2). */
  setQuantity (owner: Owner, packId: string, current: number, desired: number): void {
    demand(owner.coverage === 'jp', 'SCA9008')
    const { quantity, quantityInUse } = this.#owned(owner.operatorId, packId)
    demand(current === quantity, 'SCA9006')
    demand(desired >= quantityInUse && desired <= quantity + MOST_AT_ONCE, 'SCA9007')
    this.#put.run(owner.operatorId, packId, desired)
  }

  /** Adds to what there is, as a purchase does. */
  buy (operatorId: string, packId: string, count: number): void {
    this.#put.run(operatorId, packId, this.#owned(operatorId, packId).quantity + count)
  }

  /** Makes sure that what is assigned has been bought. */
  cover (camera: CameraRow): void {
    if (camera.license === null || camera.shared === 1) return
    const { quantity, quantityInUse } = this.#owned(camera.operator_id, camera.license)
    if (quantityInUse > quantity) this.#put.run(camera.operator_id, camera.license, quantityInUse)
  }

  /** Assigns a license, in the place of any other. Returns false when the camera has this one already. */
  assign (owner: Owner, deviceId: string, packId: string): boolean {
    const camera = this.#own(owner, deviceId)
    if (camera.license === packId) return false
    const { quantity, quantityInUse } = this.#owned(owner.operatorId, packId)
    demand(quantityInUse < quantity, 'SCA9003')
    this.#cameras.change(camera, { license: packId, license_days: licensePackNamed(packId)!.days })
    return true
  }

  /** The license stays bought (facts 06, section 2). Refuses a camera that has none (SCA9002). */
  unassign (owner: Owner, deviceId: string): void {
    const camera = this.#own(owner, deviceId)
    found(camera.license, 'SCA9002')
    this.#cameras.change(camera, { license: null, license_days: null })
  }

  #own (owner: Owner, deviceId: string): CameraRow {
    const camera = this.#cameras.get(owner, deviceId)
    demand(camera.shared === 0, 'SCA9004')
    return camera
  }

  #owned (operatorId: string, packId: string): { quantity: number, quantityInUse: number } {
    return { quantity: this.#quantity.get(operatorId, packId) ?? 0, quantityInUse: this.#inUse.get(operatorId, packId)! }
  }
}
