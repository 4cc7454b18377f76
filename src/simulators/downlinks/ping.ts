import { demand } from '../../refusal.ts'
import type { Random } from '../../world/random.ts'
import type { Device } from './device.ts'

export interface PingRequest {
  count: number
  /** ms that each reply may take */
  timeout: number
}

export interface PingResult {
  success: boolean
  rtt: string
  stat: string
}

/** What a test has said of pings to a device. */
export interface PingAnswer {
  reply?: boolean
  /** of every echo, in ms; one that takes longer than the timeout is lost */
  milliseconds?: number
}

/** ms between two requests of one ping */
const INTERVAL = 1001
/** ms: what an echo over a mobile network usually takes (inferred) */
const USUAL = { least: 40, spread: 30 }

/** The lines that iputils' ping ends with. inferred: no recording shows these fields (facts 02, section 10). */
export function ping (device: Device, answer: PingAnswer, { count, timeout }: PingRequest, random: Random): PingResult {
  demand(device.isOnline, 'SEM0016')
  const replies = answer.reply !== false && (answer.milliseconds ?? 0) <= timeout
  const lost = replies ? 0 : 100
  const stat = `${count} packets transmitted, ${replies ? count : 0} received, ${lost}% packet loss, time ${(count - 1) * INTERVAL}ms`
  if (!replies) return { success: false, rtt: '', stat: stat }
  const times = Array.from({ length: count }, () => answer.milliseconds ?? USUAL.least + random.bytes(2).readUInt16BE(0) / 65_535 * USUAL.spread)
  const mean = times.reduce((sum, time) => sum + time, 0) / count
  const deviation = Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / count)
  const figures = [Math.min(...times), mean, Math.max(...times), deviation].map((figure) => figure.toFixed(3)).join('/')
  return { success: true, rtt: `rtt min/avg/max/mdev = ${figures} ms`, stat: stat }
}
