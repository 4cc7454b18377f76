// A Fastify with one route, to compare the start with.
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'

const app = Fastify({ logger: false })
app.get('/v1/sims', (_request, reply) => reply.code(401).send({ code: 'AUM0001' }))
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
process.on('SIGTERM', () => process.exit(0))
