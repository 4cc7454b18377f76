// The permission language as a table: what a permission says, what is asked, what comes of it (facts 01, section 5).
import { describe, expect, test } from 'vitest'
import { type Facts, decide } from '../../src/permissions/evaluate.ts'
import { explain } from '../../src/permissions/explain.ts'
import { PermissionFault } from '../../src/permissions/fault.ts'
import { readPermission, readTrustPolicy } from '../../src/permissions/policy.ts'

type Asked = string | { operation: string, at?: string, ip?: string, user?: string | null, operator?: string, path?: Record<string, string> }
type Verdict = 'yes' | 'no'
/** One statement, several, or the whole text. */
type Said = Record<string, unknown> | Record<string, unknown>[] | string

const factsOf = (asked: Exclude<Asked, string>): Facts => ({
  now: Date.parse(asked.at ?? '2026-06-15T12:00:00Z'),
  ipAddress: asked.ip ?? '127.0.0.1',
  operatorId: asked.operator ?? 'OP0012345678',
  samUserName: asked.user === undefined ? 'alice' : asked.user,
  pathVariables: asked.path ?? {}
})

function verdict (said: Said, asked: Asked): Verdict {
  const text = typeof said === 'string' ? said : JSON.stringify({ statements: [said].flat() })
  const call = typeof asked === 'string' ? { operation: asked } : asked
  return decide(call.operation, [{ name: 'the permission', policy: readPermission(text) }], factsOf(call)).allowed ? 'yes' : 'no'
}

const allow = (api: unknown, condition?: string) => ({ effect: 'allow', api, ...(condition === undefined ? {} : { condition }) })
const deny = (api: unknown, condition?: string) => ({ effect: 'deny', api, ...(condition === undefined ? {} : { condition }) })

/** A condition on an allow of everything. */
const when = (condition: string, asked: Omit<Exclude<Asked, string>, 'operation'>, expected: Verdict): [Said, Asked, Verdict] => [allow('*', condition), { operation: 'Sim:getSim', ...asked }, expected]

const NAMES: [Said, Asked, Verdict][] = [
  [[], 'Sim:listSims', 'no'],
  [allow('*'), 'Sim:listSims', 'yes'],
  [allow('**'), 'Sim:listSims', 'yes'],
  [allow('*:*'), 'Sim:listSims', 'yes'],
  [allow('Sim:*'), 'Sim:listSims', 'yes'],
  [allow('Sim:*'), 'Simx:listSims', 'no'],
  [allow('Sim:*'), 'SimProfileOrder:listProfileOrders', 'no'],
  [allow('Sim*'), 'SimProfileOrder:listProfileOrders', 'yes'],
  [allow('Sim:listSims'), 'Sim:listSims', 'yes'],
  [allow('Sim:listSims'), 'Sim:listSimsX', 'no'],
  [allow('Sim:listSims'), 'Sim:listSim', 'no'],
  [allow('Sim:list*'), 'Sim:listSims', 'yes'],
  [allow('Sim:list*'), 'Sim:list', 'yes'],
  [allow('Sim:list*'), 'Sim:lis', 'no'],
  [allow('Sim:list*'), 'Sim:getSim', 'no'],
  [allow('Subscriber:list*'), 'Subscriber:listSubscribers', 'yes'],
  [allow('Order:list*'), 'Order:listOrders', 'yes'],
  [allow('Payment:get*'), 'Payment:getPaymentMethod', 'yes'],
  [allow('Payment:get*'), 'Payment:registerPaymentMethod', 'no'],
  [allow('*:list*'), 'Group:listGroups', 'yes'],
  [allow('*:list*'), 'Group:getGroup', 'no'],
  [allow('*Sims'), 'Sim:listSims', 'yes'],
  [allow('*Sims'), 'Sim:listSimsX', 'no'],
  [allow('Sim:*Tags'), 'Sim:putTags', 'yes'],
  [allow('Sim:*Tags'), 'Sim:deleteTag', 'no'],
  [allow('S*:*t*s'), 'Sim:putTags', 'yes'],
  [allow('S*:*t*s'), 'Sim:getSim', 'no'],
  [allow('a*a'), 'a', 'no'],
  [allow('a*a'), 'aa', 'yes'],
  [allow('ab*ba'), 'aba', 'no'],
  [allow('ab*b*ba'), 'abba', 'no'],
  [allow('ab*b*ba'), 'abbba', 'yes'],
  [allow('Sim:get.*'), 'Sim:getSim', 'no'],
  [allow('Sim:get?im'), 'Sim:getSim', 'no'],
  [allow('sim:listsims'), 'Sim:listSims', 'no'],
  [allow('SIM:*'), 'Sim:listSims', 'no'],
  [allow(' Sim:listSims'), 'Sim:listSims', 'no'],
  [allow('listSims'), 'Sim:listSims', 'no'],
  [allow('NoSuch:operation'), 'Sim:listSims', 'no'],
  [allow(['NoSuch:operation', 'Sim:listSims']), 'Sim:listSims', 'yes'],
  [allow(['Group:*', 'Sim:get*']), 'Sim:listSims', 'no'],
  [allow([]), 'Sim:listSims', 'no'],
  [allow('Sim:putSimTags'), 'Sim:putTags', 'no'],
  [allow('OAuth2:authorize'), 'OAuth2:authorize', 'yes']
]

