import type { Destination, EntryPoint, HttpDoor } from './entry-point.ts'
import { byHost, messages } from './http.ts'
import { endorse, metadata } from './metadata.ts'

const UNIFIED: Destination = { to: 'unified', entryPoint: 'unified' }
const HARVEST: Destination = { to: 'harvest', entryPoint: 'harvest' }

/** What answers over HTTP, by the first part of the host name that devices know. */
export const hosts: Readonly<Record<string, HttpDoor>> = {
  uni: messages(UNIFIED),
  unified: messages(UNIFIED),
  harvest: messages(HARVEST),
  metadata,
  endorse
}

/** Every way in for devices, one line each: a new one is opened, listed and documented from here. */
export const entryPoints: readonly EntryPoint[] = [
  { name: 'http', protocol: 'http', port: 80, open: byHost(hosts) }
]
