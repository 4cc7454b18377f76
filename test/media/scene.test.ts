import { describe, expect, it } from 'vitest'
import { CELL, COLUMNS, HEIGHT, isFlat, type Picture, planes, ROWS, samplesOf, WIDTH } from '../../src/simulators/media/cells.ts'
import type { CameraPicture } from '../../src/simulators/media/request.ts'
import { scene } from '../../src/simulators/media/scene.ts'
import { CAMERA, DATE_CHARACTERS, NOON, textAt } from '../support/media.ts'

const draw = (changes: Partial<CameraPicture> = {}, time = NOON, motion = false): Picture => scene({ ...CAMERA, ...changes }, time, motion)
const STAMP = { column: COLUMNS - 2 - 19, row: 64 }
const stamp = (picture: Picture): string => textAt(picture, STAMP.column, STAMP.row, DATE_CHARACTERS)
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 玄関カメラ'

/** In how many cells two pictures differ, as a share. */
const difference = (a: Picture, b: Picture): number => a.reduce((sum, cell, i) => sum + (cell === b[i] ? 0 : 1), 0) / a.length
const green = (picture: Picture): number[] => [...picture.keys()].filter((i) => {
  const [y, u, v] = [0, 256, 320].map((at) => samplesOf(picture[i]!)[at]!) as [number, number, number]
  return isFlat(picture[i]!) && y > 140 && u < 100 && v < 70
})

