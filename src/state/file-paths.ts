import { demand } from '../refusal.ts'

/** bytes, and directories with the file (facts 04, 2.1). */
const LONGEST = 1024
const DEEPEST = 16

/** Where a file or a directory is: all directories on the way end with a slash, the root is `/`. */
export interface Place {
  /** of the file itself */
  path: string
  /** from the root down to the one it is in */
  directories: string[]
  filename: string
}

/** The names on the way of a path as it was sent; empty ones are dropped (facts 04, 2.2). */
export function namesOf (sent: string): string[] {
  return sent.split('/').filter((name) => name !== '')
}

export function filePath (sent: string): string {
  return `/${namesOf(sent).join('/')}`
}

export function directoryPath (sent: string): string {
  const path = filePath(sent)
  return path === '/' ? path : `${path}/`
}

/**
 * Where a new file goes. Refuses what is too long (FEM9107), too deep (FEM9108), not a name (FEM9109), or not a file (FEM9110).
 * inferred: names that are `.` or `..` or hold control characters are none; what stands for a directory names no file.
 */
export function placeOf (sent: string): Place {
  const names = namesOf(sent)
  const filename = names.at(-1)
  demand(filename !== undefined && !sent.endsWith('/'), 'FEM9110')
  demand(names.every((name) => name !== '.' && name !== '..' && !/[\u0000-\u001f\u007f]/.test(name)), 'FEM9109')
  demand(names.length <= DEEPEST, 'FEM9108')
  const path = filePath(sent)
  demand(Buffer.byteLength(path) <= LONGEST, 'FEM9107')
  return { path, filename, directories: names.map((_, i) => directoryPath(names.slice(0, i).join('/'))) }
}
