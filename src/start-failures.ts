// Why an emulator could not start, in one line that says what to do about it.
import { statSync } from 'node:fs'

/** The database could not be opened or brought up to date. */
export function dataFailure (file: string, error: unknown): Error {
  return new Error(`cannot use the data file ${file}: ${dataFault(file, error)}`, { cause: error })
}

function dataFault (file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  // SQLite's codes have a second part for details: SQLITE_READONLY_DIRECTORY, SQLITE_IOERR_WRITE ...
  switch (/^SQLITE_[A-Z]+/.exec(code ?? '')?.[0]) {
    case 'SQLITE_NOTADB': return 'it is not a SQLite database'
    case 'SQLITE_CORRUPT': return 'it is damaged'
    case 'SQLITE_BUSY': return 'another process is using it'
    case 'SQLITE_READONLY': return 'it cannot be written'
    case 'SQLITE_FULL': return 'the disk is full'
    case 'SQLITE_CANTOPEN': return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? 'it is a directory' : 'it cannot be opened; is its directory writable?'
    default: return message.replace('Cannot open database because the', 'its')
  }
}

/** The socket could not be opened. */
export function listenFailure (host: string, port: number, error: unknown): Error {
  return new Error(listenFault(host, port, error), { cause: error })
}

/** An entry point for devices could not be opened. */
export function entryPointFailure (name: string, { host, port }: { host: string, port: number }, error: unknown): Error {
  return new Error(`the entry point ${name}: ${listenFault(host, port, error)} (as in --entry-point ${name}=${port < 1024 ? port + 8000 : port + 1})`, { cause: error })
}

function listenFault (host: string, port: number, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE': return `port ${port} of ${host} is in use; is another emulator running? Choose another port, or 0 for any free one`
    case 'EACCES': return `port ${port} of ${host} needs more rights; choose one from 1024 on`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': return `cannot listen on ${host}: this machine has no such address`
    default: return `cannot listen on port ${port} of ${host}: ${message}`
  }
}
