import { demand } from '../../refusal.ts'
import type { Media } from '../media/media.ts'
import type { Device } from './device.ts'

/** What a test has said of a camera behind a SIM: who may see it, and that it does not speak H.264. */
export interface RtspAnswer {
  username?: string
  password?: string
  codec?: 'h264' | 'other'
}

export interface CameraLogin {
  username: string
  password: string
}

/**
 * A still of the camera behind a SIM: a drawn scene with the SIM's name and the emulator's time. A real RTSP server is not
 * decoded (SEM9538), nor is another codec than H.264 (facts 02, section 10).
 */
export async function snapshot (device: Device, answer: RtspAnswer | undefined, path: string, login: CameraLogin | undefined, media: Media, time: number): Promise<Buffer> {
  demand(answer !== undefined, 'SEM9538')
  const mayLook = answer.username === undefined || (login?.username === answer.username && login.password === (answer.password ?? ''))
  demand(mayLook, 'SEM9539')
  demand(answer.codec !== 'other', 'SEM9538')
  const file = await media.prepare({
    kind: 'still',
    camera: {
      deviceId: device.card.sim.sim_id, name: `${device.name} ${path}`, model: 'atomCamV2', rotation: 0, nightVision: false, timestamp: true, logo: false, motionTagging: false
    },
    time,
    motion: false,
    fileName: 'snapshot.jpg'
  })
  return Buffer.concat([...file.bytes()])
}
