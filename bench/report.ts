import { readFileSync, writeFileSync } from 'node:fs'

/** One table of the report. */
export interface Section {
  title: string
  note: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

export function median (values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function milliseconds (value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}

export function megabytes (bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}

/** The target, and whether it was reached. */
export function verdict (text: string, met: boolean): string {
  return `${text}: ${met ? 'reached' : 'MISSED'}`
}

export function markdown (sections: readonly Section[]): string {
  return sections.map(({ title, note, head, rows }) => {
    const table = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
    return `### ${title}\n\n${note}\n\n${table.join('\n')}\n`
  }).join('\n')
}

const BEGIN = '<!-- begin: written by npm run bench -- --write -->'
const END = '<!-- end -->'

/** Puts the tables into the document in the place of the ones before. */
export function writeInto (file: string, text: string): void {
  const document = readFileSync(file, 'utf8')
  const from = document.indexOf(BEGIN)
  const to = document.indexOf(END)
  if (from === -1 || to < from) throw new Error(`${file} has no place for the tables`)
  writeFileSync(file, `${document.slice(0, from + BEGIN.length)}\n\n${text}\n${document.slice(to)}`)
}
