// The processes of a run talk over the IPC channel that Node gives to forked children: a call by name, an answer.
import { fork, type ChildProcess } from 'node:child_process'

interface Call {
  id: number
  name: string
  argument: unknown
}

interface Answer {
  id: number
  value?: unknown
  error?: string
}

/** A process of its own that answers calls. */
export class Child {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve: (value: never) => void, reject: (error: Error) => void }>()
  #nextId = 1

  constructor (file: string, nodeOptions: readonly string[] = []) {
    this.#process = fork(file, { execArgv: ['--enable-source-maps', ...nodeOptions], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#process.on('message', ({ id, value, error }: Answer) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) waiting?.resolve(value as never)
      else waiting?.reject(new Error(error))
    })
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${file} ended with ${code}`))
    })
  }

  call<T> (name: string, argument: unknown = {}): Promise<T> {
    const id = this.#nextId++
    this.#process.send({ id, name, argument } satisfies Call)
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  async stop (): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.disconnect()
    await gone
  }
}

export interface Usage {
  /** processor time so far, user and system, in microseconds */
  processor: number
  /** resident memory in bytes */
  resident: number
  /** the most of it so far */
  peak: number
}

/** In the child: answers calls until the parent lets go. Every child can tell what it has used. */
export function answerCalls (calls: Record<string, (argument: never) => unknown>, end: () => Promise<void> = async () => {}): void {
  const usage = (): Usage => {
    const { user, system } = process.cpuUsage()
    return { processor: user + system, resident: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 }
  }
  const all: typeof calls = { usage, ...calls }
  process.on('message', ({ id, name, argument }: Call) => {
    Promise.resolve(argument as never).then(all[name]!).then(
      (value) => process.send!({ id, value } satisfies Answer),
      (error: Error) => process.send!({ id, error: error.stack ?? error.message } satisfies Answer))
  })
  process.on('disconnect', () => { end().then(() => process.exit(0), () => process.exit(1)) })
}
