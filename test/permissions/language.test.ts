// The permission language: every row of its table, what cannot be read, and how a decision is explained (facts 01, section 5).
import { describe, expect, test } from 'vitest'
import { type Facts, decide } from '../../src/permissions/evaluate.ts'
import { explain } from '../../src/permissions/explain.ts'
import { PermissionFault } from '../../src/permissions/fault.ts'
import { readPermission, readTrustPolicy } from '../../src/permissions/policy.ts'
import { allow, type Asked, deny, type Said, tables, textOf, type Verdict } from '../support/permission-table.ts'

const factsOf = (asked: Exclude<Asked, string>): Facts => ({
  now: Date.parse(asked.at ?? '2026-06-15T12:00:00Z'),
  ipAddress: asked.ip ?? '127.0.0.1',
  operatorId: asked.operator ?? 'OP0012345678',
  samUserName: asked.user === undefined ? 'alice' : asked.user,
  pathVariables: asked.path ?? {}
})

function verdict (said: Said, asked: Asked): Verdict {
  const text = textOf(said)
  const call = typeof asked === 'string' ? { operation: asked } : asked
  return decide(call.operation, [{ name: 'the permission', policy: readPermission(text) }], factsOf(call)).allowed ? 'yes' : 'no'
}

describe.each(Object.entries(tables))('%s', (_name, rows) => {
  test.each(rows)('%j, asked %j: %s', (said, asked, expected) => {
    expect(verdict(said, asked)).toBe(expected)
  })
})

test('the tables have their 150 rows', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(150)
})

function faultOf (read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof PermissionFault) return error.message
    throw error
  }
  return 'nothing'
}

const one = (statement: string) => `{"statements":[${statement}]}`
const condition = (text: string) => one(`{"effect":"allow","api":"*","condition":${JSON.stringify(text)}}`)

describe('what cannot be read says where', () => {
  test.each([
    ['', /^line 1, column 1: this is not JSON, a value is expected here$/],
    ['x', /^line 1, column 1: this is not JSON/],
    ['{"statements":[}', /^line 1, column 16, statements\[0\]: this is not JSON, a value/],
    ['{"statements":[]', /^line 1, column 17: this is not JSON, , or } is expected/],
    ['{"statements":[]} {}', /^line 1, column 19: this is not JSON, the end is expected/],
    ['{"statements":[{"effect":"allow" "api":"*"}]}', /^line 1, column 34, statements\[0\]: this is not JSON, , or }/],
    ['{\n  "statements": [\n    { "effect": "permit", "api": "*" }\n  ]\n}', /^line 3, column 17, statements\[0\]\.effect: this must be one of allow, deny$/],
    ["{'statements':[]}", /^line 1, column 2: this is not JSON, a name in double quotes/],
    ['{"statements":"unclosed', /^line 1, column 15, statements: this is not JSON, a complete text/],
    ['{"statements":01}', /^line 1, column 16: this is not JSON, , or }/],
    ['[]', /^line 1, column 1: this must be an object$/],
    ['{}', /^line 1, column 1: statements is missing$/],
    ['null', /this must be an object/],
    ['{"statements":{}}', /^line 1, column 15, statements: this must be an array of statements$/],
    [one('"x"'), /^line 1, column 16, statements\[0\]: this must be an object$/],
    [one('{"api":"*"}'), /^line 1, column 16, statements\[0\]: effect is missing$/],
    [one('{"effect":"allow"}'), /statements\[0\]: api is missing$/],
    [one('{"effect":"Allow","api":"*"}'), /statements\[0\]\.effect: this must be one of allow, deny$/],
    [one('{"effect":true,"api":"*"}'), /statements\[0\]\.effect: this must be one of/],
    [one('{"effect":"allow","api":7}'), /statements\[0\]\.api: this must be a text, or a list of texts$/],
    [one('{"effect":"allow","api":["*",{}]}'), /statements\[0\]\.api\[1\]: this must be a text/],
    [one('{"effect":"allow","api":""}'), /statements\[0\]\.api: this must not be empty$/],
    [one('{"effect":"allow","api":"*","condition":true}'), /statements\[0\]\.condition: this must be a text$/],
    [one('{"effect":"allow","api":"*"},{"effect":"deny"}'), /^line 1, column 45, statements\[1\]: api is missing$/],
    ['['.repeat(1000), /nested too deeply/],
    [`{"statements":[],"x":"${'x'.repeat(100_000)}"}`, /longer than 100000 characters/],
    [condition('currentDate >= date(2023, 13, 01)'), /^line 1, column 56, statements\[0\].condition, character 16: there is no such day$/],
    [condition('currentDate >= date(2023, 02, 29)'), /character 16: there is no such day$/],
    [condition('date(2023, 02)'), /character 14: , is expected here$/],
    [condition('date(2023, 02, 01'), /character 18: \) is expected here$/],
    [condition("date('2023', 02, 01)"), /character 6: a number is expected here$/],
    [condition("ipAddress('10.0.0.0/33')"), /character 11: this is not an IP address, nor a range/],
    [condition("ipAddress('10.0.0')"), /character 11: this is not an IP address/],
    [condition("ipAddress('10.0.0.256')"), /character 11: this is not an IP address/],
    [condition("ipAddress('1::2::3')"), /character 11: this is not an IP address/],
    [condition("ipAddress('1:2:3:4:5:6:7')"), /character 11: this is not an IP address/],
    [condition("ipAddress('::/129')"), /character 11: this is not an IP address/],
    [condition('ipAddress(10)'), /character 11: a text in single quotes is expected here$/],
    [condition('pathVariable(sim_id)'), /character 14: a text in single quotes is expected here$/],
    [condition("samUserName == 'alice"), /character 16: the text that begins here does not end/],
    [condition('samUserName == "alice"'), /character 16: this character means nothing here$/],
    [condition("samUserName = 'alice'"), /character 13: this character means nothing here$/],
    [condition("samUserName === 'alice'"), /character 15: this character means nothing here$/],
    [condition("samUserName == 'a' && true"), /character 20: this character means nothing here$/],
    [condition("samUserName == 'a' AND true"), /character 20: the condition should end here$/],
    [condition('tagEquals("a", "b")'), /character 11: this character/],
    [condition("tagEquals('a', 'b')"), /character 1: there is no tagEquals; there are currentDate, samUserName/],
    [condition('mfaAuthenticated'), /character 1: there is no mfaAuthenticated/],
    [condition('userName'), /character 1: there is no userName/],
    [condition('true and'), /character 9: a name, a function, a text in single quotes or \( is expected here$/],
    [condition('and true'), /character 1: there is no and/],
    [condition('(true'), /character 6: \) is expected here$/],
    [condition('true)'), /character 5: the condition should end here$/],
    [condition('true true'), /character 6: the condition should end here$/],
    [condition('true == true == true'), /character 14: the condition should end here$/],
    [condition('7'), /character 1: a name, a function/],
    [condition('('.repeat(1000)), /nested too deeply/],
    [condition('!'.repeat(1000) + 'true'), /nested too deeply/]
  ])('%s', (text, message) => {
    expect(faultOf(() => readPermission(text))).toMatch(message)
  })

  test('in Japanese too, at the same place', () => {
    try {
      readPermission(one('{"effect":"allow"}'))
      expect.unreachable()
    } catch (error) {
      expect((error as PermissionFault).japanese).toBe('line 1, column 16, statements[0]: api がありません')
    }
  })

  test('a chain of a thousand conditions is read and evaluated', () => {
    expect(verdict(allow('*', Array(3000).fill('false').join(' or ') + ' or true'), 'Sim:getSim')).toBe('yes')
  })
})

