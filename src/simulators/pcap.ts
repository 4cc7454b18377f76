import type { CapturedTraffic } from '../state/packet-captures.ts'

// The classic format of libpcap: one header, then packets, each behind a header of its own. Packets are plain IPv4
// (LINKTYPE_RAW), as a mobile network carries them.
const MAGIC = 0xa1b2c3d4
const LINKTYPE_RAW = 101
const SNAP_LENGTH = 262_144
const IP_HEADER = 20
const UDP_HEADER = 8
const HEADERS = IP_HEADER + UDP_HEADER
const UDP = 17

/** bytes of an IP packet that a mobile network passes whole */
const LARGEST_PACKET = 1400
/** A file of more would serve nobody; what is beyond is left out (inferred: the real limit is 5 GB). */
const MOST_PACKETS = 200_000
/** ms between packets of the same moment */
const SPACING = 1

/** Where simulated traffic goes: the platform's own address and the port of its unified endpoint (facts 02, section 2). */
const PLATFORM = '100.127.100.127'
const PLATFORM_PORT = 23080
const DEVICE_PORT = 50_000

/** A file of what passed: as many bytes of IP up and down as were counted, in packets between the device and the platform. */
export function * pcapOf (address: string, traffic: Iterable<CapturedTraffic>): Generator<Buffer> {
  const header = Buffer.alloc(24)
  header.writeUInt32LE(MAGIC, 0)
  header.writeUInt16LE(2, 4)
  header.writeUInt16LE(4, 6)
  header.writeUInt32LE(SNAP_LENGTH, 16)
  header.writeUInt32LE(LINKTYPE_RAW, 20)
  yield header
  let count = 0
  for (const { time, uploadBytes, downloadBytes } of traffic) {
    let at = time
    for (const [bytes, from, to] of [[uploadBytes, [address, DEVICE_PORT], [PLATFORM, PLATFORM_PORT]], [downloadBytes, [PLATFORM, PLATFORM_PORT], [address, DEVICE_PORT]]] as const) {
      for (const size of sizesOf(bytes)) {
        if (count++ >= MOST_PACKETS) return
        yield packet(at, size, count & 0xffff, from, to)
        at += SPACING
      }
    }
  }
}

/** Packets that together have so many bytes; what is less than the headers of one is one of nothing but headers. */
function * sizesOf (bytes: number): Generator<number> {
  for (let left = bytes; left > 0;) {
    // A rest that could not hold its own headers joins the packet before it.
    const size = left < LARGEST_PACKET + HEADERS ? left : LARGEST_PACKET
    yield Math.max(size, HEADERS)
    left -= size
  }
}

type End = readonly [address: string, port: number]

/** size: of the whole IP packet. time: ms */
function packet (time: number, size: number, id: number, from: End, to: End): Buffer {
  const out = Buffer.alloc(16 + size)
  out.writeUInt32LE(Math.floor(time / 1000), 0)
  out.writeUInt32LE((time % 1000) * 1000, 4)
  out.writeUInt32LE(size, 8)
  out.writeUInt32LE(size, 12)
  const ip = out.subarray(16)
  ip[0] = 0x45
  ip.writeUInt16BE(size, 2)
  ip.writeUInt16BE(id, 4)
  ip[8] = 64
  ip[9] = UDP
  writeAddress(ip, 12, from[0])
  writeAddress(ip, 16, to[0])
  ip.writeUInt16BE(checksum(ip.subarray(0, IP_HEADER)), 10)
  const udp = ip.subarray(IP_HEADER)
  udp.writeUInt16BE(from[1], 0)
  udp.writeUInt16BE(to[1], 2)
  udp.writeUInt16BE(udp.length, 4)
  // The payload is not known, only its length. No checksum: zero says so in UDP over IPv4.
  udp.fill(0x2e, UDP_HEADER)
  return out
}

function writeAddress (buffer: Buffer, offset: number, address: string): void {
  address.split('.').forEach((part, i) => { buffer[offset + i] = Number(part) })
}

/** Of the internet (RFC 1071). */
function checksum (bytes: Buffer): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 2) sum += bytes.readUInt16BE(i)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
