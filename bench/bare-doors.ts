// What entry points are compared with: a server of Node's own that reads what comes and says 201, over HTTP, TCP and UDP. Nothing is looked at, nothing is stored.
import dgram from 'node:dgram'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { answerCalls } from './child.ts'

const web = http.createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(201, { 'connection': 'close', 'content-length': 0 }).end())
})
const tcp = net.createServer((socket) => { socket.setNoDelay(true).on('data', () => socket.write('201')).on('error', () => {}) })
const udp = dgram.createSocket('udp4').on('message', (_message, { port, address }) => udp.send('201', port, address))

async function start (): Promise<Record<string, number>> {
  await Promise.all([
    new Promise<void>((resolve) => { web.listen(0, '127.0.0.1', resolve) }),
    new Promise<void>((resolve) => { tcp.listen(0, '127.0.0.1', resolve) }),
    new Promise<void>((resolve) => { udp.bind(0, '127.0.0.1', resolve) })
  ])
  return { http: (web.address() as AddressInfo).port, tcp: (tcp.address() as AddressInfo).port, udp: udp.address().port }
}

answerCalls({ start })
