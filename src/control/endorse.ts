import { Bytes, ok } from '../contract/operations.ts'
import { found } from '../refusal.ts'
import type { ControlRoutes } from './handler.ts'

/** What is public of Endorse, for whoever checks its tokens. */
export const endorseRoutes = {
  getEndorseKey: async ({ path }, { core: { services: { endorse } } }) => ok(new Bytes('application/x-pem-file', found(await endorse.certificate(path.key_id), 'EMU0081')))
} satisfies ControlRoutes
