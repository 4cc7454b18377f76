/** Times of identity resources are seconds; lastUsedDateTime is left out until the first use (facts 01, 1.15 and 1.17). */
export function authKeyView (key: { auth_key_id: string, created_time: number, last_used_time: number | null }) {
  return {
    authKeyId: key.auth_key_id,
    createDateTime: Math.floor(key.created_time / 1000),
    ...(key.last_used_time === null ? {} : { lastUsedDateTime: Math.floor(key.last_used_time / 1000) })
  }
}
