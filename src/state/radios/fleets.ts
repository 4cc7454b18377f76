import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { RadioNetwork } from './downlinks.ts'

/** A number in a payload. */
export interface PayloadField {
  type: 'uint' | 'int' | 'float'
  /** 8, 16, 24 or 32; a float has 32 */
  bits: number
  endian: 'big' | 'little'
  min: number
  max: number
}

/** What the devices of a fleet do. */
export interface RadioProfile {
  /** ms: each device sends once in every such stretch of time */
  every: number
  /** ms by which that moment moves about */
  jitter: number
  /** hex, with the names of fields in braces: `01{temperature}` */
  payload: string
  fields: Record<string, PayloadField>
  /** of LoRaWAN alone: which gateways hear them, and how well; without them those that can */
  gateways?: readonly { gwid: string, rssi?: number | undefined, snr?: number | undefined, channel?: number | undefined }[] | undefined
  /** of Sigfox alone: they ask for a downlink */
  bidir?: boolean | undefined
}

export interface RadioFleet {
  fleetId: number
  operatorId: string
  network: RadioNetwork
  fleet: string
  profile: RadioProfile | undefined
  devices: number
}

type Row = [number, string, RadioNetwork, string, string | null, number]

/** Fleets of radio devices: names for those that were made together. Whoever gives or takes a profile sees to its job. */
export class RadioFleets {
  readonly #put
  readonly #get
  readonly #profile
  readonly #named
  readonly #list
  readonly #setProfile
  readonly #add
  readonly #devices
  readonly #delete

  constructor (database: Database, events: Events) {
    const select = `SELECT fleet_id, operator_id, network, fleet, profile, (SELECT count(*) FROM radio_fleet_devices d WHERE d.fleet_id = f.fleet_id) FROM radio_fleets f`
    this.#put = database.value<[string, RadioNetwork, string], number>('INSERT INTO radio_fleets (operator_id, network, fleet) VALUES (?, ?, ?) RETURNING fleet_id')
    this.#get = database.array<[number], Row>(`${select} WHERE fleet_id = ?`)
    this.#profile = database.array<[number], [string, RadioNetwork, string | null]>('SELECT operator_id, network, profile FROM radio_fleets WHERE fleet_id = ?')
    this.#named = database.value<[string, RadioNetwork, string], number>('SELECT fleet_id FROM radio_fleets WHERE operator_id = ? AND network = ? AND fleet = ?')
    this.#list = database.array<[], Row>(`${select} ORDER BY fleet_id`)
    this.#setProfile = database.statement<[string | null, number], never>('UPDATE radio_fleets SET profile = ? WHERE fleet_id = ?')
    this.#add = database.statement<[RadioNetwork, string, number], never>('INSERT OR REPLACE INTO radio_fleet_devices (network, device_id, fleet_id) VALUES (?, ?, ?)')
    this.#devices = database.value<[number], string>('SELECT device_id FROM radio_fleet_devices WHERE fleet_id = ? ORDER BY device_id')
    this.#delete = database.value<[string], number>('DELETE FROM radio_fleets WHERE operator_id = ? RETURNING fleet_id')
    const leave = database.statement<[string], never>(`DELETE FROM radio_fleet_devices WHERE network = 'sigfox' AND device_id = ?`)
    const empty = database.statement<[string], never>('DELETE FROM radio_fleet_devices WHERE fleet_id IN (SELECT fleet_id FROM radio_fleets WHERE operator_id = ?)')
    events.on('SigfoxDeviceRemoved', ({ deviceId }) => leave.run(deviceId))
    events.on('OperatorDeleted', ({ operatorId }) => {
      empty.run(operatorId)
      this.#delete.all(operatorId)
    })
  }

  /** The fleet of that name; a new one, silent, if there is none. */
  named (operatorId: string, network: RadioNetwork, fleet: string): RadioFleet {
    return this.get(this.#named.get(operatorId, network, fleet) ?? this.#put.get(operatorId, network, fleet)!)!
  }

  get (fleetId: number): RadioFleet | undefined {
    const row = this.#get.get(fleetId)
    return row && fleetOf(row)
  }

  /** What its devices do, without counting them; undefined when they are silent. */
  doing (fleetId: number): Pick<RadioFleet, 'operatorId' | 'network'> & { profile: RadioProfile } | undefined {
    const [operatorId, network, profile] = this.#profile.get(fleetId) ?? []
    return profile === undefined || profile === null ? undefined : { operatorId: operatorId!, network: network!, profile: JSON.parse(profile) as RadioProfile }
  }

  /** Of every operator, the oldest first. */
  list (): RadioFleet[] {
    return this.#list.all().map(fleetOf)
  }

  /** undefined: they fall silent. */
  setProfile (fleetId: number, profile: RadioProfile | undefined): void {
    this.#setProfile.run(profile === undefined ? null : JSON.stringify(profile), fleetId)
  }

  add ({ fleetId, network }: RadioFleet, deviceId: string): void {
    this.#add.run(network, deviceId, fleetId)
  }

  /** Their ids, in order. */
  devices (fleetId: number): string[] {
    return this.#devices.all(fleetId)
  }
}

function fleetOf ([fleetId, operatorId, network, fleet, profile, devices]: Row): RadioFleet {
  return { fleetId, operatorId, network, fleet, profile: profile === null ? undefined : JSON.parse(profile) as RadioProfile, devices }
}
