import { textOrBase64 } from '../../encodings.ts'
import { demand, Refusal } from '../../refusal.ts'
import { runOverSsh, type SshLogin } from '../../world/ssh.ts'
import { type Device, LARGEST_EXCHANGE, unreachable } from './device.ts'

export interface SshResult {
  exitcode: number
  stdout: string
  stderr: string
  isStdoutBase64Encoded: boolean
  isStderrBase64Encoded: boolean
}

interface SshAnswer {
  exitcode?: number
  stdout?: string
  stderr?: string
}

/** bytes, and ms of real time (facts 02, section 10) */
const LONGEST_COMMAND = 8192
const PATIENCE = 10_000

/** Runs a command on a device. Whatever keeps it from its end is 422. */
export async function ssh (device: Device, port: number, login: SshLogin, command: string, stop: AbortSignal): Promise<SshResult> {
  demand(Buffer.byteLength(command) <= LONGEST_COMMAND, 'COM9003', { detail: `body: command must be at most ${LONGEST_COMMAND} bytes`, detailJa: `body: command は ${LONGEST_COMMAND} バイト以下にしてください` })
  const { real, answer } = device.reach<SshAnswer>('tcp', port, 'ssh')
  if (answer !== undefined) {
    return { exitcode: answer.exitcode ?? 0, stdout: answer.stdout ?? '', stderr: answer.stderr ?? '', isStdoutBase64Encoded: false, isStderrBase64Encoded: false }
  }
  const outcome = await runOverSsh({ ...real, login, command }, { patience: PATIENCE, largest: LARGEST_EXCHANGE, stop })
  if (outcome.fault === 'too-large') throw new Refusal('SEM9532')
  if (outcome.fault !== undefined) throw unreachable(outcome.fault)
  const [stdout, stderr] = [textOrBase64(outcome.stdout), textOrBase64(outcome.stderr)]
  return { exitcode: outcome.exitcode, stdout: stdout.text, stderr: stderr.text, isStdoutBase64Encoded: stdout.isBase64, isStderrBase64Encoded: stderr.isBase64 }
}
