// The bundled OpenAPI document as the server needs it: a list of operations, each with its
// parameters, body and answers as JSON Schema that Ajv understands, and the shared schemas.

const METHODS = ['get', 'head', 'post', 'put', 'delete']
const WORDS = new Set(['description', 'example', 'title', 'deprecated', 'externalDocs', 'xml'])

/** OpenAPI 3.0 -> JSON Schema: references into $defs, nullable as a type, no words. */
function schema (s) {
  if (Array.isArray(s)) return s.map(schema)
  if (!s || typeof s !== 'object') return s
  if (s.$ref) return { $ref: 'contract#/$defs/' + s.$ref.split('/').pop() }
  const out = {}
  for (const [k, v] of Object.entries(s)) {
    if (k === 'properties' || k === '$defs') out[k] = Object.fromEntries(Object.entries(v).map(([p, ps]) => [p, schema(ps)]))
    else if (k === 'enum' || k === 'required' || k === 'default') out[k] = v
    else if (WORDS.has(k) || k.startsWith('x-') || k === 'nullable') continue
    else out[k] = typeof v === 'object' ? schema(v) : v
  }
  // An integer that JSON.parse cannot hold is no integer here: what is stored must be the number that was sent.
  if (out.type === 'integer') out.format ??= 'int64'
  if (!s.nullable) return out
  if (out.type && !out.allOf) return { ...out, type: [out.type, 'null'] }
  return { anyOf: [{ type: 'null' }, out] }
}

const content = (c) => c && Object.fromEntries(Object.entries(c).map(([type, m]) => [type, m.schema ? schema(m.schema) : {}]))

/**
 * @param {object} document bundled OpenAPI document
 * @param {string} prefix what stands before each path on the wire
 * @returns {{version: string, operations: object, schemas: object}}
 */
export function routeTable (document, prefix) {
  const local = (o) => (o.$ref ? local(o.$ref.split('/').slice(1).reduce((d, k) => d[k.replace(/~1/g, '/').replace(/~0/g, '~')], document)) : o)
  const operations = {}
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const op = item[method]
      if (!op) continue
      const parameters = (op.parameters ?? []).map(local)
      const entry = { method: method.toUpperCase(), url: prefix + path, tag: op.tags[0], permission: op['x-soracom-permission'] ?? `${op.tags[0]}:${op.operationId}` }
      if (op.security?.length === 0) entry.open = true
      if (op['x-soracom-pagination']) entry.paginated = true
      for (const where of ['path', 'query']) {
        const own = parameters.filter((p) => p.in === where)
        if (!own.length) continue
        const required = own.filter((p) => p.required).map((p) => p.name)
        entry[where] = { type: 'object', ...(required.length ? { required } : {}), properties: Object.fromEntries(own.map((p) => [p.name, schema(p.schema ?? {})])) }
      }
      const body = op.requestBody && local(op.requestBody)
      if (body) entry.body = { ...(body.required ? { required: true } : {}), content: content(body.content) }
      entry.answers = Object.fromEntries(Object.entries(op.responses).filter(([s]) => s !== 'default').map(([s, r]) => [s, content(local(r).content) ?? {}]))
      operations[op.operationId] = entry
    }
  }
  return { version: document.info.version, operations, schemas: Object.fromEntries(Object.entries(document.components?.schemas ?? {}).map(([n, s]) => [n, schema(s)])) }
}
