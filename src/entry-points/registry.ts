import type { Destination, EntryPoint, HttpDoor } from './entry-point.ts'
import { byHost, messages } from './http.ts'
import { harvestFiles } from './harvest-files.ts'
import { endorse, metadata } from './metadata.ts'
import { tcpMessages } from './tcp.ts'
import { udpMessages } from './udp.ts'

const UNIFIED: Destination = { to: 'unified', entryPoint: 'unified' }
const HARVEST: Destination = { to: 'harvest', entryPoint: 'harvest' }
const FUNNEL: Destination = { to: 'funnel', entryPoint: 'funnel' }

/** What answers over HTTP, by the first part of the host name that devices know. */
export const hosts: Readonly<Record<string, HttpDoor>> = {
  uni: messages(UNIFIED),
  unified: messages(UNIFIED),
  harvest: messages(HARVEST),
  funnel: messages(FUNNEL),
  'harvest-files': harvestFiles,
  metadata,
  endorse
}

/** Every way in for devices, one line each: a new one is opened, listed and documented from here. The LTE-M button's button.soracom.io is uni-udp (facts 04, section 4). */
export const entryPoints: readonly EntryPoint[] = [
  { name: 'http', protocol: 'http', port: 80, open: byHost(hosts) },
  { name: 'uni-tcp', protocol: 'tcp', port: 23080, open: tcpMessages(UNIFIED), messages: UNIFIED },
  { name: 'uni-udp', protocol: 'udp', port: 23080, open: udpMessages(UNIFIED), messages: UNIFIED },
  { name: 'harvest-tcp', protocol: 'tcp', port: 8514, open: tcpMessages(HARVEST), messages: HARVEST },
  { name: 'harvest-udp', protocol: 'udp', port: 8514, open: udpMessages(HARVEST), messages: HARVEST },
  { name: 'funnel-tcp', protocol: 'tcp', port: 23080, needsOwnPlace: true, open: tcpMessages(FUNNEL), messages: FUNNEL },
  { name: 'funnel-udp', protocol: 'udp', port: 23080, needsOwnPlace: true, open: udpMessages(FUNNEL), messages: FUNNEL }
]
