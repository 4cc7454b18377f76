import type { DataEntry } from '../state/data-entries.ts'

export function dataEntryView ({ resourceType, resourceId, time, contentType, content, category }: DataEntry): DataEntry {
  return { resourceType, resourceId, time, contentType, content, ...(category === undefined ? {} : { category }) }
}

export function dataResourceView (resourceType: string, resourceId: string, lastModifiedTime: number, attributeNames: readonly string[]): Record<string, unknown> {
  return { resourceType, resourceId, lastModifiedTime, attributeNames }
}
