/** The columns of a row type, each named once: leaving one out, or naming one that is none, does not compile. */
export function columnsOf<Row> (columns: Record<keyof Row & string, true>): (keyof Row & string)[] {
  return Object.keys(columns) as (keyof Row & string)[]
}
