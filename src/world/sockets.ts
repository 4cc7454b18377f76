// Connections to and from the outside: what listens beside the API, and calls to devices that are really there.
import dgram from 'node:dgram'
import net from 'node:net'
import tls from 'node:tls'

export type { Socket } from 'node:net'

/** Something that listens. */
export interface Listener {
  port: number
  /** stops listening and cuts what is connected */
  close: () => void
}

/** key, certificate: PEM; with them connections are encrypted. */
export interface ListenOptions {
  host: string
  /** 0: any free one */
  port: number
  encryption?: { key: string, certificate: string } | undefined
  /** whoever connects may end its side and still be answered; the listener ends its own then */
  halfOpen?: boolean | undefined
}

/** Listens for TCP connections. Rejects when the address cannot be had. */
export async function listenTcp ({ host, port, encryption, halfOpen = false }: ListenOptions, connected: (socket: net.Socket) => void): Promise<Listener> {
  const open = new Set<net.Socket>()
  const accept = (socket: net.Socket): void => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // A connection that breaks is closed; that is all there is to say of it.
    socket.on('error', () => socket.destroy())
    connected(socket)
  }
  const server = encryption === undefined ? net.createServer({ allowHalfOpen: halfOpen }, accept) : tls.createServer({ allowHalfOpen: halfOpen, key: encryption.key, cert: encryption.certificate }, accept)
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => { server.off('error', reject); resolve() })
  })
  server.on('error', () => {})
  server.unref()
  return {
    port: (server.address() as net.AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    }
  }
}

/** Connects. Rejects when nobody answers within `patience` ms of real time, or when the connection is refused. */
export async function connectTcp ({ host, port }: { host: string, port: number }, patience: number): Promise<net.Socket> {
  return await new Promise((resolve, reject) => {
    const socket = net.connect({ host, port })
    const fail = (error: Error): void => {
      socket.destroy()
      reject(error)
    }
    socket.setTimeout(patience, () => fail(new Error(`no answer within ${patience} ms`)))
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', fail)
      socket.on('error', () => socket.destroy())
      resolve(socket)
    })
  })
}

/** An address as people write it, in one spelling: an IPv4 one in the clothes of IPv6 without them. */
export function plainAddress (address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') && net.isIPv6(plain) && !plain.includes('%') ? new URL(`http://[${plain}]/`).hostname.slice(1, -1) : plain
}

/** Whether this is an address of IPv4 or IPv6. */
export function isAddress (text: string): boolean {
  return net.isIP(text) !== 0
}

/** Sends one datagram; whether it arrives nobody learns. */
export async function sendUdp ({ host, port }: { host: string, port: number }, payload: Buffer): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4')
    const end = (): void => {
      socket.close()
      resolve()
    }
    socket.once('error', end)
    socket.send(payload, port, host, end)
  })
}

/** Listens for datagrams. Rejects when the address cannot be had. `reply` sends one back; whether it arrives nobody learns. */
export async function listenUdp ({ host, port }: { host: string, port: number }, received: (message: Buffer, from: { address: string, port: number }, reply: (answer: Buffer) => void) => void): Promise<Listener> {
  const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4')
  let open = true
  socket.on('message', (message, { address, port: senderPort }) => {
    received(message, { address, port: senderPort }, (answer) => {
      if (open) socket.send(answer, senderPort, address, () => {})
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.bind({ address: host, port }, () => { socket.off('error', reject); resolve() })
  })
  socket.on('error', () => {})
  socket.unref()
  return {
    port: socket.address().port,
    close: () => {
      open = false
      socket.close()
    }
  }
}
