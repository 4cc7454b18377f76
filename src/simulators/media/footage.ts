import { Encoder, RATE } from './h264.ts'
import type { CameraPicture, Span } from './request.ts'
import { scene } from './scene.ts'

/** ms that a picture is shown. */
export const PICTURE_TIME = 1000 / RATE
/** The pictures of a camera from one moment to another: when they begin, how many they are, and their codes by groups. */
export class Footage {
  readonly from: number
  readonly to: number
  readonly #camera: CameraPicture
  readonly #motion: readonly Span[]
  /** Every so many pictures one stands on its own. */
  readonly groupLength: number

  /** @param groupTime s from one picture that stands on its own to the next */
  constructor (camera: CameraPicture, { from, to }: Span, motion: readonly Span[] = [], groupTime = 10) {
    this.#camera = camera
    this.from = from
    this.to = to
    this.#motion = motion
    this.groupLength = groupTime * RATE
  }

  get pictures (): number {
    return Math.ceil((this.to - this.from) / PICTURE_TIME)
  }

  get groups (): number {
    return Math.ceil(this.pictures / this.groupLength)
  }

  /** The coded pictures of a group one by one, each a sample of an MP4 file: the same whatever came before. */
  * group (number: number): Generator<Buffer, void, void> {
    const encoder = new Encoder()
    const first = number * this.groupLength
    for (let picture = first; picture < Math.min(this.pictures, first + this.groupLength); picture++) {
      const time = this.from + picture * PICTURE_TIME
      yield encoder.encode(scene(this.#camera, time, this.#motion.some(({ from, to }) => from <= time && time < to)), picture === first)
    }
  }

  /** ms that the picture is shown: the last one may be cut short. */
  shown (picture: number): number {
    return Math.min(PICTURE_TIME, this.to - this.from - picture * PICTURE_TIME)
  }
}
