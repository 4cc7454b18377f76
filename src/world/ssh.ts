import { later } from './patience.ts'

export interface SshLogin {
  username: string
  password?: string | undefined
  /** PEM */
  privateKey?: string | undefined
  passphrase?: string | undefined
}

export interface SshCall {
  host: string
  port: number
  login: SshLogin
  command: string
}

export type SshOutcome = { exitcode: number, stdout: Buffer, stderr: Buffer, fault?: undefined } | { fault: string }

/** Never rejects: what went wrong is told; `too-large` for an output of more than `largest` bytes. patience: ms of real time for all of it. stop: gives it up. */
export async function runOverSsh ({ host, port, login, command }: SshCall, { patience, largest, stop }: { patience: number, largest: number, stop: AbortSignal }): Promise<SshOutcome> {
  // Large, and few ask for it.
  const { Client } = (await import('ssh2')).default
  return await new Promise((resolve) => {
    const client = new Client()
    const end = (outcome: SshOutcome): void => {
      cancel()
      stop.removeEventListener('abort', giveUp)
      client.end()
      client.destroy()
      resolve(outcome)
    }
    const giveUp = (): void => end({ fault: (stop.reason as Error).message })
    const cancel = later(patience, () => end({ fault: `no answer within ${patience / 1000} s` }))
    client.on('error', (error) => end({ fault: error.message }))
    stop.addEventListener('abort', giveUp)
    client.on('ready', () => client.exec(command, (error, stream) => {
      if (error !== undefined) {
        end({ fault: error.message })
        return
      }
      const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
      let size = 0
      const keep = (to: Buffer[]) => (part: Buffer): void => {
        to.push(part)
        size += part.length
        if (size > largest) end({ fault: 'too-large' })
      }
      stream.on('data', keep(output.stdout))
      stream.stderr.on('data', keep(output.stderr))
      // A command that a signal ended has no code of its own.
      stream.on('close', (code: number | null | undefined) => end({ exitcode: code ?? -1, stdout: Buffer.concat(output.stdout), stderr: Buffer.concat(output.stderr) }))
    }))
    try {
      client.connect({ host, port, ...withoutUndefined(login), readyTimeout: patience })
    } catch (error) {
      // A key that cannot be read.
      end({ fault: (error as Error).message })
    }
  })
}

function withoutUndefined (login: SshLogin): { username: string, password?: string, privateKey?: string, passphrase?: string } {
  return Object.fromEntries(Object.entries(login).filter(([, value]) => value !== undefined)) as { username: string }
}
