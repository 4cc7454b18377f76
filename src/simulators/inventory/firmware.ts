import type { JobRunner } from '../jobs.ts'
import type { ResourceReading, ResourceValue } from '../../state/inventory/resources.ts'

/** Resources of object 5. */
export const FIRMWARE = { object: 5, package: 0, uri: 1, update: 2, state: 3, result: 5, name: 6, version: 7 } as const

const STATE = { idle: 0, downloading: 1, downloaded: 2, updating: 3 } as const
const RESULT = { none: 0, success: 1, connectionLost: 4, wrongUri: 7, failed: 8, unknownProtocol: 9 } as const

const DOWNLOAD = 'inventory-firmware-download'
const UPDATE = 'inventory-firmware-update'
/** ms (invented) */
const DOWNLOAD_TIME = 5000
const UPDATE_TIME = 10_000

/** bytes of a package that are looked at for its version */
const HEAD = 1024

/** What the machine needs of its device. Changes are told to whoever observes. */
export interface FirmwareHost {
  get (resourceId: number): ResourceValue | undefined
  set (values: Record<number, ResourceValue>): void
  /** the version that is running now, /3/0/3 */
  firmwareVersion: string
  restart (): void
}

/** What a download has found. */
interface Package {
  name: string
  version: string | null
}

/**
 * The state machine of Firmware Update in LwM2M 1.0: what is written is downloaded, what is downloaded can be installed, and then the
 * device restarts as the new version. Invented: which version that is (the one in the name or the head of the package, else the next
 * one) and how long each step takes.
 */
export class Firmware {
  readonly #jobs: JobRunner
  readonly #cancel: (kind: string, deviceId: string) => void

  /** @param hostOf undefined when the device is gone */
  constructor (jobs: JobRunner, cancel: (kind: string, deviceId: string) => void, hostOf: (deviceId: string) => FirmwareHost | undefined) {
    this.#jobs = jobs
    this.#cancel = cancel
    jobs.define<Package>({
      kind: DOWNLOAD,
      pace: { pace: 'delay', milliseconds: DOWNLOAD_TIME },
      run: ({ name, version }, deviceId) => {
        const host = hostOf(deviceId)
        host?.set({ [FIRMWARE.state]: STATE.downloaded, [FIRMWARE.name]: name, [FIRMWARE.version]: version ?? nextVersion(host.firmwareVersion) })
      },
      fail: (_package, deviceId) => hostOf(deviceId)?.set({ [FIRMWARE.state]: STATE.idle, [FIRMWARE.result]: RESULT.connectionLost })
    })
    jobs.define({
      kind: UPDATE,
      pace: { pace: 'delay', milliseconds: UPDATE_TIME },
      run: (_payload, deviceId) => {
        const host = hostOf(deviceId)
        if (host === undefined) return
        host.firmwareVersion = String(host.get(FIRMWARE.version))
        host.set({ [FIRMWARE.state]: STATE.idle, [FIRMWARE.result]: RESULT.success })
        host.restart()
      },
      fail: (_payload, deviceId) => hostOf(deviceId)?.set({ [FIRMWARE.state]: STATE.downloaded, [FIRMWARE.result]: RESULT.failed })
    })
  }

  /** The package itself, or where it can be fetched from; an empty one gives up what was begun. */
  write (host: FirmwareHost, deviceId: string, resourceId: number, { value = '' }: ResourceReading): void {
    for (const kind of [DOWNLOAD, UPDATE]) this.#cancel(kind, deviceId)
    const uri = Buffer.isBuffer(value) ? '' : String(value)
    const reset = { [FIRMWARE.uri]: uri, [FIRMWARE.state]: STATE.idle, [FIRMWARE.result]: RESULT.none, [FIRMWARE.name]: '', [FIRMWARE.version]: '' }
    if (value.toString().length === 0) return host.set(reset)
    if (resourceId === FIRMWARE.uri && !URL.canParse(uri)) return host.set({ ...reset, [FIRMWARE.result]: RESULT.wrongUri })
    if (resourceId === FIRMWARE.uri && !/^https?:/i.test(uri)) return host.set({ ...reset, [FIRMWARE.result]: RESULT.unknownProtocol })
    host.set({ ...reset, [FIRMWARE.state]: STATE.downloading })
    const found: Package = Buffer.isBuffer(value)
      ? { name: 'package', version: versionIn(value.subarray(0, HEAD).toString('latin1')) }
      : { name: new URL(uri).pathname.split('/').at(-1) ?? '', version: versionIn(new URL(uri).pathname) }
    this.#jobs.enqueue(DOWNLOAD, deviceId, found)
  }

  /** Returns whether there was something to install. */
  update (host: FirmwareHost, deviceId: string): boolean {
    if (host.get(FIRMWARE.state) !== STATE.downloaded) return false
    host.set({ [FIRMWARE.state]: STATE.updating, [FIRMWARE.result]: RESULT.none })
    this.#jobs.enqueue(UPDATE, deviceId, null)
    return true
  }

  /** The device is gone. */
  forget (deviceId: string): void {
    for (const kind of [DOWNLOAD, UPDATE]) this.#cancel(kind, deviceId)
  }
}

function versionIn (text: string): string | null {
  return /\d{1,6}(?:\.\d{1,6}){1,3}/.exec(text)?.[0] ?? null
}

/** `1.0.0` -> `1.0.1`. */
function nextVersion (version: string): string {
  return /\d{1,9}$/.test(version) ? version.replace(/\d{1,9}$/, (last) => String(Number(last) + 1)) : `${version}.1`
}
