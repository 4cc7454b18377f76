import { clip } from './clip.ts'
import { type MediaFile, ready, type Steps } from './file.ts'
import { Footage } from './footage.ts'
import { jpeg } from './jpeg.ts'
import type { FileRequest } from './request.ts'
import { scene } from './scene.ts'
import { zip } from './zip.ts'

/** Changes when other bytes are made for the same request. */
export const EDITION = 1

/** The file asked for: the same bytes in every run. */
export function * make (request: FileRequest): Steps<MediaFile> {
  const { camera } = request
  if (request.kind === 'still') return ready('image/jpeg', jpeg(scene(camera, request.time, request.motion)))
  const { audio, motion } = request
  if (request.kind === 'clip') return yield * clip(new Footage(camera, request, motion), audio)
  const entries = []
  for (const part of request.parts) {
    // One file for each time that the camera recorded without a break (facts 06, section 9).
    entries.push({ name: `${camera.deviceId}-${part.from}.mp4`, modified: part.from, content: yield * clip(new Footage(camera, part, motion), audio) })
  }
  return yield * zip(entries)
}
