/** What ends the program with one line on stderr and an exit code of its own. */
export class Failure extends Error {
  readonly exitCode: number

  constructor (message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
