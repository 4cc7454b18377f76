import { isOn } from '../../../state/groups.ts'
import type { BeamEntry } from './entries.ts'

/** Why nothing can be sent: what is to be signed needs a key, and only certain addresses can be called. */
export function faultOf ({ kind, destination, settings }: BeamEntry, key: string | undefined): string | undefined {
  const schemes = kind === 'tcp' ? /^tcps?:$/ : /^https?:$/
  if (!URL.canParse(destination) || !schemes.test(new URL(destination).protocol) || (kind === 'tcp' && new URL(destination).port === '')) {
    return `the destination is no ${kind === 'tcp' ? 'TCP' : 'web'} address: ${destination}`
  }
  return isOn(settings['addSignature']) && key === undefined ? 'there is no pre-shared key to sign it with' : undefined
}
