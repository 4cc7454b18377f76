import { beamMqtt } from './beam-mqtt.ts'
import { beamTcp } from './beam-tcp.ts'
import type { Destination, EntryPoint, HttpDoor } from './entry-point.ts'
import { harvestFiles } from './harvest-files.ts'
import { byHost, forDoor, messages } from './http.ts'
import { lwm2m, lwm2mBootstrap } from './lwm2m.ts'
import { endorse, metadata } from './metadata.ts'
import { tcpMessages } from './tcp.ts'
import { udpMessages } from './udp.ts'

const UNIFIED: Destination = { to: 'unified', entryPoint: 'unified' }
const BEAM_HTTP: Destination = { to: 'beam', entryPoint: 'beam-http' }
const BEAM_WEBSITE: Destination = { to: 'beam', entryPoint: 'beam-website' }
const BEAM_TCP: Destination = { to: 'beam', entryPoint: 'beam-tcp' }
const BEAM_TCP_HTTP: Destination = { to: 'beam', entryPoint: 'beam-tcp-http' }
const BEAM_UDP_HTTP: Destination = { to: 'beam', entryPoint: 'beam-udp-http' }
const FUNK: Destination = { to: 'funk', entryPoint: 'funk' }
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
  endorse,
  funk: messages(FUNK),
  // The name without a port is the website's, too; the port is in the header of whoever was led here from there.
  beam: (services, simId, request) => ((request.headers['host'] ?? '').endsWith(':8888') ? messages(BEAM_HTTP) : messages(BEAM_WEBSITE))(services, simId, request)
}

/** Every way in for devices, one line each: a new one is opened, listed and documented from here. The LTE-M button's button.soracom.io is uni-udp (facts 04, section 4). */
export const entryPoints: readonly EntryPoint[] = [
  { name: 'http', protocol: 'http', port: 80, open: byHost(hosts) },
  { name: 'uni-tcp', protocol: 'tcp', port: 23080, open: tcpMessages(UNIFIED), messages: UNIFIED },
  { name: 'uni-udp', protocol: 'udp', port: 23080, open: udpMessages(UNIFIED), messages: UNIFIED },
  { name: 'harvest-tcp', protocol: 'tcp', port: 8514, open: tcpMessages(HARVEST), messages: HARVEST },
  { name: 'harvest-udp', protocol: 'udp', port: 8514, open: udpMessages(HARVEST), messages: HARVEST },
  { name: 'funnel-tcp', protocol: 'tcp', port: 23080, needsOwnPlace: true, open: tcpMessages(FUNNEL), messages: FUNNEL },
  { name: 'funnel-udp', protocol: 'udp', port: 23080, needsOwnPlace: true, open: udpMessages(FUNNEL), messages: FUNNEL },
  { name: 'beam-http', protocol: 'http', port: 8888, open: forDoor(messages(BEAM_HTTP)), messages: BEAM_HTTP },
  { name: 'beam-website', protocol: 'http', port: 18080, open: forDoor(messages(BEAM_WEBSITE)), messages: BEAM_WEBSITE },
  { name: 'beam-tcp', protocol: 'tcp', port: 8023, open: beamTcp, messages: BEAM_TCP },
  { name: 'beam-tcp-http', protocol: 'tcp', port: 23080, needsOwnPlace: true, open: tcpMessages(BEAM_TCP_HTTP), messages: BEAM_TCP_HTTP },
  { name: 'beam-udp-http', protocol: 'udp', port: 23080, needsOwnPlace: true, open: udpMessages(BEAM_UDP_HTTP), messages: BEAM_UDP_HTTP },
  { name: 'beam-mqtt', protocol: 'mqtt', port: 1883, open: beamMqtt },
  { name: 'funk-tcp', protocol: 'tcp', port: 23080, needsOwnPlace: true, open: tcpMessages(FUNK), messages: FUNK },
  { name: 'funk-udp', protocol: 'udp', port: 23080, needsOwnPlace: true, open: udpMessages(FUNK), messages: FUNK },
  { name: 'lwm2m-bootstrap', protocol: 'coap', port: 5683, open: lwm2mBootstrap },
  { name: 'lwm2m', protocol: 'coap', port: 5684, open: lwm2m }
]
