// The view of a camera: a yard with a hall, at the light of the hour in Japan. No two cameras have a hall of quite the same colour.
import { type Cell, COLUMNS, flat, type Picture, rgb, ROWS, samplesOf } from './cells.ts'

/** Cells of the view: [column, row] */
type Place = readonly [column: number, row: number]

const HORIZON = 34
const HALL = { left: 22, right: 66, top: 20, bottom: 50 }
const DOOR = { left: 36, right: 54, top: 32 }
/** Of these lamps over the door one is lit, for a fifth of a second each. */
const LAMPS: readonly Place[] = [0, 1, 2, 3, 4].map((i) => [39 + i * 3, 28])
export const LAMP_TIME = 200

/** Where whoever comes by walks: one column in each lamp's time, from left to right and round again. */
const PATH = { row: 46, from: 6, columns: 104 }
/** Head, coat, trousers; two rows of legs that take turns. */
const WALKER = ['.hh.', '.hh.', 'cccc', 'cccc', 'cccc', '.cc.', '.tt.', '.tt.']
const LEGS = [['.tt.', '.tt.'], ['t..t', 't..t']] as const

/** What the light does to colours. */
interface Light {
  sky: readonly [number, number, number, number, number]
  /** 0 to 1 */
  brightness: number
}

const DAY: Light = { sky: [0x4f93d6, 0x67a5de, 0x82b8e6, 0xa0cbed, 0xc2def3], brightness: 1 }
const DUSK: Light = { sky: [0x3a3f73, 0x6a4f83, 0xa4617f, 0xdb8468, 0xf5b46c], brightness: 0.72 }
const NIGHT: Light = { sky: [0x0b1026, 0x0e142e, 0x121a38, 0x182242, 0x1e2a4d], brightness: 0.38 }

/** The part of the day by which the view is lit; pictures of the same part have the same background. */
export type Daylight = 'day' | 'dusk' | 'night'

/** inferred: the sun of a spring day, everywhere. */
export function daylightAt (hour: number): Daylight {
  if (hour >= 7 && hour < 17) return 'day'
  return hour >= 5 && hour < 19 ? 'dusk' : 'night'
}

const LIGHTS: Record<Daylight, Light> = { day: DAY, dusk: DUSK, night: NIGHT }

/** Turns a colour of the day into what the camera sees. */
export type Paint = (colour: number) => Cell

/** Colours by daylight; with night vision (infrared) grey, and bright at any hour. */
export function paintOf (daylight: Daylight, nightVision: boolean): Paint {
  const brightness = nightVision ? 0.85 : LIGHTS[daylight].brightness
  return (colour) => {
    const dimmed = [16, 8, 0].reduce((sum, shift) => sum | (Math.round(((colour >> shift) & 255) * brightness) << shift), 0)
    return nightVision ? flat(samplesOf(rgb(dimmed))[0]!, 128, 128) : rgb(dimmed)
  }
}

const yards = new Map<string, Picture>()
const MOST_YARDS = 32

/** Everything that stands still: drawn once for many pictures. */
export function yard (deviceId: string, daylight: Daylight, nightVision: boolean): Picture {
  const key = `${deviceId} ${daylight} ${nightVision}`
  let picture = yards.get(key)
  if (picture === undefined) {
    if (yards.size >= MOST_YARDS) yards.clear()
    yards.set(key, picture = newYard(deviceId, daylight, nightVision))
  }
  return picture
}

function newYard (deviceId: string, daylight: Daylight, nightVision: boolean): Picture {
  const paint = paintOf(daylight, nightVision)
  const sky = LIGHTS[daylight].sky.map((colour) => nightVision ? flat(Math.round(40 + samplesOf(rgb(colour))[0]! * 0.3), 128, 128) : rgb(colour))
  const wall = WALLS[hash(deviceId) % WALLS.length]!
  const [lit, dark] = [paint(wall), paint(mixed(wall, 0x202020, 0.3))]
  const [grass, road, line, hill, far] = [0x7f9c62, 0x8b8d92, 0xd9d5c4, 0x5f8159, 0x86a08c].map(paint) as [Cell, Cell, Cell, Cell, Cell]
  const [roof, frame, glass, shutter, slat] = [0x4a4f57, 0x35383d, 0xbfd8e6, 0xb9bcc0, 0x9fa3a8].map(paint) as [Cell, Cell, Cell, Cell, Cell]
  const [trunk, leaves, shade] = [0x6d5037, 0x3f7d48, 0x34693e].map(paint) as [Cell, Cell, Cell]
  const window = daylight === 'day' || nightVision ? glass : rgb(0xf6d58a)

  const cell = (x: number, y: number): Cell => {
    if (x >= HALL.left && x < HALL.right && y >= HALL.top && y < HALL.bottom) {
      if (y < HALL.top + 3) return roof
      if (x >= DOOR.left && x < DOOR.right && y >= DOOR.top) return x === DOOR.left || x === DOOR.right - 1 || y === DOOR.top ? frame : y % 3 === 0 ? slat : shutter
      if ((x > 25 && x < 33 || x > 56 && x < 63) && y > 27 && y < 34) return window
      return x >= HALL.right - 2 || y >= HALL.bottom - 2 ? dark : lit
    }
    const tree = (x - 88) ** 2 + ((y - 29) * 1.15) ** 2
    if (tree < 90) return x - y > 62 ? shade : leaves
    if (x >= 87 && x < 90 && y >= 36 && y < 47) return trunk
    if (y >= 52) return y === 58 && x % 12 < 7 ? line : road
    if (y >= HORIZON + 8) return grass
    if (y >= HORIZON + 3 - 5 * Math.sin((x + 20) / 19)) return hill
    if (y >= HORIZON - 3 - 4 * Math.sin(x / 13)) return far
    return sky[Math.min(4, Math.floor(y * 5 / HORIZON))]!
  }
  return Uint16Array.from({ length: COLUMNS * ROWS }, (_, i) => cell(i % COLUMNS, Math.floor(i / COLUMNS)))
}

/** The lamps and which of them is lit. */
export function lamps (time: number, paint: Paint, nightVision: boolean): [Place, Cell][] {
  const lit = Math.floor(time / LAMP_TIME) % LAMPS.length
  const glow = rgb(nightVision ? 0xf0f0f0 : 0xfff3b0)
  return LAMPS.map((place, i) => [place, i === lit ? glow : paint(0x4d4a40)])
}

/** Whoever comes by when something moves. */
export function walker (time: number, paint: Paint): [Place, Cell][] {
  const step = Math.floor(time / LAMP_TIME)
  const left = PATH.from + step % PATH.columns
  const colours: Record<string, Cell> = { h: paint(0xe0b48f), c: paint(0xb8402f), t: paint(0x2d3550) }
  return [...WALKER, ...LEGS[step % 2]!].flatMap((row, y) => Array.from(row, (dot, x): [Place, Cell | undefined] => [[left + x, PATH.row + y], colours[dot]]))
    .filter((dot): dot is [Place, Cell] => dot[1] !== undefined)
}

const WALLS = [0xd8c9a8, 0xc98f7a, 0x9fb7c9, 0xb7c9a0, 0xd3b6c4, 0xcfcfcf, 0xd9b36a, 0x93b5a9]

function hash (text: string): number {
  let value = 7
  for (const character of text) value = (value * 31 + character.codePointAt(0)!) >>> 0
  return value
}

function mixed (colour: number, other: number, share: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum | (Math.round(((colour >> shift) & 255) * (1 - share) + ((other >> shift) & 255) * share) << shift), 0)
}