describe('the scene of a camera', () => {
  it('is 1920 x 1080 in whole cells, with no sample that is 0 or out of the range of television', () => {
    expect([COLUMNS * CELL, ROWS * CELL - 8]).toEqual([WIDTH, HEIGHT])
    for (const picture of [draw(), draw({ nightVision: true }, NOON, true), draw({}, NOON + 9 * 3600_000)]) {
      expect(picture).toHaveLength(COLUMNS * ROWS)
      for (const cell of new Set(picture)) {
        const samples = samplesOf(cell)
        expect(samples).toHaveLength(384)
        expect(Math.min(...samples)).toBeGreaterThanOrEqual(16)
        expect(Math.max(...samples.subarray(0, 256))).toBeLessThanOrEqual(235)
        expect(Math.max(...samples.subarray(256))).toBeLessThanOrEqual(240)
      }
    }
  })

  it('is the same for the same camera and moment, and no other moment of a minute looks like it', () => {
    expect(planes(draw()).equals(planes(scene(structuredClone(CAMERA), NOON, false)))).toBe(true)
    const seen = Array.from({ length: 300 }, (_, i) => Buffer.from(scene(CAMERA, NOON + i * 200, false).buffer).toString('latin1'))
    expect(new Set(seen).size).toBe(300)
  })

  it('[06-C40] tells the second in Japan and the device ID, and whose camera it is', () => {
    for (const [time, text] of [[NOON, '2026-06-15 12:34:56'], [NOON + 999, '2026-06-15 12:34:56'], [NOON + 4000, '2026-06-15 12:35:00'], [Date.UTC(2026, 11, 31, 15), '2027-01-01 00:00:00']] as const) {
      const picture = draw({}, time)
      expect(stamp(picture)).toBe(text)
      expect(textAt(picture, 2, 3, LETTERS)).toBe('7CDDE9000001')
      expect(textAt(picture, 2, 1, LETTERS)).toBe('玄関カメラ Yard 1')
    }
  })

  it('draws a name that does not fit or that no font has as far as it can', () => {
    expect(textAt(draw({ name: 'A'.repeat(500) }), 2, 1, LETTERS)).toBe('A'.repeat(116))
    expect(() => draw({ name: '😀'.repeat(100) })).not.toThrow()
    expect(draw({ name: '😀' })).toEqual(draw({ name: '😁' }))
    expect(draw({ name: '😀' })).not.toEqual(draw({ name: '' }))
  })

  it('has the logo at the bottom on the left and the time on the right, unless they are switched off', () => {
    expect(textAt(draw(), 2, 64, LETTERS)).toBe('ATOM Cam 2')
    expect(textAt(draw({ model: 'atomCamSwingV1' }), 2, 64, LETTERS)).toBe('ATOM Cam Swing')
    const bare = draw({ logo: false, timestamp: false })
    expect(textAt(bare, 2, 64, LETTERS)).toBe('')
    expect(stamp(bare)).toBe('')
    expect(bare.slice(0, 60 * COLUMNS)).toEqual(draw().slice(0, 60 * COLUMNS))
  })

  it('is grey with night vision, without any colour but that of the tagging', () => {
    const chroma = planes(draw({ nightVision: true, motionTagging: false }, NOON, true)).subarray(WIDTH * HEIGHT)
    expect(new Set(chroma)).toEqual(new Set([128]))
    expect(new Set(planes(draw()).subarray(WIDTH * HEIGHT)).size).toBeGreaterThan(10)
  })

  it('puts a green frame around what moves, when it moves and is to be tagged', () => {
    expect(green(draw())).toEqual([])
    expect(green(draw({ motionTagging: false }, NOON, true))).toEqual([])
    expect(difference(draw(), draw({ motionTagging: false }, NOON, true))).toBeGreaterThan(0.001)
    for (const changes of [{}, { rotation: 180 }, { nightVision: true }, { wideAngleCorrection: true }] as const) {
      const [still, tagged] = [draw(changes), draw(changes, NOON, true)]
      const frame = green(tagged)
      const [columns, rows] = [frame.map((i) => i % COLUMNS), frame.map((i) => Math.floor(i / COLUMNS))]
      const [left, right, top, bottom] = [Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)]
      expect(frame).toHaveLength(2 * (right - left + 1) + 2 * (bottom - top - 1))
      // What moves is inside of it, and nowhere else.
      const moved = [...tagged.keys()].filter((i) => tagged[i] !== still[i] && !frame.includes(i))
      expect(moved.length).toBeGreaterThan(10)
      for (const i of moved) expect(i % COLUMNS > left && i % COLUMNS < right && i > top * COLUMNS && i < bottom * COLUMNS).toBe(true)
    }
    expect(green(draw({}, NOON + 1000, true))).not.toEqual(green(draw({}, NOON, true)))
  })

  it('stands on its head when turned, with the texts upright', () => {
    const [upright, turned] = [draw({ logo: false, timestamp: false, name: '' }), draw({ logo: false, timestamp: false, name: '', rotation: 180 })]
    // The last row is seen by half and stands for no row of its own; the device ID is written over the first ones.
    for (let row = 0; row < 60; row++) {
      const expected = upright.slice((66 - row) * COLUMNS, (67 - row) * COLUMNS).reverse()
      if (row < 3 || row > 4) expect(turned.slice(row * COLUMNS, (row + 1) * COLUMNS)).toEqual(expected)
    }
    expect(stamp(draw({ rotation: 180 }))).toBe('2026-06-15 12:34:56')
  })

  it('bends what is straight, unless the lens is corrected', () => {
    const [bent, straight] = [draw({ logo: false }), draw({ logo: false, wideAngleCorrection: true })]
    expect(difference(bent, straight)).toBeGreaterThan(0.1)
    // The sky has a shade in each row, and where it is bent several.
    const shades = (picture: Picture): number => Math.max(...[5, 6, 7, 8, 9, 10].map((row) => new Set(picture.slice(row * COLUMNS, (row + 1) * COLUMNS)).size))
    expect(shades(straight)).toBe(1)
    expect(shades(bent)).toBeGreaterThan(1)
  })

  it('follows the hours, and differs from camera to camera', () => {
    const at = (hour: number): Picture => draw({ timestamp: false }, Date.UTC(2026, 5, 15, hour - 9))
    expect(difference(at(12), at(18))).toBeGreaterThan(0.5)
    expect(difference(at(18), at(23))).toBeGreaterThan(0.5)
    expect(difference(at(12), at(13))).toBeLessThan(0.01)
    expect(difference(draw(), draw({ deviceId: '7CDDE9000002' }))).toBeGreaterThan(0.02)
  })
})
