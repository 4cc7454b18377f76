import { COLUMNS, type Picture, rgb, ROWS } from './cells.ts'
import { Lens } from './lens.ts'
import { lettersOf } from './letters.ts'
import type { CameraPicture } from './request.ts'
import { type Daylight, daylightAt, lamps, paintOf, walker, yard } from './yard.ts'

const JAPAN = 9 * 3600 * 1000

/** Cells between text and the edge of the picture. */
const MARGIN = 2
const NAME_ROW = 1
const ID_ROW = 3
const BOTTOM_ROW = 64

const FRAME = rgb(0x1fe04c)

const LOGOS = { atomCamV2: 'ATOM Cam 2', atomCamSwingV1: 'ATOM Cam Swing' }

/** What a camera sees and writes at a moment (ms); the same in every run. Changes five times a second. */
export function scene (camera: CameraPicture, time: number, motion: boolean): Picture {
  const clock = japanTime(time)
  const daylight = daylightAt(Number(clock.slice(11, 13)))
  const picture = background(camera, daylight).slice()
  const lens = Lens.of(camera.rotation, camera.wideAngleCorrection === true)
  const paint = paintOf(daylight, camera.nightVision)
  for (const [[column, row], cell] of lamps(time, paint, camera.nightVision)) for (const i of lens.places(column, row)) picture[i] = cell
  if (motion) {
    const moving = walker(time, paint).flatMap(([[column, row], cell]) => lens.places(column, row).map((i) => [i, cell] as const))
    if (camera.motionTagging) frame(picture, moving.map(([i]) => i))
    for (const [i, cell] of moving) picture[i] = cell
  }
  if (camera.timestamp) write(picture, clock, COLUMNS - MARGIN - clock.length, BOTTOM_ROW)
  return picture
}

/** `2026-06-15 09:00:00`, in Japan. */
export function japanTime (time: number): string {
  return new Date(time + JAPAN).toISOString().slice(0, 19).replace('T', ' ')
}

const backgrounds = new WeakMap<CameraPicture, Partial<Record<Daylight, Picture>>>()

/** What stands still, as the lens shows it, and the texts that stay: drawn once for all pictures of a request. */
function background (camera: CameraPicture, daylight: Daylight): Picture {
  let drawn = backgrounds.get(camera)
  if (drawn === undefined) backgrounds.set(camera, drawn = {})
  let picture = drawn[daylight]
  if (picture === undefined) {
    const { deviceId, nightVision, rotation, wideAngleCorrection } = camera
    picture = drawn[daylight] = Lens.of(rotation, wideAngleCorrection === true).look(yard(deviceId, daylight, nightVision))
    caption(picture, camera)
  }
  return picture
}

/** A green frame with a cell of air around what moves. */
function frame (picture: Picture, moving: readonly number[]): void {
  if (moving.length === 0) return
  const columns = moving.map((i) => i % COLUMNS)
  const rows = moving.map((i) => Math.floor(i / COLUMNS))
  const [left, right] = [Math.max(0, Math.min(...columns) - 2), Math.min(COLUMNS - 1, Math.max(...columns) + 2)]
  const [top, bottom] = [Math.max(0, Math.min(...rows) - 2), Math.min(ROWS - 1, Math.max(...rows) + 2)]
  for (let x = left; x <= right; x++) for (const y of [top, bottom]) picture[y * COLUMNS + x] = FRAME
  for (let y = top; y <= bottom; y++) for (const x of [left, right]) picture[y * COLUMNS + x] = FRAME
}

/** Name and device ID, so that the picture tells where it is from (inferred), and the maker's logo. */
function caption (picture: Picture, { name, deviceId, logo, model }: CameraPicture): void {
  write(picture, name, MARGIN, NAME_ROW)
  write(picture, deviceId, MARGIN, ID_ROW)
  if (logo) write(picture, LOGOS[model], MARGIN, BOTTOM_ROW)
}

/** Letters upright on a dark ground, as far as there is room. */
function write (picture: Picture, text: string, column: number, row: number): void {
  let x = column
  for (const { columns, cells } of lettersOf(text)) {
    if (x + columns > COLUMNS - MARGIN) break
    for (let i = 0; i < cells.length; i++) picture[(row + Math.floor(i / columns)) * COLUMNS + x + i % columns] = cells[i]!
    x += columns
  }
}
