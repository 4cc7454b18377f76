// What the tests of SoraCam share: an operator with cameras, and what only the control API can do to them.
import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { OperatorFixture } from '../../src/fixture.ts'
import { type Answer, AUTH_KEY, Client, PASSWORD, startEmulator } from './emulator.ts'

export const CAMERA = '7CDDE90A1B2C'
export const OTHER = '7CDDE90A1B2D'
export const UNKNOWN = '7CDDE9FFFFFF'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type CameraFixture = NonNullable<OperatorFixture['cameras']>[number]

export interface Cameras {
  emulator: Emulator
  client: Client
  /** the path of a camera of the API: at('/name') */
  at: (suffix?: string, deviceId?: string) => string
  /** of the control API, which must do as told: control('PUT', '/connection', { connected: false }) */
  control: (method: 'POST' | 'PUT', suffix: string, body: object, deviceId?: string) => Promise<Answer>
  now: () => number
  /** back to how it was started, with a client logged in anew */
  restart: () => Promise<void>
  /** moves on so far that the client has to log in again */
  later: (by: string) => Promise<Client>
}

/** An emulator with one operator who has these cameras, the first of which is CAMERA unless it says otherwise. */
export async function startCameras (given: CameraFixture[] = [{ license: 'CR7-SC' }], more: Partial<OperatorFixture> = {}): Promise<Cameras> {
  const [first, ...rest] = given
  const operator = { email: 'cameras@example.com', password: PASSWORD, authKey: AUTH_KEY, coverageTypes: ['jp' as const, 'g' as const] }
  const emulator = await startEmulator({ fixture: { operators: [{ ...operator, cameras: [{ deviceId: CAMERA, name: 'Entrance', ...first }, ...rest], ...more }] } })
  const login = async (): Promise<Client> => {
    const { body } = await new Client(emulator).post('/v1/auth', AUTH_KEY)
    return new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
  }
  const cameras: Cameras = {
    emulator,
    client: await login(),
    at: (suffix = '', deviceId = CAMERA) => `/v1/sora_cam/devices/${deviceId}${suffix}`,
    control: async (method, suffix, body, deviceId = CAMERA) => {
      const answer = await new Client(emulator).send(method, `/_emulator/simulate/cameras/${deviceId}${suffix}`, body)
      expect([suffix, answer.status, answer.body?.message]).toEqual([suffix, expect.toSatisfy((status: number) => status < 300), undefined])
      return answer
    },
    now: () => emulator.clock.now(),
    restart: async () => {
      emulator.reset()
      cameras.client = await login()
    },
    later: async (by) => {
      emulator.clock.advance(by)
      return cameras.client = await login()
    }
  }
  return cameras
}

/** Its status, its code and nothing that should not be there. */
export function refusalOf ({ status, body }: Answer): [number, string] {
  expect(Object.keys(body).sort()).toEqual(['code', 'message'])
  return [status, body.code]
}

export interface Fetched {
  status: number
  headers: Record<string, string>
  bytes: Buffer
}

/** Follows a link as somebody who has nothing but that. */
export async function follow (emulator: Emulator, link: string): Promise<Fetched> {
  const { pathname, search } = new URL(link)
  const { statusCode, headers, rawPayload } = await emulator.inject({ method: 'GET', url: pathname + search })
  return { status: statusCode, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])), bytes: rawPayload }
}

/** The last part of a link's path: clients call their files by it. */
export function fileNameOf (link: string): string {
  return decodeURIComponent(new URL(link).pathname.split('/').at(-1)!)
}

/** Width and height of a baseline JPEG, by its frame header. */
export function sizeOfJpeg (bytes: Buffer): [number, number] {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  expect([bytes.readUInt16BE(0), at > 0]).toEqual([0xffd8, true])
  return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
}
