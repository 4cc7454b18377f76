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
  const file = path.join(directory, 'default.json')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  writeFileSync(file, profileOf(url, credentials), { mode: 0o600 })
  chmodSync(file, 0o600)
}

/** A text as one word of a POSIX shell. */
export function quoted (text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** What to paste so that the official CLI talks to this emulator as this account: two lines. */
export function pasteLines (url: string, credentials: Credentials): [string, string] {
  const { authKeyId, authKey } = credentials
  const login = authKeyId === undefined || authKey === undefined
    // There are no flags for email and password, only profiles.
    ? `export SORACOM_PROFILE_DIR="$(mktemp -d)"; (umask 077; printf %s ${quoted(profileOf(url, credentials))} > "$SORACOM_PROFILE_DIR/default.json")`
    // A function, because an alias would do nothing in scripts. The flags win over any profile, so no real key gets here.
    : `soracom() { command soracom --auth-key-id ${quoted(authKeyId)} --auth-key ${quoted(authKey)} "$@"; }`
  return [`export SORACOM_ENDPOINT=${quoted(url)}`, login]
}

function profileOf (url: string, { email, password, authKeyId, authKey }: Credentials): string {
  const login = authKeyId === undefined ? { email, password } : { authKeyId, authKey }
  return JSON.stringify({ sandbox: false, coverageType: 'jp', ...login, endpoint: url, registerPaymentMethod: false })
}
