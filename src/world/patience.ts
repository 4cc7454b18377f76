/** Does `work` after `milliseconds` of real time, unless cancelled by what this returns; keeps no process alive for it. */
export function later (milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

const inLine: (() => void)[] = []

/**
 * Lets everything else that is ready have its turn. Whoever waits so stands in line: one goes on in each turn of the event loop,
 * so that many long works at once hold others up no longer than one does.
 */
export async function breath (): Promise<void> {
  return await new Promise((resolve) => {
    if (inLine.push(resolve) === 1) setImmediate(letOneGoOn)
  })
}

function letOneGoOn (): void {
  inLine.shift()!()
  if (inLine.length > 0) setImmediate(letOneGoOn)
}
