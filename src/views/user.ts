import { authKeyView } from './auth-key.ts'

/** A SAM user with AuthKeys and roles; times in seconds (facts 01, 4.3). `permission` is left out when none is set (inferred). */
export function userView<Role> (
  user: { user_name: string, password_hash: string | null, description: string | null, permission: string, created_time: number, last_modified_time: number },
  authKeys: readonly Parameters<typeof authKeyView>[0][],
  roles: readonly Role[]
) {
  return {
    userName: user.user_name,
    ...(user.description === null ? {} : { description: user.description }),
    hasPassword: user.password_hash !== null,
    authKeyList: authKeys.map(authKeyView),
    roleList: [...roles],
    ...(user.permission === '' ? {} : { permission: user.permission }),
    createDateTime: Math.floor(user.created_time / 1000),
    updateDateTime: Math.floor(user.last_modified_time / 1000)
  }
}
