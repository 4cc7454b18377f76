import { ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { decisionView } from '../permissions/explain.ts'
import { readRange } from '../permissions/ip-range.ts'
import { judge } from '../permissions/judge.ts'
import type { NamedOperation } from '../permissions/rules.ts'
import { demand, found } from '../refusal.ts'
import { understood } from './time.ts'
import { timeOf } from '../world/time-texts.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

export const accessRoutes = {
  evaluatePermissions: ({ body }, { core }) => {
    const { clock, state } = core.services
    const { operatorId, userName, pathVariables = {}, ipAddress = '127.0.0.1', time } = body
    const { known, ...operation } = operationNamed(body.operation, core)
    if (ipAddress.includes('/') || readRange(ipAddress) === undefined) throw invalid('body: ipAddress must be an IP address')
    found(state.operators.get(operatorId), 'EMU0020')
    if (userName === undefined) return ok({ operation: operation.permission, known, allowed: true, reason: 'the root user may do everything', decisions: [] })
    demand(state.users.find(operatorId, userName) !== undefined, 'EMU0021')
    const now = time === undefined ? clock.now() : understood(() => timeOf(time))
    const { decisions } = judge(operation, state.frozenPermissions.current(operatorId, userName), { now, ipAddress, operatorId, samUserName: userName, pathVariables })
    const shown = decisions.map(decisionView)
    const decisive = shown.find(({ allowed }) => !allowed) ?? shown[0]!
    return ok({ operation: operation.permission, known, allowed: decisive.allowed, reason: decisive.reason, decisions: shown })
  }
} satisfies ControlRoutes

/** By operationId, or as statements name it; the latter need not be an operation. */
function operationNamed (name: string, { contract }: Core): NamedOperation & { known: boolean } {
  const operations = Object.entries(contract.operations)
  const entry = operations.find(([operationId, { permission }]) => operationId === name || permission === name)
  if (entry !== undefined) {
    const [operationId, { permission, tag }] = entry
    return { operationId, permission, tag, known: true }
  }
  const [tag, operationId] = name.split(':')
  if (!tag || !operationId) throw invalid('body: there is no such operation; give an operationId, or a name as statements use it')
  return { operationId, permission: name, tag, known: false }
}
