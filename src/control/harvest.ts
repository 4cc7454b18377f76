import type { components } from '../contract/generated/control.ts'
import { created } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import { storedContent } from '../state/data-content.ts'
import type { Owner } from '../types.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

type SimulatedData = components['schemas']['SimulatedData']

export const harvestRoutes = {
  simulateData: ({ body }, { core }) => {
    const { state } = core.services
    const { resourceType, resourceId, time, category } = body
    const content = contentOf(body)
    const owner = ownerOf(core, body)
    return created(state.database.transaction(() => state.dataEntries.add(owner, { resourceType, resourceId, ...content, time, category })))
  }
} satisfies ControlRoutes

/** A content that is no text is JSON; a text is what the device calls it, or what it looks like. */
function contentOf ({ content, contentType }: SimulatedData): { contentType: string, content: string } {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const looks = storedContent(undefined, Buffer.from(text))
  return { content: text, contentType: contentType ?? looks.contentType }
}

function ownerOf (core: Core, { resourceType, resourceId, operatorId, coverage }: SimulatedData): Owner {
  const { operators, sims } = core.services.state
  if (resourceType === 'Sim' || resourceType === 'Subscriber') {
    if (operatorId !== undefined || coverage !== undefined) throw invalid(`body: a ${resourceType} says itself whose it is`)
    const simId = sims.simIdNamed(resourceId)
    const isOne = simId !== undefined && (simId === resourceId) === (resourceType === 'Sim')
    const sim = isOne ? sims.load(simId)?.sim : undefined
    demand(sim !== undefined && sim.operator_id !== null, 'EMU0050', { sim: resourceId })
    return { operatorId: sim.operator_id, coverage: sim.coverage }
  }
  if (operatorId === undefined) throw invalid(`body: a ${resourceType} needs operatorId`)
  demand(operators.get(operatorId) !== undefined, 'EMU0051', { operatorId })
  return { operatorId, coverage: coverage ?? 'jp' }
}
