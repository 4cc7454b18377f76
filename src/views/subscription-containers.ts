import type { ContainerRow } from '../state/sim-containers.ts'
import type { Card, SubscriberRow } from '../state/sim-rows.ts'

/** inferred: in which network a subscription takes over; only that planX3 is for Japan is known (facts 02, sections 2 and 6). */
const NETWORKS: Readonly<Record<string, string>> = { planX3: '44010' }

/** What lies on a card besides its own subscription, and where it is used (facts 02, section 6). */
export function containerStatusView ({ subscribers }: Card, containers: readonly ContainerRow[]) {
  const rows = containers.flatMap((container) => {
    const row = subscribers.find((s) => s.imsi === container.imsi)
    return row === undefined ? [] : [{ container, row }]
  })
  const used = rows.filter(({ container, row }) => isDownloaded(row) && container.enabled === 1 && NETWORKS[row.subscription] !== undefined)
  return {
    containers: rows.map(({ container, row }) => ({
      containerId: container.container_id,
      downloaded: isDownloaded(row),
      subscriber: { [row.imsi]: JSON.parse(row.document) as Record<string, never> }
    })),
    countryMapping: Object.fromEntries(used.map(({ container, row }) => {
      const plmnCode = NETWORKS[row.subscription]!
      return [plmnCode, { plmnCode, mappingRecord: { containerId: container.container_id, subscription: row.subscription } }]
    }))
  }
}

function isDownloaded (row: SubscriberRow): boolean {
  return row.status !== 'shipped' && row.status !== 'delivered'
}
