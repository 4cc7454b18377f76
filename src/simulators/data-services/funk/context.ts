import { createSigner } from 'fast-jwt'
import type { GroupConfiguration } from '../../../state/groups.ts'
import type { State } from '../../../state/state.ts'
import { locationOf } from '../location.ts'
import type { DeviceMessage, DeviceSource } from '../message.ts'

/** Who sends, as the function hears it: under `custom` in the context of Lambda, under `ctx` in the token elsewhere (facts 04, 3.6). */
export type FunkContext = Record<string, unknown> & { srn: string }

const SECRET = 'funk-token-secret'

export function funkContext (state: State, { source, protocol }: DeviceMessage, configuration: GroupConfiguration): FunkContext {
  const { owner, resourceType, resourceId, sim } = source
  return {
    srn: srnOf(source),
    operatorId: owner.operatorId,
    coverage: coverageOf(source),
    resourceType,
    resourceId,
    sourceProtocol: protocol,
    ...(sim === undefined ? { deviceId: resourceId } : { imsi: sim.imsi, simId: sim.simId, ...(sim.imei === null ? {} : { imei: sim.imei }) }),
    ...locationOf(state, source, configuration)
  }
}

/**
 * The header x-soracom-token for functions outside of AWS. inferred: signed by HS256 with a secret of the emulator's own, since the real
 * key is not published. To be called inside a transaction.
 */
export function funkToken ({ ids, settings }: State, context: FunkContext, time: number): string {
  if (settings.get(SECRET) === undefined) settings.put(SECRET, ids.opaque(64))
  const sign = createSigner({ algorithm: 'HS256', key: settings.get<string>(SECRET)! })
  return sign({ iss: 'https://soracom.io', aud: context.srn, sub: 'funk.soracom.io', typ: 'soracom/token/v1', jti: ids.uuid(), iat: Math.floor(time / 1000), ctx: context })
}

function srnOf (source: DeviceSource): string {
  const { owner, resourceType, resourceId } = source
  return `srn:soracom:${owner.operatorId}:${coverageOf(source)}:${resourceType}:${resourceId}`
}

/** Funk's own word for the coverage of the world outside of Japan (facts 04, 3.6). */
function coverageOf ({ owner }: DeviceSource): 'jp' | 'global' {
  return owner.coverage === 'jp' ? 'jp' : 'global'
}
