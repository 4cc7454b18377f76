/** A cell of a mobile network: LTE kinds are told by tac and eci, older ones by lac and ci (facts 02, section 7). */
export interface Cell {
  radioType: 'LTE' | 'LTE-M' | 'NB-IoT' | 'GSM' | '3G'
  mcc: number
  mnc: number
  tac?: number
  eci?: number
  lac?: number
  ci?: number
  rac?: number
  sac?: number
}

/** What networks say instead of an IMEI when the device did not report one (facts 02, section 1). */
export const NO_IMEI = '000000000000000'

/** A data session that lives. Times in ms. */
export interface Session {
  simId: string
  /** of the subscription that carries it */
  imsi: string
  subscription: string
  sessionId: string
  imei: string
  cell: Cell
  /** that of the SIM, for life */
  address: string
  /** where the network hands its packets over */
  region: string
  createdTime: number
  updatedTime: number
}

/** What a SIM sits in. */
export interface Device {
  imei: string
  cell: Cell
  /** comes back by itself when the network has cut it off */
  reconnects: boolean
  /** cut off, and trying to come back */
  searching: boolean
}
