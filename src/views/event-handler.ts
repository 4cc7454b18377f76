import type { EventHandler } from '../state/event-handlers/definition.ts'

/** Targets that are not set, and a missing description, are null and not left out (facts 03, 1.1). */
export function eventHandlerView ({ handlerId, target, name, description, active, rule, actions }: EventHandler) {
  const targetId = (kind: EventHandler['target']['kind']): string | null => (target.kind === kind ? target.id : null)
  return {
    handlerId,
    targetImsi: targetId('imsi'),
    targetSimId: targetId('sim'),
    targetGroupId: targetId('group'),
    targetOperatorId: targetId('operator'),
    name,
    description,
    ruleConfig: { type: rule.type, properties: rule.properties },
    status: active ? 'active' as const : 'inactive' as const,
    actionConfigList: actions.map(({ type, properties }) => ({ type, properties }))
  }
}
