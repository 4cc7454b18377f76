/** A file that can be made: how long it is, and any stretch of its bytes, the same ones every time. */
export interface MediaFile {
  contentType: string
  /** bytes */
  size: number
  /** The bytes from `start` up to and without `end`, in pieces that take a few milliseconds each to make. */
  bytes: (start?: number, end?: number) => Iterable<Buffer>
}

/** What takes long, in steps of a few milliseconds: run at once, or with other work let in between. */
export type Steps<Result> = Generator<void, Result, void>

export function ready (contentType: string, content: Buffer): MediaFile {
  return { contentType, size: content.length, bytes: (start = 0, end = content.length) => start < end ? [content.subarray(start, end)] : [] }
}
