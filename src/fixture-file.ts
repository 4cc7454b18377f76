import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import demo from '../fixtures/demo.json' with { type: 'json' }
import schema from '../fixtures/fixture.schema.json' with { type: 'json' }
import { describe } from './contract/validators.ts'
import { type Fixture, fixtureFaults } from './fixture.ts'

/**
 * A fixture by name (`demo`, `none`) or from a JSON file. Throws an error whose message names the file and what is wrong in it,
 * one fault a line.
 */
export function loadFixture (name: string): Fixture | undefined {
  if (name === 'none') return undefined
  if (name === 'demo') return demo as unknown as Fixture
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (error) {
    throw new Error(`cannot read the fixture ${name}: ${(error as Error).message}`)
  }
  let fixture: Fixture
  try {
    fixture = JSON.parse(text) as Fixture
  } catch (error) {
    throw new Error(`the fixture ${name} is not JSON: ${(error as Error).message}`)
  }
  const faults = schemaFaults(fixture)
  if (faults.length === 0) faults.push(...fixtureFaults(fixture))
  if (faults.length > 0) throw new Error(`the fixture ${name} is not valid:\n${faults.map((f) => `  ${f}`).join('\n')}`)
  return fixture
}

function schemaFaults (fixture: unknown): string[] {
  // Loaded here, because most starts never need it.
  const require = createRequire(import.meta.url)
  const { Ajv } = require('ajv') as typeof import('ajv')
  const addFormats = require('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  return ajv.validate(schema, fixture) ? [] : ajv.errors!.map(describe)
}
