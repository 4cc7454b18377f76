/** Dates are RFC 3339 text here, and nowhere else in identity (facts 01, 1.15). */
export function operatorView (operator: { operator_id: string, email: string, description: string | null, created_time: number, last_modified_time: number }) {
  return {
    operatorId: operator.operator_id,
    rootOperatorId: null,
    email: operator.email,
    description: operator.description,
    createDate: new Date(operator.created_time).toISOString(),
    updateDate: new Date(operator.last_modified_time).toISOString()
  }
}
