/** Does `work` after `milliseconds` of real time, unless cancelled by what this returns; keeps no process alive for it. */
export function later (milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/** Lets everything else that is ready have its turn. */
export async function breath (): Promise<void> {
  return await new Promise((resolve) => { setImmediate(resolve) })
}
