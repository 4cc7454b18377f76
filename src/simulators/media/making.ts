import { breath } from '../../world/patience.ts'
import type { MediaFile, Steps } from './file.ts'

/** A file on its way. Whoever needs it goes on where others have come to. */
export class Making {
  readonly #steps: Steps<MediaFile>
  #made: MediaFile | undefined

  constructor (steps: Steps<MediaFile>) {
    this.#steps = steps
  }

  /** At once, which holds everything up as long as it takes. */
  now (): MediaFile {
    for (;;) {
      const made = this.#step()
      if (made !== undefined) return made
    }
  }

  /** While others get their turn; undefined when it is no longer wanted. */
  async unhurried (isWanted: () => boolean): Promise<MediaFile | undefined> {
    for (;;) {
      if (!isWanted()) return undefined
      const made = this.#step()
      if (made !== undefined) return made
      await breath()
    }
  }

  #step (): MediaFile | undefined {
    if (this.#made === undefined) {
      const step = this.#steps.next()
      if (step.done === true) this.#made = step.value
    }
    return this.#made
  }
}
