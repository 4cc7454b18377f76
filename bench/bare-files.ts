// What storing files is compared with: a Fastify server that writes what it is sent to a file and reads it back. No hashes, no names.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Fastify from 'fastify'
import { answerCalls } from './child.ts'

const folder = mkdtempSync(join(tmpdir(), 'soracom-bench-files-'))
const file = join(folder, 'file')
const app = Fastify({ logger: false })
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', (_request, body, done) => done(null, body))
app.put<{ Body: Readable }>('/file', async (request, reply) => {
  await pipeline(request.body, createWriteStream(file))
  return reply.code(201).send()
})
app.get('/file', (_request, reply) => reply.header('content-length', statSync(file).size).send(createReadStream(file, { highWaterMark: 256 * 1024 })))

answerCalls({
  start: async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` }
  }
}, async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})
