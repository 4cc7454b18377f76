// Devices that send, in a process of their own: each from an address of its own, the next message once the last was answered.
import dgram from 'node:dgram'
import http from 'node:http'
import net from 'node:net'
import { answerCalls } from './child.ts'

export interface DeviceLoad {
  protocol: 'http' | 'tcp' | 'udp'
  port: number
  /** of each device */
  addresses: string[]
  /** messages of each */
  messages: number
  payload: string
}

export interface DeviceResult {
  requests: number
  /** milliseconds */
  duration: number
}

/** One device: sends a message, resolves with what came back. */
type Send = () => Promise<string>

const opened: Record<DeviceLoad['protocol'], (load: DeviceLoad, address: string) => Promise<{ send: Send, close: () => void }>> = {
  http: async ({ port, payload }, address) => ({
    send: () => new Promise((resolve, reject) => {
      http.request({ port, host: '127.0.0.1', localAddress: address, method: 'POST', headers: { 'host': 'uni.soracom.io', 'content-type': 'application/json' } }, (response) => {
        response.resume().on('end', () => resolve(String(response.statusCode)))
      }).on('error', reject).end(payload)
    }),
    close: () => {}
  }),
  tcp: async ({ port, payload }, address) => {
    const socket = net.connect({ port, host: '127.0.0.1', localAddress: address }).setNoDelay(true)
    await new Promise((resolve, reject) => { socket.once('connect', resolve).once('error', reject) })
    return {
      send: () => new Promise((resolve) => {
        socket.once('data', (data) => resolve(data.toString()))
        socket.write(payload)
      }),
      close: () => socket.destroy()
    }
  },
  udp: async ({ port, payload }, address) => {
    const socket = dgram.createSocket('udp4')
    await new Promise<void>((resolve) => { socket.bind(0, address, resolve) })
    return {
      send: () => new Promise((resolve) => {
        socket.once('message', (data) => resolve(data.toString()))
        socket.send(payload, port, '127.0.0.1')
      }),
      close: () => socket.close()
    }
  }
}

answerCalls({
  load: async (load: DeviceLoad): Promise<DeviceResult> => {
    const devices = await Promise.all(load.addresses.map((address) => opened[load.protocol](load, address)))
    const started = performance.now()
    await Promise.all(devices.map(async ({ send }) => {
      for (let i = 0; i < load.messages; i++) {
        const answer = await send()
        if (answer !== '201') throw new Error(`a device was answered ${answer}`)
      }
    }))
    const duration = performance.now() - started
    for (const { close } of devices) close()
    return { requests: load.messages * devices.length, duration }
  }
})
