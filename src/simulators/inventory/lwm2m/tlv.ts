// TLV of LwM2M 1.0 (content format 11542; OMA-TS-LightweightM2M-V1_0, section 6.4.3).

export type TlvEntry =
  | { kind: 'resource' | 'resource instance', id: number, value: Buffer }
  | { kind: 'multiple resource' | 'object instance', id: number, entries: TlvEntry[] }

const KINDS = ['object instance', 'resource instance', 'multiple resource', 'resource'] as const
type Kind = typeof KINDS[number]

/** What may stand in what. */
const INSIDE: Readonly<Record<'payload' | 'object instance' | 'multiple resource', readonly Kind[]>> = {
  payload: KINDS,
  'object instance': ['resource', 'multiple resource'],
  'multiple resource': ['resource instance']
}

/** Undefined: no TLV. Bytes of values are views of what is given. */
export function readTlv (bytes: Buffer, inside: keyof typeof INSIDE = 'payload'): TlvEntry[] | undefined {
  const entries: TlvEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const type = bytes[at]!
    const idLength = (type & 0x20) === 0 ? 1 : 2
    const lengthLength = (type >> 3) & 3
    const start = at + 1 + idLength + lengthLength
    if (start > bytes.length) return undefined
    const id = bytes.readUIntBE(at + 1, idLength)
    const length = lengthLength === 0 ? type & 7 : bytes.readUIntBE(at + 1 + idLength, lengthLength)
    at = start + length
    const kind = KINDS[type >> 6]!
    if (at > bytes.length || !INSIDE[inside].includes(kind)) return undefined
    const value = bytes.subarray(start, at)
    if (kind === 'resource' || kind === 'resource instance') {
      entries.push({ kind, id, value })
    } else {
      const within = readTlv(value, kind)
      if (within === undefined) return undefined
      entries.push({ kind, id, entries: within })
    }
  }
  return entries
}

/** ids: up to 65535; values: up to 16 MiB - 1. */
export function writeTlv (entries: readonly TlvEntry[]): Buffer {
  return Buffer.concat(entries.flatMap((entry) => {
    const value = 'value' in entry ? entry.value : writeTlv(entry.entries)
    return [headOf(KINDS.indexOf(entry.kind), entry.id, value.length), value]
  }))
}

function headOf (kind: number, id: number, length: number): Buffer {
  const idLength = id < 0x100 ? 1 : 2
  const lengthLength = length < 8 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 3
  const head = Buffer.alloc(1 + idLength + lengthLength)
  head[0] = (kind << 6) | ((idLength - 1) << 5) | (lengthLength << 3) | (lengthLength === 0 ? length : 0)
  head.writeUIntBE(id, 1, idLength)
  if (lengthLength > 0) head.writeUIntBE(length, 1 + idLength, lengthLength)
  return head
}
