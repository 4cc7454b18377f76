/** One address or a range of them. Host bits may be set, as in 10.0.0.1/24 (facts 01, 5.2). */
export interface IpRange {
  family: 4 | 6
  /** the address without its host bits */
  network: bigint
  /** how many bits are not of the network */
  hostBits: bigint
}

interface Address {
  family: 4 | 6
  value: bigint
}

/** `10.0.0.0/24`, `203.0.113.7`, `2001:db8::/32`; undefined when it is none of these. */
export function readRange (text: string): IpRange | undefined {
  const slash = text.indexOf('/')
  const address = readAddress(slash === -1 ? text : text.slice(0, slash))
  if (address === undefined) return undefined
  const bits = address.family === 4 ? 32 : 128
  const mask = slash === -1 ? String(bits) : text.slice(slash + 1)
  if (!/^\d{1,3}$/.test(mask) || Number(mask) > bits) return undefined
  const hostBits = BigInt(bits - Number(mask))
  return { family: address.family, network: address.value >> hostBits, hostBits }
}

export function isInRange (address: string, range: IpRange): boolean {
  const given = readAddress(address)
  return given !== undefined && given.family === range.family && given.value >> range.hostBits === range.network
}

/** An IPv4 address in the clothes of an IPv6 one, as sockets show it, counts as what it is. */
function readAddress (text: string): Address | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1] ?? text
  if (!mapped.includes(':')) {
    const value = readIpv4(mapped)
    return value === undefined ? undefined : { family: 4, value }
  }
  const value = readIpv6(mapped)
  return value === undefined ? undefined : { family: 6, value }
}

function readIpv4 (text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n)
}

function readIpv6 (text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[] | undefined]
  const given = head.length + (tail?.length ?? 0)
  if (tail === undefined ? given !== 8 : given > 7) return undefined
  const parts = [...head, ...Array<string>(8 - given).fill('0'), ...tail ?? []]
  if (!parts.every((part) => /^[\da-f]{1,4}$/i.test(part))) return undefined
  return parts.reduce((value, part) => (value << 16n) | BigInt(`0x${part}`), 0n)
}
