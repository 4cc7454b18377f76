import { ok } from '../contract/operations.ts'
import { compactTime } from '../calendar.ts'
import { found } from '../refusal.ts'
import type { Routes } from './handler.ts'

export const paymentRoutes = {
  getPaymentMethod: (_request, { owner, state }) => {
    const method = found(state.operators.paymentMethod(owner.operatorId, owner.coverage), 'PAY9001')
    return ok({ providerType: method.provider_type, properties: method.properties, updateDate: compactTime(method.updated_time) })
  }
} satisfies Routes
