/** inferred: times are seconds, as those of users (facts 01, 1.15); here and below. */
export function emailView (row: { email_id: string, email: string, verified: 0 | 1, created_time: number, last_modified_time: number }) {
  return {
    emailId: row.email_id,
    email: row.email,
    verified: row.verified === 1,
    createDateTime: Math.floor(row.created_time / 1000),
    updateDateTime: Math.floor(row.last_modified_time / 1000)
  }
}

/** The addresses of one purpose. email_ids: JSON array */
export function notificationView<Type extends string> (row: { type: Type, email_ids: string, last_modified_time: number }) {
  return {
    type: row.type,
    emailIdList: JSON.parse(row.email_ids) as string[],
    updateDateTime: Math.floor(row.last_modified_time / 1000)
  }
}
