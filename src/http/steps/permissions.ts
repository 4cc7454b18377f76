import { readText } from '../../contract/reading.ts'
import type { ErrorCode } from '../../errors.ts'
import { decide, type Decision, type Facts } from '../../permissions/evaluate.ts'
import { judge } from '../../permissions/judge.ts'
import { Refusal } from '../../refusal.ts'
import type { Services } from '../../services.ts'
import type { Exchange } from '../exchange.ts'

/** Where a lack of permission is SEM0049; inferred: AUM0017 everywhere else (facts 01, 1.9 and 1.10). */
const OF_SESSION_MANAGER: ReadonlySet<string> = new Set(['Sim', 'Subscriber', 'Group', 'VirtualPrivateGateway', 'PortMapping', 'EventHandler', 'Stats'])

/**
 * Whether a SAM user may call this operation, by the statements that were frozen into its pair. The root user may do everything,
 * so nothing is looked at for it. With --auth lax the decision is only written down.
 */
export function checkPermission (exchange: Exchange, services: Services): void {
  const { caller, operation, operationId } = exchange
  if (caller?.userName === undefined) return
  const { decisions, rootOnly, lacking } = judge({ operationId, tag: operation.tag, permission: operation.permission }, services.state.frozenPermissions.sourcesOf(caller.operatorId, caller.permissions), factsOf(exchange, services, pathVariablesOf(exchange)))
  exchange.decisions = decisions
  if (services.settings.auth === 'lax') return
  if (rootOnly !== undefined) throw new Refusal(rootOnly === 400 ? 'AUM9200' : 'AUM9114')
  if (lacking !== undefined) throw lackOf(lacking, operation.tag, caller.userName)
}

/** Whether the caller is also allowed something that its call implies, such as FileEntry:putFile. The answer is written down. */
export function mayDo (exchange: Exchange, services: Services, operation: string, pathVariables: Readonly<Record<string, string>>): boolean {
  const { caller } = exchange
  if (caller?.userName === undefined) return true
  const decision = decide(operation, services.state.frozenPermissions.sourcesOf(caller.operatorId, caller.permissions), factsOf(exchange, services, pathVariables))
  writeDown(exchange, decision)
  return decision.allowed || services.settings.auth === 'lax'
}

export function lackOf (permission: string, tag: string, userName: string): Refusal {
  const code: ErrorCode = OF_SESSION_MANAGER.has(tag) ? 'SEM0049' : 'AUM0017'
  return new Refusal(code, { user: userName, operation: permission })
}

/** What stands in the path, numbers in the one way that they are usually written: 1.0 is another spelling of 1, and no way round a condition. */
function pathVariablesOf ({ operation, request }: Exchange): Record<string, string> {
  const given = request.params as Record<string, string>
  const numbers = Object.entries(operation.path?.properties ?? {}).flatMap(([name, { type }]) => {
    const value = type === 'integer' || type === 'number' ? readText(given[name]!, type) : undefined
    return value === undefined ? [] : [[name, String(value as number)] as const]
  })
  return { ...given, ...Object.fromEntries(numbers) }
}

/** What conditions can ask about a call. */
export function factsOf ({ caller, request }: Exchange, { clock }: Services, pathVariables: Readonly<Record<string, string>>): Facts {
  return { now: clock.now(), ipAddress: request.ip, operatorId: caller!.operatorId, samUserName: caller!.userName ?? null, pathVariables }
}

export function writeDown (exchange: Exchange, decision: Decision): void {
  exchange.decisions = [...exchange.decisions ?? [], decision]
}
