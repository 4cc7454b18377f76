// What the layers of src need and oxlint's own rules cannot say: a plugin for oxlint (.oxlintrc.json, "jsPlugins").

const CHANCE = /^(random|getRandom|generateKey|generatePrime)/
const OUTSIDE = /^(node:)?(http|https|http2|net|tls|dgram|dns|timers)(\/|$)/

/** `new Date()` and `Date()` read the wall; `new Date(ms)` only formats a time that someone was given. */
const noWallTime = {
  create: (context) => {
    const check = (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && (node.arguments.length === 0 || node.type === 'CallExpression')) {
        context.report({ node, message: 'Time comes from services.clock.' })
      }
    }
    return { NewExpression: check, CallExpression: check }
  }
}

/** Names of node:crypto that draw from the system, and modules that reach the outside or wait; types of both are free. */
const noOutside = {
  create: (context) => ({
    ImportDeclaration (node) {
      if (node.importKind === 'type') return
      const from = node.source.value
      const values = node.specifiers.filter((s) => s.importKind !== 'type')
      if (OUTSIDE.test(from) && values.length > 0) context.report({ node, message: `${from}: waiting and the outside belong to src/world.` })
      if (!/^(node:)?crypto$/.test(from)) return
      for (const s of values) {
        if (s.type !== 'ImportSpecifier') context.report({ node: s, message: 'Import the names of node:crypto one by one.' })
        else if (CHANCE.test(s.imported.name)) context.report({ node: s, message: `${s.imported.name}: chance comes from services.random, identifiers from state.ids.` })
      }
    }
  })
}

/** A folder that no layer rule speaks of would be free to import anything. */
const LAYERS = new Set(['cli', 'contract', 'control', 'entry-points', 'errors', 'http', 'permissions', 'routes', 'simulators', 'state', 'views', 'world'])
const knownLayer = {
  create: (context) => ({
    Program (node) {
      const folder = /\/src\/([^/]+)\//.exec(context.filename.replaceAll('\\', '/'))?.[1]
      if (folder !== undefined && !LAYERS.has(folder)) context.report({ node, message: `src/${folder} is no layer yet: give it its rule in .oxlintrc.json and name it in tools/lint/layers.mjs.` })
    }
  })
}

export default {
  meta: { name: 'layers' },
  rules: { 'no-wall-time': noWallTime, 'no-outside': noOutside, 'known-layer': knownLayer }
}
