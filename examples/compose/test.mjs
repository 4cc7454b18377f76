// The side of the operator: reads by the API what the devices have sent.
import assert from 'node:assert/strict'

const API = 'https://api.soracom.io/v1'

const { apiKey, token } = await call('POST', '/auth', {}, { email: 'operator@example.com', password: 'OperatorPassw0rd' })
const keys = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }

/** device -> the SIMs whose data its messages came by, and what they were */
const heard = new Map()
for (const { simId } of await call('GET', '/sims?limit=100', keys)) {
  for (const { content } of await call('GET', `/sims/${simId}/data`, keys)) {
    const { device, ...values } = JSON.parse(content)
    const { sims, messages } = heard.get(device) ?? { sims: new Set(), messages: [] }
    heard.set(device, { sims: sims.add(simId), messages: [...messages, values] })
  }
}

assert.equal(heard.size, Number(process.env.DEVICES))
for (const [device, { sims, messages }] of heard) {
  assert.equal(sims.size, 1, `${device} has one SIM`)
  assert.deepEqual(messages.sort((a, b) => Object.keys(a)[0].localeCompare(Object.keys(b)[0])), [{ battery: 87 }, { temperature: 21.5 }])
}
const used = [...heard.values()].flatMap(({ sims }) => [...sims])
assert.equal(new Set(used).size, used.length, 'no two devices share a SIM')
for (const [device, { sims }] of heard) console.log(`${device} sent twice as SIM ${[...sims][0]}`)

async function call (method, path, headers, body) {
  const answer = await fetch(API + path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  return await answer.json()
}
