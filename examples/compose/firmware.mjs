// What runs on the device: the names and ports are Soracom's own, and there is no key, since the SIM says who it is.
import { createSocket } from 'node:dgram'
import { hostname } from 'node:os'

// The name that a container engine gives the container.
const device = process.env.HOSTNAME ?? hostname()

console.log(`${device}: by UDP, answered ${await sendByUdp({ device, temperature: 21.5 })}`)
console.log(`${device}: by HTTP, answered ${await sendByHttp({ device, battery: 87 })}`)

/** To the unified endpoint, which answers what its services say: 201 for Harvest. */
async function sendByUdp (message) {
  return await new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    const timer = setTimeout(() => reject(new Error('uni.soracom.io does not answer')), 5000)
    socket.on('error', reject).on('message', (answer) => {
      clearTimeout(timer)
      socket.close()
      resolve(answer.toString().trim())
    })
    socket.send(JSON.stringify(message), 23080, 'uni.soracom.io')
  })
}

async function sendByHttp (message) {
  const answer = await fetch('http://harvest.soracom.io/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) })
  if (!answer.ok) throw new Error(`harvest.soracom.io answered ${answer.status} ${await answer.text()}`)
  return answer.status
}
