// What must hold of the permission language whatever is written in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, type Facts } from '../../src/permissions/evaluate.ts'
import { PermissionFault } from '../../src/permissions/fault.ts'
import { type Policy, readPermission, readTrustPolicy } from '../../src/permissions/policy.ts'
import { readCondition } from '../../src/permissions/condition.ts'

const OPERATIONS = ['Sim:getSim', 'Sim:listSims', 'Group:getGroup', 'Billing:getBilling']
const operation = fc.constantFrom(...OPERATIONS)
const pattern = fc.constantFrom('*', 'Sim:*', 'Sim:get*', '*:get*', 'Group:getGroup', 'Billing:*', 'Nothing:*')
const atom = fc.constantFrom('true', 'false', "samUserName == 'alice'", "ipAddress('10.0.0.0/8')", 'currentDate >= date(2026, 06, 15)', "pathVariable('sim_id') == '1'", "currentDate == 'never'")
const condition = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof({ depthSize: 'small' }, atom, fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([l, op, r]) => `(${l}) ${op} (${r})`), tie('condition').map((c) => `not (${c})`))
})).condition
const statementOf = (effect: fc.Arbitrary<'allow' | 'deny'>) => fc.record({ effect, api: fc.oneof(pattern, fc.array(pattern, { maxLength: 3 })), condition }, { requiredKeys: ['effect', 'api'] })
const statement = statementOf(fc.constantFrom('allow' as const, 'deny' as const))
const statements = fc.array(statement, { maxLength: 5 })
const facts: fc.Arbitrary<Facts> = fc.record({
  now: fc.constantFrom(Date.UTC(2026, 5, 14), Date.UTC(2026, 5, 15)),
  ipAddress: fc.constantFrom('127.0.0.1', '10.1.2.3', '::1'),
  operatorId: fc.constant('OP0012345678'),
  samUserName: fc.constantFrom('alice', 'bob', null),
  pathVariables: fc.constantFrom({}, { sim_id: '1' }, { sim_id: '2' })
})

const policyOf = (given: object[]): Policy => readPermission(JSON.stringify({ statements: given }))
const allows = (asked: string, given: object[][], at: Facts): boolean => decide(asked, given.map((list, i) => ({ name: String(i), policy: policyOf(list) })), at).allowed

test('one more deny never allows anything more', () => {
  fc.assert(fc.property(operation, statements, statementOf(fc.constant('deny' as const)), facts, (asked, given, more, at) => {
    expect(allows(asked, [[...given, more]], at) && !allows(asked, [given], at)).toBe(false)
  }), { numRuns: 1000 })
})

test('one more allow never refuses anything more', () => {
  fc.assert(fc.property(operation, statements, statementOf(fc.constant('allow' as const)), facts, (asked, given, more, at) => {
    expect(!allows(asked, [[...given, more]], at) && allows(asked, [given], at)).toBe(false)
  }), { numRuns: 1000 })
})

test('neither the order of statements matters, nor that of sources, nor how statements are spread over them', () => {
  const shuffled = fc.array(statements, { minLength: 1, maxLength: 4 }).chain((sources) => fc.tuple(
    fc.constant(sources),
    fc.shuffledSubarray(sources, { minLength: sources.length }),
    fc.shuffledSubarray(sources.flat(), { minLength: sources.flat().length })
  ))
  fc.assert(fc.property(operation, shuffled, facts, (asked, [sources, reordered, mixed], at) => {
    const expected = allows(asked, sources, at)
    expect(allows(asked, reordered, at)).toBe(expected)
    expect(allows(asked, [mixed], at)).toBe(expected)
  }), { numRuns: 1000 })
})

test('a statement whose condition fails is as if absent', () => {
  fc.assert(fc.property(operation, statements, statement, facts, (asked, given, more, at) => {
    expect(allows(asked, [[...given, { ...more, condition: 'false' }]], at)).toBe(allows(asked, [given], at))
  }))
})

test('nothing is allowed without an allow', () => {
  fc.assert(fc.property(operation, fc.array(statementOf(fc.constant('deny' as const))), facts, (asked, given, at) => {
    expect(allows(asked, [given], at)).toBe(false)
  }))
})

/** Texts that come close: pieces of the language in any order. */
const near = fc.array(fc.constantFrom(
  '{', '}', '[', ']', ':', ',', '"', "'", '"statements"', '"effect"', '"allow"', '"api"', '"*"', '"condition"', '"principal"', '"soracom"', '\\', '\\u00', '\n', ' ',
  'true', 'null', '1', '-', 'and', 'or', 'not', '!', '(', ')', '==', '>=', 'date(2026, 02, 30)', "ipAddress('::/0')", 'currentDate', "pathVariable('x')"
), { maxLength: 30 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(near, fc.string(), fc.string({ unit: 'binary' }), fc.json(), near.map((text) => JSON.stringify({ statements: [{ effect: 'allow', api: '*', condition: text }] })))

test.each([['permissions', readPermission], ['trust policies', readTrustPolicy], ['conditions', readCondition]] as const)('any text is read as one of %s or refused with a fault that says where', (_name, read) => {
  fc.assert(fc.property(anyText, (text) => {
    try {
      read(text)
    } catch (error) {
      expect(error).toBeInstanceOf(PermissionFault)
      expect((error as PermissionFault).message).not.toMatch(/undefined|\{\w+\}/)
    }
  }), { numRuns: 2000 })
})

test('what this reads as JSON is what JSON.parse reads', () => {
  const valid = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  fc.assert(fc.property(fc.oneof(near, fc.json({ maxDepth: 5 })), (text) => {
    let isJson = true
    try {
      readPermission(text)
    } catch (error) {
      isJson = (error as PermissionFault).kind !== 'notJson'
    }
    expect(isJson).toBe(valid(text))
  }), { numRuns: 2000 })
})