const EFFECTS: [Said, Asked, Verdict][] = [
  [deny('*'), 'Sim:listSims', 'no'],
  [[allow('*'), deny('*')], 'Sim:listSims', 'no'],
  [[deny('*'), allow('*')], 'Sim:listSims', 'no'],
  [[deny('*'), allow('Sim:listSims')], 'Sim:listSims', 'no'],
  [[allow('*'), deny('Billing:*')], 'Billing:getBilling', 'no'],
  [[allow('*'), deny('Billing:*')], 'Sim:listSims', 'yes'],
  [[allow('Sim:*'), allow('Group:*')], 'Group:listGroups', 'yes'],
  [[allow('Sim:*'), deny(['Sim:terminate*', 'Sim:delete*'])], 'Sim:terminateSim', 'no'],
  [[allow('Sim:*'), deny(['Sim:terminate*', 'Sim:delete*'])], 'Sim:suspendSim', 'yes'],
  [[allow('*'), deny('*', 'false')], 'Sim:listSims', 'yes'],
  [[allow('*', 'false'), deny('*', 'false')], 'Sim:listSims', 'no'],
  [[allow('*', 'false'), allow('*')], 'Sim:listSims', 'yes'],
  [[allow('*'), deny('*', "currentDate == 'x'")], 'Sim:listSims', 'yes'],
  [allow('*', "currentDate == 'x'"), 'Sim:listSims', 'no'],
  [allow('*', ''), 'Sim:listSims', 'yes'],
  [allow('*', '   '), 'Sim:listSims', 'yes'],
  ['{"statements":[{"effect":"allow","api":"*","condition":null}]}', 'Sim:listSims', 'yes'],
  ['{"statements":[{"effect":"allow","api":"*","comment":["kept",{"for":null}],"n":-1.5e3}],"version":1}', 'Sim:listSims', 'yes'],
  [' \n{ "statements" : [ { "api" : "Sim:\\u006cist*" , "effect" : "allow" } ] }\n', 'Sim:listSims', 'yes'],
  ['{"statements":[],"statements":[{"effect":"allow","api":"*"}]}', 'Sim:listSims', 'yes'],
  ['{"statements":[{"effect":"allow","api":"*","__proto__":{"effect":"deny"}}]}', 'Sim:listSims', 'yes']
]

