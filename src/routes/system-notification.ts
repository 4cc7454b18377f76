import { noContent, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { notificationView } from '../views/email.ts'
import type { Routes } from './handler.ts'
import { demandRoot } from './requests.ts'

export const systemNotificationRoutes = {
  listSystemNotifications: ({ path }, { caller, state }) => {
    demandRoot(caller)
    return ok(state.emails.notifications(path.operator_id).map(notificationView))
  },

  getSystemNotification: ({ path }, { caller, state }) => {
    demandRoot(caller)
    return ok(notificationView(state.emails.notification(path.operator_id, path.type)))
  },

  setSystemNotification: ({ path, body }, { caller, state }) => {
    demandRoot(caller)
    if (path.type === 'primary') {
      demand(body.password !== undefined, 'COM9003', { detail: 'body: password is missing' })
      state.operators.demandPassword(path.operator_id, body.password)
    } else {
      // inferred: what clears a purpose is deleteSystemNotification
      demand(body.emailIdList.length > 0, 'COM9003', { detail: 'body: emailIdList is empty' })
    }
    return ok(notificationView(state.emails.setNotification(path.operator_id, path.type, body.emailIdList)))
  },

  deleteSystemNotification: ({ path }, { caller, state }) => {
    demandRoot(caller)
    state.emails.clearNotification(path.operator_id, path.type)
    return noContent()
  }
} satisfies Routes
