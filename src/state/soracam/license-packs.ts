import packs from '../../../fixtures/soracam-license-packs.json' with { type: 'json' }

/** What is sold (facts 06, section 2). appliedName: how a camera that has it spells its name. */
export interface LicensePack {
  id: string
  recording: 'continuous' | 'motion'
  /** how long footage is kept */
  days: number
  name: string
  appliedName: string
  salesChannel: string
}

/** In the order in which they are always listed. */
export const LICENSE_PACKS = packs as readonly LicensePack[]

const byId = new Map(LICENSE_PACKS.map((pack) => [pack.id, pack]))

export function licensePackNamed (id: string): LicensePack | undefined {
  return byId.get(id)
}

export function licensePackOf (camera: { license: string | null }): LicensePack | undefined {
  return camera.license === null ? undefined : byId.get(camera.license)
}
