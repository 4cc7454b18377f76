/** A value made when it is first asked for, so that a start which shows no picture does not pay for it. */
export function once<Value> (make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
