import { describe, expect, it } from 'vitest'
import { ready, type Steps } from '../../src/simulators/media/file.ts'
import { Making } from '../../src/simulators/media/making.ts'
import { CAMERA, clipOf, MediaStore, NOON } from '../support/media.ts'

describe('a file on its way', () => {
  function counted (most: number) {
    const taken: number[] = []
    const steps = function * (): Steps<ReturnType<typeof ready>> {
      for (let step = 1; step <= most; step++) {
        taken.push(step)
        yield
      }
      return ready('text/plain', Buffer.from('made'))
    }
    return { taken, making: new Making(steps()) }
  }

  it('is made once, by all who need it together', async () => {
    const { taken, making } = counted(10)
    const [first, second] = await Promise.all([making.unhurried(() => true), making.unhurried(() => true)])
    expect(first).toBe(second)
    expect(making.now()).toBe(first)
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('is finished from where others have come to', async () => {
    const { taken, making } = counted(10)
    const unhurried = making.unhurried(() => taken.length < 4)
    expect(taken).toEqual([1])
    expect(await unhurried).toBeUndefined()
    expect(taken).toEqual([1, 2, 3, 4])
    expect(Buffer.concat([...making.now().bytes()]).toString()).toBe('made')
    expect(taken).toHaveLength(10)
  })
})

describe('a file that is expected', () => {
  const archive = { kind: 'archive', camera: CAMERA, parts: [{ from: NOON, to: NOON + 30_000 }], audio: 'mp3', fileName: 'a.zip' } as const

  it('is the one that is rendered and downloaded', async () => {
    const store = new MediaStore()
    const { media } = store.core.services
    media.expect(archive)
    const made = media.render(archive)
    expect(await media.prepare(archive)).toBe(made)
    expect((await store.get(store.link(archive))).rawPayload.equals(Buffer.concat([...made.bytes()]))).toBe(true)
    expect(media.render({ ...archive, parts: [{ from: NOON, to: NOON + 1000 }] })).not.toBe(made)
    expect(media.render(clipOf(1000))).not.toBe(made)
    await store.close()
  })
})
