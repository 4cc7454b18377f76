import type { State } from '../../../state/state.ts'
import { isObject, type Owner } from '../../../types.ts'

/** Plain, as it used to be, or the name of a set in the credentials store, in which #{imsi} stands for that of the SIM (facts 04, 3.2 and 3.4). */
export function preSharedKey ({ credentials }: State, owner: Owner, given: unknown, imsi: string | undefined): string | undefined {
  if (typeof given === 'string') return given
  const id = isObject(given) ? given['$credentialsId'] : undefined
  const key = typeof id === 'string' ? credentials.use(owner, id.replaceAll('#{imsi}', imsi ?? ''), 'psk')?.credentials['key'] : undefined
  return typeof key === 'string' ? key : undefined
}
