import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import { storeInHarvest } from '../data-services/harvest-store.ts'

/** What devices tell of is kept once their group has Harvest on. inferred: the content is what Beam would send (facts 05, 3.5). */
export function storeNotifications (state: State): void {
  state.events.on('DeviceNotified', ({ owner, deviceId, groupId, body }) => {
    const harvest = groupId === null ? undefined : state.groups.configuration(owner, groupId)['SoracomHarvest']
    if (harvest === undefined || !isOn(harvest['enabled'])) return
    storeInHarvest(state, { owner, resourceType: 'Device', resourceId: deviceId }, { contentType: 'application/json', content: JSON.stringify(body) }, harvest)
  })
}
