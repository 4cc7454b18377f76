import type { Caller } from '../types.ts'

/** The pair of API key and token that a login gives. `userName` is there for SAM users only. */
export function credentialsView (caller: Caller): { apiKey: string, operatorId: string, token: string, userName?: string } {
  return {
    apiKey: caller.apiKey,
    operatorId: caller.operatorId,
    token: caller.token,
    ...(caller.userName === undefined ? {} : { userName: caller.userName })
  }
}
