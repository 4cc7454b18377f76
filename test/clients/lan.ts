// Machines of their own for other people's programs: network namespaces of Linux on one Ethernet, each with an address and a hosts file,
// as containers on a network have them.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { run, type Run } from './clients.ts'

const NETNS = '/etc/netns'
const CAP_NET_ADMIN = 1n << 12n
const CAP_SYS_ADMIN = 1n << 21n
const execute = promisify(execFile)

/** address -> the names that lead to it */
export type Hosts = Record<string, readonly string[]>

/** Whether namespaces can be made here; where not, it is said loudly. With the rights for it and REQUIRE_CLIENTS=1, a missing program is a failure. */
export function hasLans (): boolean {
  const rights = BigInt(`0x${/^CapEff:\s*(\w+)/m.exec(statusOfProcess())?.[1] ?? '0'}`)
  const wanted = CAP_NET_ADMIN | CAP_SYS_ADMIN
  const fault = (rights & wanted) !== wanted ? 'that takes root with CAP_NET_ADMIN and CAP_SYS_ADMIN' : isInstalled('ip') ? undefined : 'iproute2 is not installed'
  if (fault === undefined) return true
  if ((rights & wanted) === wanted && process.env['REQUIRE_CLIENTS'] === '1') throw new Error(`no network namespaces: ${fault}, and REQUIRE_CLIENTS=1 wants them`)
  console.warn(`\n!!! NO NETWORK NAMESPACES (${fault}): the tests on networks of their own are SKIPPED. !!!\n`)
  return false
}

function isInstalled (program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
}

function statusOfProcess (): string {
  try {
    return readFileSync('/proc/self/status', 'utf8')
  } catch {
    return ''
  }
}

/** A machine on the network. */
export class Machine {
  readonly namespace: string
  readonly address: string
  readonly #children = new Set<ChildProcess>()

  constructor (namespace: string, address: string) {
    this.namespace = namespace
    this.address = address
  }

  /** Runs a program to its end. */
  readonly run = async (program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> => await run('ip', ['netns', 'exec', this.namespace, program, ...args], env)

  /** Starts a program that ends with the network, if not before. */
  start (program: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', this.namespace, program, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#children.add(child.once('exit', () => this.#children.delete(child)))
    return child
  }

  async stop (): Promise<void> {
    await Promise.all([...this.#children].map(async (child) => {
      const ended = new Promise((resolve) => { child.once('exit', resolve) })
      child.kill('SIGKILL')
      await ended
    }))
  }
}

export class Lan {
  readonly #id: string
  readonly #prefix: string
  readonly #machines: Machine[] = []
  #plugs = 0

  private constructor (number: number) {
    this.#id = `soracom${number.toString(36)}`
    this.#prefix = `10.${200 + (number & 31)}.${number >> 5 & 255}`
  }

  static async open (): Promise<Lan> {
    const lan = new Lan(Math.floor(Math.random() * 2 ** 13))
    await ip('netns', 'add', lan.#switch)
    await ip('-n', lan.#switch, 'link', 'add', 'bridge', 'type', 'bridge')
    await ip('-n', lan.#switch, 'link', 'set', 'bridge', 'up')
    return lan
  }

  /** A new machine. */
  async join (name: string, hosts: Hosts = {}): Promise<Machine> {
    const namespace = `${this.#id}-${name}`
    const number = ++this.#plugs
    const address = this.#address(number)
    mkdirSync(path.join(NETNS, namespace), { recursive: true })
    const lines = Object.entries({ '127.0.0.1': ['localhost'], ...hosts }).map(([host, names]) => `${host} ${names.join(' ')}\n`)
    writeFileSync(path.join(NETNS, namespace, 'hosts'), lines.join(''))
    await ip('netns', 'add', namespace)
    const machine = new Machine(namespace, address)
    this.#machines.push(machine)
    await ip('-n', namespace, 'link', 'set', 'lo', 'up')
    await this.#plug(number, namespace)
    return machine
  }

  /** This machine itself, with what runs in this process. Returns its address. */
  async joinThisOne (): Promise<string> {
    const number = ++this.#plugs
    await this.#plug(number)
    return this.#address(number)
  }

  async close (): Promise<void> {
    for (const { namespace } of this.#machines) rmSync(path.join(NETNS, namespace), { recursive: true, force: true })
    if (readdirSync(NETNS).length === 0) rmdirSync(NETNS)
    await Promise.all(this.#machines.map(async (machine) => await machine.stop()))
    // With one end of a cable its other end goes.
    for (const namespace of [this.#switch, ...this.#machines.map((machine) => machine.namespace)]) await ip('netns', 'del', namespace)
  }

  get #switch (): string {
    return `${this.#id}-switch`
  }

  #address (number: number): string {
    return `${this.#prefix}.${number}`
  }

  /** A cable from the switch to a machine; to this one without a namespace. */
  async #plug (number: number, namespace?: string): Promise<void> {
    const port = `port${number}`
    const end = `${this.#id}.${number}`
    const there = namespace === undefined ? [] : ['-n', namespace]
    await ip('-n', this.#switch, 'link', 'add', port, 'type', 'veth', 'peer', 'name', end)
    await ip('-n', this.#switch, 'link', 'set', end, 'netns', namespace ?? String(process.pid))
    await ip('-n', this.#switch, 'link', 'set', port, 'master', 'bridge', 'up')
    await ip(...there, 'address', 'add', `${this.#address(number)}/24`, 'dev', end)
    await ip(...there, 'link', 'set', end, 'up')
    // What is sent before the switch forwards is lost, and that takes up to a second.
    for (;;) {
      const { stdout } = await execute('ip', ['-n', this.#switch, '-d', '-o', 'link', 'show', port])
      if (stdout.includes(' state UP ') && stdout.includes(' state forwarding ')) return
      await pause(20)
    }
  }
}

async function ip (...args: string[]): Promise<void> {
  await execute('ip', args)
}