describe('trust policies', () => {
  const root = 'srn:soracom:OP0012345678::Operator:OP0012345678'
  const trust = (principal: unknown, more: object = {}) => JSON.stringify({ statements: [{ effect: 'allow', principal, ...more }] })

  test('what the guide shows is read', () => {
    const text = trust({ soracom: [root, 'srn:soracom:OP0087654321::User:alice'], service: ['Flux'] }, { condition: "currentDate >= date(2026, 01, 01) and ipAddress('10.0.0.0/24')" })
    const [statement] = readTrustPolicy(text).statements
    expect(statement).toMatchObject({ principals: [root, 'srn:soracom:OP0087654321::User:alice'], services: ['Flux'] })
    expect(statement!.condition?.text).toContain('currentDate')
  })

  test.each([
    [trust({ soracom: [root] }).replace('allow', 'deny'), /effect: this must be one of allow$/],
    ['{"statements":[{"effect":"allow"}]}', /principal is missing$/],
    [trust([]), /principal: this must be an object$/],
    [trust({}), /principal: this must not be empty$/],
    [trust({ soracom: [] }), /principal: this must not be empty$/],
    [trust({ soracom: ['*'] }), /principal\.soracom\[0\]: this is not the SRN of/],
    [trust({ soracom: ['srn:soracom:OP0012345678::User:*'] }), /this is not the SRN of/],
    [trust({ soracom: ['srn:soracom:OP0012345678::Operator:OP0087654321'] }), /this is not the SRN of/],
    [trust({ soracom: [root, 'alice'] }), /principal\.soracom\[1\]: this is not the SRN of/],
    [trust({ service: ['Funk'] }), /principal\.service\[0\]: there is no service .* but Flux$/],
    [trust({ soracom: [root] }, { condition: 'nonsense' }), /statements\[0\]\.condition, character 1: there is no nonsense/]
  ])('%s', (text, message) => {
    expect(faultOf(() => readTrustPolicy(text))).toMatch(message)
  })
})

describe('the reason', () => {
  const reason = (said: Said, asked: Exclude<Asked, string>) =>
    explain(decide(asked.operation, [{ name: 'role ci', policy: readPermission(textOf(said)) }], factsOf(asked)))

  test.each([
    [[allow('Sim:*')], 'Sim:getSim is allowed by statements[0] (Sim:*) of role ci'],
    [[allow('*'), deny('Sim:get*')], 'Sim:getSim is denied by statements[1] (Sim:get*) of role ci'],
    [[allow('Group:*')], 'no statement allows Sim:getSim'],
    [[allow('Sim:getSim', 'false')], 'Sim:getSim would be allowed by statements[0] (Sim:getSim) of role ci, but its condition does not hold'],
    [[allow('Sim:getSim', "currentDate == 'x'")], 'Sim:getSim would be allowed by statements[0] (Sim:getSim) of role ci, but its condition cannot be evaluated (character 13: a date cannot be compared with a text)']
  ])('%j: %s', (said, expected) => {
    expect(reason(said, { operation: 'Sim:getSim' })).toBe(expected)
  })
})
