// Operators with SAM users, made by a fixture, and clients of theirs.
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import type { OperatorFixture } from '../../src/fixture.ts'
import { login as loginWith } from './accounts.ts'
import { Client, PASSWORD, startEmulator } from './emulator.ts'

export const OPERATOR = 'OP0012345678'
export const OTHER_OPERATOR = 'OP0087654321'
export const ROOT = { email: 'root@example.com', password: PASSWORD }
export const OTHER_ROOT = { email: 'other@example.com', password: PASSWORD }

type User = NonNullable<OperatorFixture['users']>[number]

export const alice: User = { userName: 'alice', password: PASSWORD }

/** An operator with these users, and another one, who has a user called bob. */
export async function startAccounts (users: User[] = [alice], options: EmulatorOptions = {}, operator: Partial<OperatorFixture> = {}): Promise<Emulator> {
  return await startEmulator({
    fixture: {
      operators: [
        { operatorId: OPERATOR, ...ROOT, coverageTypes: ['jp', 'g'], users, ...operator },
        { operatorId: OTHER_OPERATOR, ...OTHER_ROOT, users: [{ userName: 'bob', password: PASSWORD }] }
      ]
    },
    ...options
  })
}

/** Logs in, as the first operator's root if nothing else is said. */
export async function login (emulator: Emulator, credentials: object = ROOT): Promise<Client> {
  return await loginWith(emulator, credentials)
}

export async function loginUser (emulator: Emulator, userName = 'alice', operatorId = OPERATOR): Promise<Client> {
  return await login(emulator, { operatorId, userName, password: PASSWORD })
}

export function clientOf (emulator: Emulator, pair: { apiKey: string, token: string, operatorId: string }): Client {
  return new Client(emulator, { 'x-soracom-api-key': pair.apiKey, 'x-soracom-token': pair.token }, pair.operatorId)
}

/** Statements as the API takes them: JSON text. */
export function permissionText (...statements: object[]): string {
  return JSON.stringify({ statements })
}
