import { hostAndPort } from '../encodings.ts'
import type { Emulator } from '../emulator.ts'
import { pasteLines } from './login.ts'

/** What `serve` prints once it serves. The first line never changes its form: scripts wait for it. */
export function readyText (emulator: Pick<Emulator, 'url' | 'httpsUrl' | 'credentials' | 'controlToken' | 'auth' | 'entryPoints'>, options: { quiet: boolean }): string {
  const { url, httpsUrl, credentials, controlToken, auth, entryPoints } = emulator
  const doors = Object.entries(entryPoints).map(([name, { address, port }]) => `${name} ${hostAndPort(address, port)}`)
  const lines = [`Soracom emulator ready at ${url}`]
  if (!options.quiet) {
    if (credentials === undefined) {
      lines.push('', '  There is no account in it. Sign up with `soracom configure-sandbox`, or POST /v1/sandbox/init.')
    } else {
      const { email, password, operatorId, authKeyId, authKey } = credentials
      lines.push('', `  email      ${email}`, `  password   ${password}`, `  operator   ${operatorId}`)
      if (authKeyId !== undefined) lines.push(`  AuthKey    ${authKeyId}`, `             ${authKey}`)
      lines.push('', '  To use the official CLI with it, paste these two lines, then try `soracom sims list`:', '', ...pasteLines(url, credentials))
    }
    if (httpsUrl !== undefined) lines.push('', `  HTTPS at ${httpsUrl}, for whoever trusts ${url}/_emulator/ca.pem (docs/https.md says how).`)
    if (doors.length > 0) lines.push('', `  Devices may send to ${doors.join(', ')} (docs/device-side.md says how).`)
    if (auth === 'lax') lines.push('', '  Started with --auth lax: any credentials are accepted, and nobody is refused for want of a permission.')
    if (controlToken !== undefined) lines.push('', `  The control API under /_emulator asks for the header X-Emulator-Token: ${controlToken}`)
    lines.push('')
  }
  return lines.join('\n') + '\n'
}
