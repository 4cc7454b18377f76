// From the start of the process to the first answer, and what it occupies then. The program as built: dist/main.js.
import { execFileSync, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from './bundle.ts'
import { median, megabytes, milliseconds, type Section, verdict } from './report.ts'
import { login } from './store.ts'

const ROUNDS = 15
const READY_MILLISECONDS = 400
const RESIDENT_MEGABYTES = 150

interface Start {
  /** milliseconds after the process was started */
  ready: number
  answered: number
  loggedIn: number
  /** bytes */
  resident: number
}

export async function measureStart (file: (name: string) => string): Promise<Section> {
  const own: Start[] = []
  const bare: Start[] = []
  // The first round brings the files into the system's cache.
  for (let round = 0; round <= ROUNDS; round++) {
    const mine = await start([`${ROOT}dist/main.js`, 'serve', '--port', '0', '--quiet'], true)
    const other = await start([file('bare-start')], false)
    if (round === 0) continue
    own.push(mine)
    bare.push(other)
  }
  const row = (name: string, value: (start: Start) => number, text: (value: number) => string, target: (value: number) => string = () => ''): string[] => {
    const mine = own.map(value)
    return [name, text(median(mine)), text(Math.min(...mine)), text(median(bare.map(value))), target(median(mine))]
  }
  return {
    title: 'Start and memory',
    note: `\`node dist/main.js\` with the demo account, against a Fastify with one route and nothing else; medians of ${ROUNDS} starts that take turns, and the quickest.`,
    head: ['', 'emulator', 'at best', 'one Fastify route', 'target'],
    rows: [
      row('process start to ready', (s) => s.ready, milliseconds, (v) => verdict(`under ${READY_MILLISECONDS} ms`, v < READY_MILLISECONDS)),
      row('process start to first answer', (s) => s.answered, milliseconds),
      ['process start to first login answered', milliseconds(median(own.map((s) => s.loggedIn))), milliseconds(Math.min(...own.map((s) => s.loggedIn))), '', ''],
      row('resident memory at rest', (s) => s.resident, megabytes, (v) => verdict(`under ${RESIDENT_MEGABYTES} MB`, v < RESIDENT_MEGABYTES * 1024 * 1024))
    ]
  }
}

async function start (command: string[], logsIn: boolean): Promise<Start> {
  const started = performance.now()
  const since = (): number => performance.now() - started
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const url = await urlFrom(child.stdout)
    const ready = since()
    await (await fetch(`${url}/v1/sims`)).text()
    const answered = since()
    if (logsIn) await login(url, DEMO)
    const loggedIn = since()
    // What was only needed to start is given back within a second or two.
    await wait(2000)
    const resident = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024
    return { ready, answered, loggedIn, resident }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** The account of fixtures/demo.json. */
const DEMO = {
  authKeyId: 'keyId-DemoDemoDemoDemoDemoDemoDemoDemo',
  authKey: `secret-${'Demo'.repeat(16)}`
}

function urlFrom (stdout: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stdout.on('data', (chunk) => {
      text += String(chunk)
      const url = /http:\/\/[\w.:]+/.exec(text)
      if (url !== null) resolve(url[0])
    })
    stdout.on('end', () => reject(new Error(`the server ended before it was ready: ${text}`)))
  })
}
