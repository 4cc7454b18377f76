import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { Outbound } from '../../world/outbound.ts'
import type { Delivery } from '../delivery.ts'
import { beam } from './beam/beam.ts'
import { funk } from './funk/funk.ts'
import { funnel } from './funnel.ts'
import { harvest } from './harvest.ts'
import type { DataService } from './message.ts'

/** What data services work with. */
export interface ServiceMeans {
  state: State
  clock: Clock
  outbound: Outbound
  delivery: Delivery
}

/** The services that take what devices send; the unified endpoint hands it to them in this order. */
export function dataServices (means: ServiceMeans): DataService[] {
  return [
    beam(means),
    funnel(means),
    funk(means),
    harvest(means.state)
  ]
}
