import Fastify, { type FastifyInstance } from 'fastify'
import { loadApiDocument, loadControlDocument, type OpenApiDocument } from '../contract/contract.ts'
import { Refusal } from '../refusal.ts'
import { CORS, sendRefusal } from './answers.ts'
import { baseUrlOf } from './exchange.ts'
import { languageOf } from './steps/coverage.ts'

/**
 * A document as text, but for the address of its server: it is a megabyte, and the address is that of whoever asks.
 * Loaded when somebody does.
 */
class ServedDocument {
  readonly #load: () => OpenApiDocument
  #text: [string, string] | undefined

  constructor (load: () => OpenApiDocument) {
    this.#load = load
  }

  text (server: string): string {
    if (this.#text === undefined) {
      const { servers: _, ...rest } = this.#load()
      const { openapi, info, ...further } = rest
      this.#text = [JSON.stringify({ openapi, info }).slice(0, -1), JSON.stringify(further).slice(1)]
    }
    return `${this.#text[0]},"servers":${JSON.stringify([{ url: server, description: 'This emulator' }])},${this.#text[1]}`
  }
}

const api = new ServedDocument(loadApiDocument)
const control = new ServedDocument(loadControlDocument)

/** The OpenAPI document of the Soracom API, with this emulator as its server. */
function apiDocumentText (baseUrl: string): string {
  return api.text(`${baseUrl}/v1`)
}

/** The OpenAPI document of the control API, with this emulator as its server. */
export function controlDocumentText (baseUrl: string): string {
  return control.text(baseUrl)
}

/** What pages under /docs may load and call: this emulator, nothing outside. Nobody may frame them, since buttons there act on the state. */
const PAGE_POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'",
  "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"
].join('; ')

/** /openapi.json, and /docs to browse it. */
export function registerDocuments (app: FastifyInstance): void {
  let pages: Promise<FastifyInstance> | undefined

  app.get('/openapi.json', (request, reply) => reply.headers(CORS).header('content-type', 'application/json').header('cache-control', 'no-cache').send(apiDocumentText(baseUrlOf(request))))
  for (const url of ['/docs', '/docs/*']) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      handler: async (request, reply) => {
        // Made at the first visit: loading the plugins would double the time of every start (facts 07, section 3).
        pages ??= buildPages().catch((error: unknown) => {
          pages = undefined
          throw error
        })
        const made = await pages
        reply.hijack()
        made.routing(request.raw, reply.raw)
      }
    })
  }
  app.addHook('onClose', async () => { await (await pages)?.close() })
}

/**
 * The pages as an app of their own, because nothing can be added to one that is listening. It serves the control API's
 * document itself: a browser has no token to ask the control API with.
 */
async function buildPages (): Promise<FastifyInstance> {
  const [{ default: swagger }, { default: swaggerUi }] = await Promise.all([import('@fastify/swagger'), import('@fastify/swagger-ui')])
  const pages = Fastify({ logger: false })
  await pages.register(swagger, { mode: 'static', specification: { document: loadApiDocument() as never } })
  await pages.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: PAGE_POLICY,
    theme: { title: 'Soracom emulator' },
    transformSpecification: (_document, request) => JSON.parse(apiDocumentText(baseUrlOf(request))) as object,
    transformSpecificationClone: false,
    uiConfig: {
      urls: [{ name: 'Soracom API', url: '/openapi.json' }, { name: 'Control API of the emulator', url: '/docs/control.json' }],
      docExpansion: 'none',
      filter: true
    }
  })
  pages.get('/docs/control.json', (request, reply) => reply.header('content-type', 'application/json').header('cache-control', 'no-cache').send(controlDocumentText(baseUrlOf(request))))
  pages.setNotFoundHandler((request, reply) => { sendRefusal(new Refusal('AGW9002'), languageOf(request), reply) })
  await pages.ready()
  return pages
}