const DATES: [Said, Asked, Verdict][] = [
  when('currentDate >= date(2023, 02, 01)', {}, 'yes'),
  when('currentDate >= date(2026,6,15)', {}, 'yes'),
  when('currentDate >= date(2026, 06, 16)', {}, 'no'),
  when('currentDate == date(2026, 06, 15)', { at: '2026-06-15T00:00:00Z' }, 'yes'),
  when('currentDate == date(2026, 06, 15)', { at: '2026-06-15T23:59:59.999Z' }, 'yes'),
  when('currentDate == date(2026, 06, 15)', { at: '2026-06-16T00:00:00Z' }, 'no'),
  when('currentDate != date(2026, 06, 15)', {}, 'no'),
  when('currentDate < date(2026, 06, 15)', {}, 'no'),
  when('currentDate < date(2026, 06, 16)', {}, 'yes'),
  when('currentDate <= date(2026, 06, 15)', {}, 'yes'),
  when('currentDate > date(2026, 06, 15)', {}, 'no'),
  when('currentDate > date(2026, 06, 14)', {}, 'yes'),
  when('date(2024, 02, 29) < currentDate', {}, 'yes'),
  when('date(2026, 01, 01) == date(2026, 1, 1)', {}, 'yes'),
  when('currentDate >= date(2026, 06, 01) and currentDate < date(2026, 07, 01)', {}, 'yes'),
  when('currentDate >= date(2026, 06, 01) and currentDate < date(2026, 07, 01)', { at: '2026-07-01T00:00:00Z' }, 'no'),
  when("currentDate >= '2023-02-01'", {}, 'no'),
  when('currentDate', {}, 'no'),
  when('currentDate >= samUserName', {}, 'no')
]

const ADDRESSES: [Said, Asked, Verdict][] = [
  when("ipAddress('10.0.0.0/24')", { ip: '10.0.0.255' }, 'yes'),
  when("ipAddress('10.0.0.0/24')", { ip: '10.0.1.0' }, 'no'),
  when("ipAddress('10.0.0.1/24')", { ip: '10.0.0.77' }, 'yes'),
  when("ipAddress( '10.0.0.0/24' )", { ip: '10.0.0.1' }, 'yes'),
  when("ipAddress('203.0.113.7')", { ip: '203.0.113.7' }, 'yes'),
  when("ipAddress('203.0.113.7')", { ip: '203.0.113.8' }, 'no'),
  when("ipAddress('203.0.113.7/32')", { ip: '203.0.113.8' }, 'no'),
  when("ipAddress('203.0.113.6/31')", { ip: '203.0.113.7' }, 'yes'),
  when("ipAddress('0.0.0.0/0')", { ip: '198.51.100.4' }, 'yes'),
  when("ipAddress('0.0.0.0/0')", { ip: '::1' }, 'no'),
  when("ipAddress('127.0.0.0/8')", { ip: '::ffff:127.0.0.1' }, 'yes'),
  when("ipAddress('::ffff:127.0.0.1')", { ip: '127.0.0.1' }, 'yes'),
  when("ipAddress('::1')", { ip: '::1' }, 'yes'),
  when("ipAddress('::1')", { ip: '127.0.0.1' }, 'no'),
  when("ipAddress('::/0')", { ip: '2001:db8::5' }, 'yes'),
  when("ipAddress('2001:db8::/32')", { ip: '2001:DB8:ffff::1' }, 'yes'),
  when("ipAddress('2001:db8::/32')", { ip: '2001:db9::1' }, 'no'),
  when("ipAddress('2001:db8:0:0:0:0:0:1')", { ip: '2001:db8::1' }, 'yes'),
  when("ipAddress('10.0.0.0/24')", { ip: 'no address' }, 'no'),
  when("not ipAddress('10.0.0.0/24')", { ip: '10.0.0.1' }, 'no'),
  when("! ipAddress('10.0.0.0/24')", { ip: '10.1.0.1' }, 'yes'),
  when("ipAddress('10.0.0.0/24') or ipAddress('192.168.0.0/16')", { ip: '192.168.7.7' }, 'yes'),
  when("ipAddress('10.0.0.0/8') and not ipAddress('10.9.0.0/16')", { ip: '10.9.1.1' }, 'no'),
  when("ipAddress('10.0.0.0/8') and not ipAddress('10.9.0.0/16')", { ip: '10.8.1.1' }, 'yes')
]

