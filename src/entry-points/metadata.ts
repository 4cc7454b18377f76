import { metadataAnswer } from '../simulators/data-services/metadata.ts'
import { headerBytes } from '../simulators/data-services/uplink.ts'
import type { HttpDoor } from './entry-point.ts'

/** metadata.soracom.io */
export const metadata: HttpDoor = ({ state, uplinks, validators }, simId, request) =>
  uplinks.pass(simId, 'http', headerBytes(request) + request.body.length, (sender) => metadataAnswer(state, validators, sender, request))

/** endorse.soracom.io */
export const endorse: HttpDoor = ({ endorse, uplinks }, simId, request) =>
  uplinks.pass(simId, 'http', headerBytes(request) + request.body.length, (sender) => endorse.answer(sender, request))
