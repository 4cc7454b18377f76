// What the tests of LoRaWAN and Sigfox share: devices and gateways, as the control API lets a test play them.
import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client } from './emulator.ts'

export const NO_GROUP = '00000000-0000-4000-8000-000000000000'
export const UNKNOWN = 'ffffffffffffffff'

export interface Radios {
  /** each must do as told */
  addLora: (body?: object) => Promise<Answer['body']>
  addGateway: (body?: object) => Promise<Answer['body']>
  addSigfox: (body?: object) => Promise<Answer['body']>
  lora: (deviceId: string) => Promise<Answer['body']>
  sigfox: (deviceId: string) => Promise<Answer['body']>
  sendLora: (deviceId: string, body?: object) => Promise<Answer['body']>
  sendSigfox: (deviceId: string, body?: object) => Promise<Answer['body']>
  connect: (gatewayId: string, online: boolean) => Promise<Answer['body']>
}

export function radiosOf (emulator: Emulator): Radios {
  const control = new Client(emulator)
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer['body']> => {
    const answer = await control.send(method, `/_emulator/simulate/${path}`, body)
    expect([path, answer.status, answer.body?.message]).toEqual([path, expect.toSatisfy((status: number) => status < 300), undefined])
    return answer.body
  }
  return {
    addLora: async (body = {}) => await call('POST', 'lora-devices', body),
    addGateway: async (body = {}) => await call('POST', 'lora-gateways', body),
    addSigfox: async (body = {}) => await call('POST', 'sigfox-devices', body),
    lora: async (deviceId) => await call('GET', `lora-devices/${deviceId}`),
    sigfox: async (deviceId) => await call('GET', `sigfox-devices/${deviceId}`),
    sendLora: async (deviceId, body = { data: '01' }) => await call('POST', `lora-devices/${deviceId}/uplinks`, body),
    sendSigfox: async (deviceId, body = { data: '01' }) => await call('POST', `sigfox-devices/${deviceId}/uplinks`, body),
    connect: async (gatewayId, online) => await call('PUT', `lora-gateways/${gatewayId}/connection`, { online })
  }
}

/** Its status and code. */
export function refusal ({ status, body }: Answer): [number, string] {
  expect(Object.keys(body).sort()).toEqual(['code', 'message'])
  return [status, body.code]
}