const VARIABLES: [Said, Asked, Verdict][] = [
  when("pathVariable('sim_id') == '8942310000000000000'", { path: { sim_id: '8942310000000000000' } }, 'yes'),
  when("pathVariable('sim_id') == '8942310000000000000'", { path: { sim_id: '8942310000000000001' } }, 'no'),
  when("pathVariable('sim_id') == '8942310000000000000'", { path: { imsi: '8942310000000000000' } }, 'no'),
  when("'x' == pathVariable('sim_id')", { path: { sim_id: 'x' } }, 'yes'),
  when("pathVariable('sim_id') == pathVariable('sim_id')", {}, 'no'),
  when("pathVariable('sim_id') != 'x'", {}, 'yes'),
  when("pathVariable('sim_id') != 'x'", { path: { sim_id: 'x' } }, 'no'),
  when("pathVariable('sim_id')", { path: { sim_id: 'true' } }, 'no'),
  when("pathVariable('sim_id') == true", { path: { sim_id: 'true' } }, 'no'),
  when("pathVariable('sim_id') < 'x'", { path: { sim_id: 'a' } }, 'no'),
  when("pathVariable('toString') == ''", {}, 'no'),
  when("pathVariable('__proto__') != 'x'", {}, 'yes'),
  when("pathVariable('user_name') == samUserName", { path: { user_name: 'alice' } }, 'yes'),
  when("pathVariable('user_name') == samUserName", { path: { user_name: 'bob' } }, 'no'),
  when("pathVariable('user_name') == samUserName", { path: { user_name: 'alice' }, user: null }, 'no'),
  when("pathVariable('tag_name') == 'it''s'", { path: { tag_name: "it's" } }, 'yes'),
  when("pathVariable('tag_name') == ''", { path: { tag_name: '' } }, 'yes'),
  when("pathVariable('tag_name') == '場所'", { path: { tag_name: '場所' } }, 'yes'),
  when("pathVariable('tag_name') == 'A'", { path: { tag_name: 'a' } }, 'no'),
  when("samUserName == 'alice'", {}, 'yes'),
  when("samUserName == 'alice'", { user: 'bob' }, 'no'),
  when("samUserName == 'alice'", { user: null }, 'no'),
  when("samUserName != 'alice'", { user: null }, 'yes'),
  when("operatorId == 'OP0012345678'", {}, 'yes'),
  when("operatorId == 'OP0012345678'", { operator: 'OP0000000001' }, 'no'),
  when("pathVariable('operator_id') == operatorId", { path: { operator_id: 'OP0012345678' } }, 'yes')
]

const LOGIC: [Said, Asked, Verdict][] = [
  when('true', {}, 'yes'),
  when('false', {}, 'no'),
  when('not false', {}, 'yes'),
  when('!false', {}, 'yes'),
  when('not not true', {}, 'yes'),
  when('!!true', {}, 'yes'),
  when('true and true', {}, 'yes'),
  when('true and false', {}, 'no'),
  when('false or true', {}, 'yes'),
  when('false or false', {}, 'no'),
  when('true or false and false', {}, 'yes'),
  when('(true or false) and false', {}, 'no'),
  when('not false and true', {}, 'yes'),
  when('not (false and true)', {}, 'yes'),
  when('not true or true', {}, 'yes'),
  when('not (true or true)', {}, 'no'),
  when("not samUserName == 'alice'", {}, 'no'),
  when("not samUserName == 'bob'", {}, 'yes'),
  when('true == true', {}, 'yes'),
  when('true != false', {}, 'yes'),
  when('(true and true) == (false or true)', {}, 'yes'),
  when("samUserName=='alice'and true", {}, 'yes'),
  when("\t samUserName\n==\r\n'alice' ", {}, 'yes'),
  when("((((samUserName == 'alice'))))", {}, 'yes'),
  when("true or currentDate == 'x'", {}, 'yes'),
  when("false and currentDate == 'x'", {}, 'no'),
  when("not (currentDate == 'x')", {}, 'no'),
  when("'alice'", {}, 'no'),
  when("'alice' and true", {}, 'no'),
  when("currentDate >= date(2026, 01, 01) and ipAddress('127.0.0.0/8') and samUserName == 'alice'", {}, 'yes')
]

const tables = { names: NAMES, effects: EFFECTS, dates: DATES, addresses: ADDRESSES, variables: VARIABLES, logic: LOGIC }

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
    explain(decide(asked.operation, [{ name: 'role ci', policy: readPermission(JSON.stringify({ statements: [said].flat() })) }], factsOf(asked)))

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
