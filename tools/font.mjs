#!/usr/bin/env node
// Makes src/simulators/media/generated/font.json, the letters in the pictures of cameras, of the public-domain Shinonome fonts (16 dots, bold):
//   node tools/font.mjs FOLDER   with the files of Debian's package xfonts-shinonome: usr/share/fonts/X11/misc/shnm*.pcf.gz
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync, gunzipSync } from 'node:zlib'

const HEIGHT = 16
const METRICS = 1 << 2
const BITMAPS = 1 << 3
const ENCODINGS = 1 << 5

/** The glyphs of a PCF file: code in the font -> rows of `width` bits, whole bytes each. */
function glyphsOf (file, width) {
  const data = gunzipSync(readFileSync(file))
  const tables = new Map()
  for (let i = 0; i < data.readUInt32LE(4); i++) {
    const at = 8 + i * 16
    tables.set(data.readUInt32LE(at), data.readUInt32LE(at + 12))
  }
  const reader = (type) => {
    let at = tables.get(type)
    const format = data.readUInt32LE(at)
    at += 4
    const big = (format & 4) !== 0
    return {
      format,
      u8: () => data[at++],
      u16: () => { at += 2; return big ? data.readUInt16BE(at - 2) : data.readUInt16LE(at - 2) },
      u32: () => { at += 4; return big ? data.readUInt32BE(at - 4) : data.readUInt32LE(at - 4) },
      get at () { return at }
    }
  }
  const metrics = reader(METRICS)
  if ((metrics.format & 0x100) === 0) throw new Error(`${file}: metrics that are not compressed`)
  const boxes = Array.from({ length: metrics.u16() }, () => {
    const [left, right, , ascent, descent] = Array.from({ length: 5 }, () => metrics.u8() - 0x80)
    return { left, right, ascent, descent }
  })
  const bitmaps = reader(BITMAPS)
  const offsets = Array.from({ length: bitmaps.u32() }, () => bitmaps.u32())
  const pad = 1 << (bitmaps.format & 3)
  const leastFirst = (bitmaps.format & 8) === 0
  for (let i = 0; i < 4; i++) bitmaps.u32()
  const start = bitmaps.at
  const encodings = reader(ENCODINGS)
  const [firstLow, lastLow, firstHigh, lastHigh] = Array.from({ length: 5 }, () => encodings.u16())
  const glyphs = new Map()
  for (let high = firstHigh; high <= lastHigh; high++) {
    for (let low = firstLow; low <= lastLow; low++) {
      const index = encodings.u16()
      if (index === 0xffff) continue
      const { left, right, ascent, descent } = boxes[index]
      const rowBytes = Math.ceil(Math.max(right - left, 1) / 8 / pad) * pad
      const rows = Array.from({ length: HEIGHT }, () => 0)
      for (let y = 0; y < ascent + descent; y++) {
        for (let x = 0; x < right - left; x++) {
          const byte = data[start + offsets[index] + y * rowBytes + (x >> 3)]
          const bit = leastFirst ? (byte >> (x & 7)) & 1 : (byte >> (7 - (x & 7))) & 1
          const row = 14 - ascent + y
          if (bit === 1 && row >= 0 && row < HEIGHT) rows[row] |= 1 << (width - 1 - left - x)
        }
      }
      glyphs.set(high * 256 + low, Buffer.from(rows.flatMap((row) => width === 8 ? [row] : [row >> 8, row & 255])))
    }
  }
  return glyphs
}

const folder = process.argv[2]
const font = (name) => path.join(folder, `${name}.pcf.gz`)
const narrow = new Map()
for (const [code, rows] of glyphsOf(font('shnm8x16ab'), 8)) if (code >= 0x20 && code < 0x7f || code > 0xa0) narrow.set(code, rows)
// JIS X 0201: the narrow katakana.
for (const [code, rows] of glyphsOf(font('shnm8x16rb'), 8)) if (code > 0xa0 && code < 0xe0) narrow.set(0xff61 + code - 0xa1, rows)
const wide = new Map()
const decoder = new TextDecoder('euc-jp')
for (const [code, rows] of glyphsOf(font('shnmk16b'), 16)) {
  const text = decoder.decode(Uint8Array.of((code >> 8) | 0x80, (code & 255) | 0x80))
  if (text.length === 1 && text !== '\ufffd' && !narrow.has(text.charCodeAt(0))) wide.set(text.charCodeAt(0), rows)
}

/** Code points, two bytes each, then the rows of each glyph; deflated, in base64. */
function packed (glyphs) {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  const codes = Buffer.alloc(sorted.length * 2)
  sorted.forEach(([code], i) => codes.writeUInt16LE(code, i * 2))
  return deflateRawSync(Buffer.concat([codes, ...sorted.map(([, rows]) => rows)]), { level: 9 }).toString('base64')
}

const document = {
  source: 'Shinonome fonts 0.9.11 by Yasuyuki Furukawa and the /efont/ project, public domain: shnm8x16ab, shnm8x16rb and shnmk16b; made by tools/font.mjs',
  narrow: packed(narrow),
  wide: packed(wide)
}
writeFileSync(path.join(import.meta.dirname, '../src/simulators/media/generated/font.json'), `${JSON.stringify(document, null, 2)}\n`)
console.log(`${narrow.size} narrow and ${wide.size} wide glyphs`)
