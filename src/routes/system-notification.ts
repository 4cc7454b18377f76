import { noContent, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { notificationView } from '../views/email.ts'
import type { Routes } from './handler.ts'

/** All of it is the root user's alone; permissions/rules.ts knows. */
export const systemNotificationRoutes = {
  listSystemNotifications: ({ path }, { state }) => ok(state.emails.notifications(path.operator_id).map(notificationView)),

  getSystemNotification: ({ path }, { state }) => ok(notificationView(state.emails.notification(path.operator_id, path.type))),

  setSystemNotification: ({ path, body }, { state }) => {
    if (path.type === 'primary') {
      demand(body.password !== undefined, 'COM9003', { detail: 'body: password must be given', detailJa: 'body: password は必須です' })
      state.operators.demandPassword(path.operator_id, body.password)
    } else {
      // inferred: what clears a purpose is deleteSystemNotification
      demand(body.emailIdList.length > 0, 'COM9003', { detail: 'body: emailIdList is empty', detailJa: 'body: emailIdList が空です' })
    }
    return ok(notificationView(state.emails.setNotification(path.operator_id, path.type, body.emailIdList)))
  },

  deleteSystemNotification: ({ path }, { state }) => {
    state.emails.clearNotification(path.operator_id, path.type)
    return noContent()
  }
} satisfies Routes
