import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Credentials } from '../fixture.ts'

/**
 * What clients read from the environment. SORACOM_ENDPOINT is without /v1, as the official CLI wants it (facts 01, 7.1);
 * the other names are those of the Ruby SDK and of Soracom's MCP server.
 */
export function loginEnvironment (url: string, credentials: Credentials | undefined): Record<string, string> {
  const environment: Record<string, string> = { SORACOM_ENDPOINT: url }
  if (credentials === undefined) return environment
  const { email, password, operatorId, authKeyId, authKey } = credentials
  Object.assign(environment, { SORACOM_OPERATOR_ID: operatorId, SORACOM_EMAIL: email, SORACOM_PASSWORD: password })
  if (authKeyId !== undefined && authKey !== undefined) Object.assign(environment, { SORACOM_AUTH_KEY_ID: authKeyId, SORACOM_AUTH_KEY: authKey })
  return environment
}

/**
 * Makes `directory` a profile directory of the official CLI, for SORACOM_PROFILE_DIR: it reads no credentials from the
 * environment, but from there (facts 01, 7.1). The file must not be readable by others, or the CLI refuses it.
 */
export function writeProfile (directory: string, url: string, credentials: Credentials): void {
  const { email, password, authKeyId, authKey } = credentials
  const login = authKeyId === undefined ? { email, password } : { authKeyId, authKey }
  const file = path.join(directory, 'default.json')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify({ sandbox: false, coverageType: 'jp', ...login, endpoint: url, registerPaymentMethod: false }) + '\n', { mode: 0o600 })
  chmodSync(file, 0o600)
}

/** A text as one word of a POSIX shell. */
export function quoted (text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** What to paste so that the official CLI talks to this emulator as this account: two lines. */
export function pasteLines (url: string, credentials: Credentials): [string, string] {
  // A function, because an alias would do nothing in scripts. These flags win over any profile, so no real key gets here.
  return [`export SORACOM_ENDPOINT=${quoted(url)}`, `soracom() { command soracom ${loginFlags(credentials)} "$@"; }`]
}

function loginFlags ({ email, password, authKeyId, authKey }: Credentials): string {
  if (authKeyId !== undefined && authKey !== undefined) return `--auth-key-id ${quoted(authKeyId)} --auth-key ${quoted(authKey)}`
  // There are no flags for email and password, but one for a command that prints a profile.
  const profile = JSON.stringify({ email, password }).replace(/["\\$`]/g, '\\$&')
  return `--profile-command ${quoted(`echo "${profile}"`)}`
}
