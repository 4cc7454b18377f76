// What the emulator is compared with: the least that a Fastify server with SQLite can do to give the same answers from
// the same rows. No credentials, no contract, no journal, no CORS.
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Sqlite from 'better-sqlite3'
import Fastify from 'fastify'
import { answerCalls } from './child.ts'

interface Start {
  /** a database of the emulator's; copied into memory, as the emulator's own is */
  file: string
  operatorId: string
}

const app = Fastify({ logger: false })

async function start ({ file, operatorId }: Start): Promise<{ url: string }> {
  const source = new Sqlite(file, { readonly: true })
  const image = source.serialize()
  source.close()
  // A write-ahead log is of no use in memory, and SQLite refuses an image whose header asks for one.
  image[18] = image[19] = 1
  const database = new Sqlite(image)
  const sim = database.prepare<[string], string>('SELECT document FROM sims WHERE sim_id = ?').pluck()
  // The emulator's own way to make a page, so that the ratio shows what its chain adds and nothing else.
  const page = database.prepare<[string, string, number], Buffer>(
    `SELECT CAST('[' || group_concat(document, ',') || ']' AS BLOB)
     FROM (SELECT document FROM sims WHERE operator_id = ? AND coverage = 'jp' AND sim_id > ? ORDER BY sim_id LIMIT ?)`).pluck()
  const insertGroup = database.prepare<[string, string, string, string, string, number, number, string]>(
    `INSERT INTO groups (operator_id, coverage, group_id, name, tags, configuration, created_time, last_modified_time, document) VALUES (?, 'jp', ?, ?, ?, ?, ?, ?, ?)`)
  const authKey = database.prepare<[string], [string, string]>('SELECT operator_id, secret_hash FROM auth_keys WHERE auth_key_id = ?').raw()
  const insertKey = database.prepare<[string, string]>('INSERT INTO api_keys (api_key, operator_id) VALUES (?, ?)')
  const insertToken = database.prepare<[string, string, number]>('INSERT INTO api_tokens (token, api_key, expires) VALUES (?, ?, ?)')
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')

  app.get<{ Params: { sim_id: string } }>('/v1/sims/:sim_id', (request, reply) => {
    reply.header('content-type', 'application/json').send(sim.get(request.params.sim_id))
  })
  app.get<{ Querystring: { last_evaluated_key?: string, limit?: string } }>('/v1/sims', (request, reply) => {
    const { last_evaluated_key: after = '', limit = '100' } = request.query
    reply.header('content-type', 'application/json').send(page.get(operatorId, after, Number(limit)))
  })
  app.post<{ Body: { tags: Record<string, string> } }>('/v1/groups', (request, reply) => {
    const groupId = randomBytes(16).toString('hex')
    const now = Date.now()
    const { tags } = request.body
    const document = JSON.stringify({ groupId, operatorId, tags, configuration: {}, createdTime: now, lastModifiedTime: now })
    begin.run()
    insertGroup.run(operatorId, groupId, tags['name']!, JSON.stringify(tags), '{}', now, now, document)
    commit.run()
    reply.code(201).header('content-type', 'application/json').send(document)
  })
  app.post<{ Body: { authKeyId: string, authKey: string } }>('/v1/auth', (request, reply) => {
    const [owner, hash] = authKey.get(request.body.authKeyId)!
    if (createHash('sha256').update(request.body.authKey).digest('base64') !== hash) return reply.code(401).send()
    const apiKey = `api-${randomBytes(16).toString('hex')}`
    const token = randomBytes(96).toString('base64url')
    begin.run()
    insertKey.run(apiKey, owner)
    insertToken.run(token, apiKey, Date.now() + 86_400_000)
    commit.run()
    return reply.header('content-type', 'application/json').send(JSON.stringify({ apiKey, operatorId: owner, token }))
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` }
}

answerCalls({ start, collect: () => { globalThis.gc?.() } }, () => app.close())
