import type { Reply } from '../contract/operations.ts'
import type { Routes } from './handler.ts'

/** UCS-2 unless asked otherwise (facts 02, section 10). */
const USUAL_ENCODING = 2

interface Message {
  payload?: string
  encodingType?: number
}

function sent (messageId: string): Reply<202, { messageId: string }> {
  return { status: 202, body: { messageId } }
}

function partsOf (message: Message | undefined): [payload: string | undefined, encodingType: number] {
  return [message?.payload, message?.encodingType ?? USUAL_ENCODING]
}

export const smsRoutes = {
  sendSmsToSim: ({ path, body }, { owner, state }) => sent(state.sms.sendToSim(owner, path.sim_id, ...partsOf(body))),

  sendSms: ({ path, body }, { owner, state }) => sent(state.sms.sendTo(owner, path.imsi, ...partsOf(body))),

  sendSmsByMsisdn: ({ path, body }, { owner, state }) => sent(state.sms.sendToNumber(owner, path.msisdn, ...partsOf(body)))
} satisfies Routes
