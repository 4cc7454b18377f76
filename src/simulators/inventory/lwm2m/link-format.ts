// What a device says of its objects when it registers: links (RFC 6690), as in `</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>`.

export interface RegisteredObjects {
  /** segments of the path that all others stand under, with rt="oma.lwm2m"; none: the root */
  root: string[]
  /** with no instance: an object that has none yet */
  objects: { objectId: number, instanceId?: number | undefined }[]
}

/**
 * A quoted attribute may hold commas and semicolons. A space belongs to one part of these alone: could it be of two, a text that is no
 * list of links would be tried in more ways than there is time for.
 */
const LINK = /\s*<([^<>]*)>((?:\s*;\s*[^\s;,="]+(?:\s*=(?:\s*"(?:[^"\\]|\\.)*"|\s*[^\s;,"]+)?)?)*)\s*(?:,|$)/y
const ATTRIBUTE = /;\s*([^\s;,="]+)(?:\s*=(?:\s*"((?:[^"\\]|\\.)*)"|\s*([^\s;,"]+))?)?/g

/** Undefined: not in this format. Links that lead to nothing of LwM2M are passed over. */
export function readLinks (text: string): RegisteredObjects | undefined {
  const links: { path: string[], isRoot: boolean }[] = []
  LINK.lastIndex = 0
  while (LINK.lastIndex < text.length) {
    const link = LINK.exec(text)
    if (link === null) return undefined
    const isRoot = [...link[2]!.matchAll(ATTRIBUTE)].some(([, name, quoted, bare]) => name === 'rt' && (quoted ?? bare ?? '').split(' ').includes('oma.lwm2m'))
    links.push({ path: link[1]!.split('/').filter((segment) => segment !== ''), isRoot })
  }
  const root = links.find(({ isRoot }) => isRoot)?.path ?? []
  const objects = new Map<string, RegisteredObjects['objects'][number]>()
  for (const { path } of links) {
    const [objectId, instanceId, ...more] = root.every((segment, i) => path[i] === segment) ? path.slice(root.length) : []
    if (objectId === undefined || !isId(objectId) || more.length > 0 || (instanceId !== undefined && !isId(instanceId))) continue
    objects.set(`${objectId}/${instanceId}`, { objectId: Number(objectId), ...(instanceId === undefined ? {} : { instanceId: Number(instanceId) }) })
  }
  return { root, objects: [...objects.values()] }
}

/** 65535 stands for none. */
function isId (text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) < 0xffff
}
