// The door for clients that speak HTTPS.
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import tls from 'node:tls'
import type { Encryption } from './certificates.ts'

export interface HttpsOptions {
  host: string
  /** 0: any free one */
  port: number
  /** what those see who name nobody, or somebody unknown */
  usual: Encryption
  /** of a name that a client asks for (lower case); undefined: the usual one */
  encryptionFor: (name: string) => Promise<Encryption | undefined>
}

export interface HttpsListener {
  port: number
  /** Lets running calls end, for so many ms of real time. */
  close: (patience: number) => Promise<void>
}

/** Listens for HTTPS. Rejects when the address cannot be had. */
export async function listenHttps ({ host, port, usual, encryptionFor }: HttpsOptions, handle: RequestListener): Promise<HttpsListener> {
  const contexts = new WeakMap<Encryption, tls.SecureContext>()
  const contextOf = (encryption: Encryption): tls.SecureContext => {
    const context = contexts.get(encryption) ?? tls.createSecureContext({ key: encryption.key, cert: encryption.certificate })
    contexts.set(encryption, context)
    return context
  }
  const present = async (name: string, done: (error: Error | null, context?: tls.SecureContext) => void): Promise<void> => {
    try {
      const encryption = await encryptionFor(name.toLowerCase())
      done(null, encryption && contextOf(encryption))
    } catch (error) {
      done(error as Error)
    }
  }
  const server = createServer({ key: usual.key, cert: usual.certificate, SNICallback: (name, done) => { void present(name, done) } }, handle)
  // As Fastify has it for the plain port: longer than the load balancers of clients keep a connection.
  server.keepAliveTimeout = 72_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => { server.off('error', reject); resolve() })
  })
  server.on('error', () => {})
  return {
    port: (server.address() as AddressInfo).port,
    close: async (patience) => {
      const timer = setTimeout(() => server.closeAllConnections(), patience)
      // Idle connections are cut at once.
      await new Promise<void>((resolve) => { server.close(() => resolve()) })
      clearTimeout(timer)
    }
  }
}

/** The addresses of this machine, its own one included. */
export function ownAddresses (): string[] {
  return Object.values(os.networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address.replace(/%.*$/, '')))
}
