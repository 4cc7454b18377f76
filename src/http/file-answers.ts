// How a store of files answers GET and HEAD: ranges and conditions as RFC 9110 has them, as players and download managers use them.
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { rangeOf } from '../byte-ranges.ts'
import { breath } from '../world/patience.ts'

/** What pages of other origins may send and read: dash.js and video tags run in them (facts 06, section 11.1). */
export const FILE_CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, Date, ETag, Last-Modified'
}

export const FILE_PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Range, If-Match, If-None-Match, If-Modified-Since, If-Range, X-Soracom-API-Key, X-Soracom-Token',
  'access-control-max-age': '600'
}

/** A file to be sent: its bytes from `start` up to and without `end` are there, come in pieces, or are read from somewhere. */
export interface SentFile {
  contentType: string
  size: number
  bytes: (start: number, end: number) => Buffer | Iterable<Buffer> | Readable
}

/** What is said of a file besides its bytes; times in ms. */
export interface Labels {
  etag: string
  lastModified: number
  /** emulator time: the client may compare it with those of the API */
  now: number
}

/** Sends all of a file or the range asked for. `unsatisfiable` answers for a range that lies outside of it. */
export function sendFile (file: SentFile, { etag, lastModified, now }: Labels, request: FastifyRequest, reply: FastifyReply, unsatisfiable: () => FastifyReply): FastifyReply {
  const { headers, method } = request
  reply.headers({ ...FILE_CORS, 'accept-ranges': 'bytes', 'etag': etag, 'last-modified': httpDate(lastModified), 'date': httpDate(now), 'cache-control': 'no-cache' })
  if (notModified(headers, etag, lastModified)) return reply.code(304).send()
  const range = headers['if-range'] === undefined || headers['if-range'] === etag || headers['if-range'] === httpDate(lastModified) ? rangeOf(headers.range, file.size) : 'all'
  if (range === 'none') {
    reply.header('content-range', `bytes */${file.size}`)
    return unsatisfiable()
  }
  const { start, end } = range === 'all' ? { start: 0, end: file.size } : range
  if (range !== 'all') reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${file.size}`)
  reply.header('content-type', file.contentType).header('content-length', end - start)
  if (method === 'HEAD') return reply.send()
  const bytes = file.bytes(start, end)
  return reply.send(Buffer.isBuffer(bytes) || bytes instanceof Readable ? bytes : Readable.from(unhurried(bytes), { objectMode: false }))
}

/** Lets others have their turn between pieces; a reader that is slow or gone holds it up or ends it. */
async function * unhurried (pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    yield piece
    await breath()
  }
}

function notModified (headers: FastifyRequest['headers'], etag: string, lastModified: number): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  return since !== undefined && Date.parse(since) >= Math.floor(lastModified / 1000) * 1000
}

export function httpDate (time: number): string {
  return new Date(time).toUTCString()
}
