import type { Duplex } from 'node:stream'
import type { Socket } from '../world/sockets.ts'

/**
 * Ties a device's connection to the one that goes on from it: what the far side says goes to the device as it is while `mayHear` (told the
 * number of bytes) allows it, and both end together. What one side does not read is not read from the other, so that it does not heap up here.
 */
export function tie (near: Socket, far: Duplex, mayHear: (bytes: number) => boolean): void {
  far.on('data', (bytes: Buffer) => {
    if (!allowed(mayHear, bytes.length)) near.destroy()
    else if (!near.write(bytes)) far.pause()
  })
  near.on('drain', () => far.resume())
  far.on('drain', () => near.resume())
  far.on('end', () => near.end())
  far.on('close', () => {
    near.end()
    // What the device still says is read and lost: of one that is not read from, nobody learns that it has gone.
    near.removeAllListeners('data')
    near.resume()
  })
  near.on('close', () => far.destroy())
  if (near.destroyed) far.destroy()
}

/** Writes to the far side; as long as it does not take more, nothing more is read from the device. */
export function passOn (near: Socket, far: Duplex, bytes: Buffer): void {
  if (!far.write(bytes)) near.pause()
}

/** A fault of ours, such as a full disk, ends a connection and nothing else. */
function allowed (mayHear: (bytes: number) => boolean, bytes: number): boolean {
  try {
    return mayHear(bytes)
  } catch {
    return false
  }
}
