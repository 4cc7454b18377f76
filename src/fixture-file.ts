import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import demo from '../fixtures/demo.json' with { type: 'json' }
import schema from '../fixtures/fixture.schema.json' with { type: 'json' }
import { describe } from './contract/validators.ts'
import { type Fixture, fixtureFaults } from './fixture.ts'

/** How many faults an error message names. */
const MOST_FAULTS = 3

/** A fixture by name (`demo`, `none`) or from a JSON file. Throws an error whose message says in one line what is wrong. */
export function loadFixture (name: string): Fixture | undefined {
  if (name === 'none') return undefined
  if (name === 'demo') return demo as unknown as Fixture
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`cannot read the fixture ${name}: ${code === 'ENOENT' ? 'there is no such file' : message}`, { cause: error })
  }
  let fixture: unknown
  try {
    fixture = JSON.parse(text)
  } catch (error) {
    throw new Error(`the fixture ${name} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`, { cause: error })
  }
  return checkedFixture(fixture, name)
}

/** `fixture` itself if it can be planted. Throws an error whose message names what is wrong in it, in one line. */
export function checkedFixture (fixture: unknown, name: string): Fixture {
  const faults = schemaFaults(fixture)
  if (faults.length === 0) faults.push(...fixtureFaults(fixture as Fixture))
  if (faults.length === 0) return fixture as Fixture
  const more = faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : ''
  throw new Error(`the fixture ${name} is not valid: ${faults.slice(0, MOST_FAULTS).join('; ')}${more}`)
}

function schemaFaults (fixture: unknown): string[] {
  // Loaded here, because most starts never need it.
  const require = createRequire(import.meta.url)
  const { Ajv } = require('ajv') as typeof import('ajv')
  const addFormats = require('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  return ajv.validate(schema, fixture) ? [] : ajv.errors!.map((error) => error.keyword === 'additionalProperties'
    ? `${describe(error)} such as ${String(error.params['additionalProperty'])}`
    : describe(error))
}
