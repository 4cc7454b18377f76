// npm run bench [-- calls uplinks start reset events files media fleet radios million] [--million=FILE] [--write]
import { bundle, ROOT } from './bundle.ts'
import { measureCalls } from './calls.ts'
import { measureMedia } from './media.ts'
import { measureEvents } from './events.ts'
import { measureMillion } from './million.ts'
import { measureFiles } from './files.ts'
import { measureFleet } from './fleet.ts'
import { markdown, type Section, writeInto } from './report.ts'
import { measureRadioFleet } from './radio-fleet.ts'
import { measureReset } from './reset.ts'
import { measureStart } from './start.ts'
import { measureUplinks } from './uplinks.ts'

const asked = process.argv.slice(2)
const parts = asked.filter((word) => !word.startsWith('--'))
const kept = asked.find((word) => word.startsWith('--million='))?.slice('--million='.length)
if (asked.includes('--write') && parts.length > 0) throw new Error('--write needs all parts: it replaces all tables of docs/performance.md')
const file = await bundle()

const sections: Section[] = []
const measure = async (part: string, work: () => Promise<Section | Section[]>): Promise<void> => {
  if (parts.length > 0 && !parts.includes(part)) return
  const measured = [await work()].flat()
  sections.push(...measured)
  process.stdout.write(`\n${markdown(measured)}`)
}
await measure('start', () => measureStart(file))
await measure('calls', () => measureCalls(file))
await measure('uplinks', () => measureUplinks(file))
await measure('reset', () => measureReset(file))
await measure('files', () => measureFiles(file))
await measure('fleet', () => measureFleet(file))
await measure('radios', () => measureRadioFleet(file))
await measure('media', () => measureMedia(file))
await measure('events', () => measureEvents(file))
await measure('million', () => measureMillion(file, kept))
if (asked.includes('--write')) writeInto(`${ROOT}docs/performance.md`, `Measured on ${new Date().toISOString().slice(0, 10)}.\n\n${markdown(sections)}`)
