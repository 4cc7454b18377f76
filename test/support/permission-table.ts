// The permission language as a table: what a permission says, what is asked, what comes of it (facts 01, section 5).

export type Asked = string | { operation: string, at?: string, ip?: string, user?: string | null, operator?: string, path?: Record<string, string> }
export type Verdict = 'yes' | 'no'
/** One statement, several, or the whole text. */
export type Said = Record<string, unknown> | Record<string, unknown>[] | string

/** As the API takes it. */
export function textOf (said: Said): string {
  return typeof said === 'string' ? said : JSON.stringify({ statements: [said].flat() })
}

export const allow = (api: unknown, condition?: string) => ({ effect: 'allow', api, ...(condition === undefined ? {} : { condition }) })
export const deny = (api: unknown, condition?: string) => ({ effect: 'deny', api, ...(condition === undefined ? {} : { condition }) })

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

export const tables = { names: NAMES, effects: EFFECTS, dates: DATES, addresses: ADDRESSES, variables: VARIABLES, logic: LOGIC }
