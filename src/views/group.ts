import type { Tags } from '../types.ts'

export interface GroupFacts {
  groupId: string
  operatorId: string
  tags: Tags
  configuration: Record<string, Record<string, unknown>>
  createdTime: number
  lastModifiedTime: number
}

/** Old and new names of the times are both shown (facts 04, 3.1). */
export function groupView (group: GroupFacts): object {
  return {
    groupId: group.groupId,
    operatorId: group.operatorId,
    tags: group.tags,
    configuration: group.configuration,
    createdAt: group.createdTime,
    createdTime: group.createdTime,
    lastModifiedAt: group.lastModifiedTime,
    lastModifiedTime: group.lastModifiedTime
  }
}
