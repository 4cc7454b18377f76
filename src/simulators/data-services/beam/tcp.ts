import { textOrBase64 } from '../../../encodings.ts'
import { isOn } from '../../../state/groups.ts'
import type { DeviceSource } from '../message.ts'
import type { Settings } from '../settings.ts'
import { SIGNATURE_VERSION, signatureOf } from './signature.ts'

/**
 * The first line of what goes on over TCP: `imei=<..> imsi=<..> timestamp=<ms>;signature=<hex>;version=<..>`, of which what is switched on is
 * there; nothing at all when nothing is (facts 04, 3.4). inferred: the order of the SIM ID and the MSISDN, which later joined them.
 */
export function preamble ({ sim }: DeviceSource, settings: Settings, time: number, key: string | undefined): Buffer {
  const said = [
    ['imei', 'addEquipmentHeader', sim?.imei], ['imsi', 'addSubscriberHeader', sim?.imsi], ['simId', 'addSimIdHeader', sim?.simId], ['msisdn', 'addMsisdnHeader', sim?.msisdn]
  ].filter(([, setting]) => isOn(settings[setting!])).map(([name, , value]) => `${name}=${value ?? 'undefined'}`)
  const isSigned = isOn(settings['addSignature']) && key !== undefined
  if (said.length === 0 && !isSigned) return Buffer.alloc(0)
  const text = [...said, `timestamp=${time}`].join(' ')
  return Buffer.from(`${text}${isSigned ? `;signature=${signatureOf(key, text)};version=${SIGNATURE_VERSION}` : ''}\n`)
}

/** Bytes as the outbox keeps them. */
export function payloadOf (bytes: Buffer): { payload: string, payloadEncoding?: 'base64' } {
  const { text, isBase64 } = textOrBase64(bytes)
  return { payload: text, ...(isBase64 ? { payloadEncoding: 'base64' } : {}) }
}
