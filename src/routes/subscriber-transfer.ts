import { noContent, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Routes } from './handler.ts'

export const subscriberTransferRoutes = {
  issueSubscriberTransferToken: ({ body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    return ok({
      token: state.transfers.issue(owner, {
        destinationOperatorId: body.transferDestinationOperatorId,
        destinationEmail: body.transferDestinationOperatorEmail,
        imsis: body.transferImsi
      })
    })
  },

  verifySubscriberTransferToken: ({ body }, { caller, state }) => {
    demand(body !== undefined, 'COM9004')
    return ok({ transferredImsi: state.transfers.verify(caller.operatorId, body.token) })
  },

  deleteSubscriberTransferToken: ({ path }, { caller, state }) => {
    state.transfers.delete(caller.operatorId, path.token)
    return noContent()
  }
} satisfies Routes
