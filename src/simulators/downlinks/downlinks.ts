import { demand } from '../../refusal.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Random } from '../../world/random.ts'
import { sendUdp } from '../../world/sockets.ts'
import type { SshLogin } from '../../world/ssh.ts'
import type { Media } from '../media/media.ts'
import { Device } from './device.ts'
import { http, type HttpRequest, type HttpResult } from './http.ts'
import { ping, type PingAnswer, type PingRequest, type PingResult } from './ping.ts'
import { type CameraLogin, type RtspAnswer, snapshot } from './rtsp.ts'
import { ssh, type SshResult } from './ssh.ts'
import { tcp, type TcpRequest, type TcpResult } from './tcp.ts'

/** bytes (facts 02, section 10) */
const LARGEST_DATAGRAM = 1472

/** Calls from the platform to devices, each to what stands for the device's port (facts 02, section 10). Every one refuses an unknown SIM (SEM9001). */
export class Downlinks {
  readonly #state: State
  readonly #random: Random
  readonly #media: Media
  #stop = new AbortController()

  constructor (state: State, random: Random, media: Media) {
    this.#state = state
    this.#random = random
    this.#media = media
  }

  /** Gives up every call that is under way: the state that it was about is gone. */
  interrupt (): void {
    this.#stop.abort(new Error('the emulator was reset or stopped'))
    this.#stop = new AbortController()
  }

  ping (owner: Owner, simId: string, request: PingRequest): PingResult {
    const answer = this.#state.deviceEndpoints.find(simId, 'icmp', 0)?.answer?.['ping'] as PingAnswer | undefined
    return ping(this.#device(owner, simId), answer ?? {}, request, this.#random)
  }

  async http (owner: Owner, simId: string, request: HttpRequest): Promise<HttpResult> {
    return await http(this.#device(owner, simId), request, this.#stop.signal)
  }

  async tcp (owner: Owner, simId: string, request: TcpRequest): Promise<TcpResult> {
    return await tcp(this.#device(owner, simId), request, this.#stop.signal)
  }

  /** Once it is sent nothing more is known of it. Refuses an offline SIM (SEM0016) and what one datagram cannot hold (SEM9537). */
  async udp (owner: Owner, simId: string, port: number, payload: Buffer): Promise<void> {
    const device = this.#device(owner, simId)
    demand(payload.length <= LARGEST_DATAGRAM, 'SEM9537')
    demand(device.isOnline, 'SEM0016')
    const real = this.#state.deviceEndpoints.find(simId, 'udp', port)?.real
    if (real !== undefined) await sendUdp(real, payload)
  }

  async ssh (owner: Owner, simId: string, port: number, login: SshLogin, command: string): Promise<SshResult> {
    return await ssh(this.#device(owner, simId), port, login, command, this.#stop.signal)
  }

  /** time: of the picture, in ms */
  async snapshot (owner: Owner, simId: string, port: number, path: string, login: CameraLogin | undefined, time: number): Promise<Buffer> {
    const device = this.#device(owner, simId)
    return await snapshot(device, snapshotAnswer(device, port), path, login, this.#media, time)
  }

  #device (owner: Owner, simId: string): Device {
    return new Device(this.#state, owner, simId)
  }
}

function snapshotAnswer (device: Device, port: number): RtspAnswer | undefined {
  return device.reach<RtspAnswer>('tcp', port, 'rtsp').answer
}
