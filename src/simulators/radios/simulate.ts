import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { Random } from '../../world/random.ts'
import { storeInHarvest } from '../data-services/harvest-store.ts'
import type { JobRunner } from '../jobs.ts'
import { SimulatedRadioFleets } from './fleets.ts'
import { LoraRadio } from './lora.ts'
import { SigfoxRadio } from './sigfox.ts'

const REGISTRATION = 'sigfox-registration'
/** ms. inferred: Sigfox's network answers by and by (facts 05, 2.1). */
const REGISTRATION_TIME = 2000

/** What radio devices and their networks do. */
export interface RadioServices {
  lora: LoraRadio
  sigfox: SigfoxRadio
  fleets: SimulatedRadioFleets
}

export function simulateRadios (state: State, jobs: JobRunner, clock: Clock, random: Random): RadioServices {
  const { sigfoxDevices } = state.radios
  jobs.define({
    kind: REGISTRATION,
    pace: { pace: 'delay', milliseconds: REGISTRATION_TIME },
    run: (_payload, deviceId) => sigfoxDevices.decide(deviceId),
    fail: (_payload, deviceId) => sigfoxDevices.decide(deviceId, 'failed')
  })
  state.events.on('SigfoxRegistrationRequested', ({ deviceId }) => jobs.enqueue(REGISTRATION, deviceId, null))
  state.events.on('SigfoxDeviceRemoved', ({ deviceId }) => state.jobs.cancel(REGISTRATION, deviceId))
  storeUplinks(state)
  const lora = new LoraRadio(state, clock)
  const sigfox = new SigfoxRadio(state, clock)
  return { lora, sigfox, fleets: new SimulatedRadioFleets(state, jobs, clock, random, { lora, sigfox }) }
}

/** Kept once the group has Harvest on; there is no entry point to send to (facts 05, 1.2). inferred: the content is the payload. */
function storeUplinks (state: State): void {
  state.events.on('RadioUplinkReceived', ({ payload, ...source }) => {
    const { owner, groupId } = source
    const harvest = groupId === null ? undefined : state.groups.configuration(owner, groupId)['SoracomHarvest']
    if (harvest !== undefined && isOn(harvest['enabled'])) storeInHarvest(state, source, { contentType: 'application/json', content: JSON.stringify(payload) }, harvest)
  })
}
