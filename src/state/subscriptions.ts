import catalogue from '../../fixtures/subscriptions.json' with { type: 'json' }
import type { Coverage } from '../types.ts'

/** What is known of a subscription plan (facts 02, sections 1 and 2). */
export interface Subscription {
  coverage: Coverage
  imsiPrefix: string
  iccidPrefix: string
  iccidLength: number
  msisdnPrefix: string
  msisdnLength: number
  /** null: the serial number is the ICCID */
  serialPrefix: string | null
  moduleType: string
  speedClasses: string[]
  defaultSpeedClass: string
  /** what putBundles takes */
  bundles: string[]
  /** what can be chosen when the SIM is made */
  creationBundles: string[]
  standby: boolean
  suspend: boolean
  /** can be sent SMS by the API; shown as `plan` 1 on the subscriber */
  sms: boolean
  /** the API sandbox can make one */
  sandbox: boolean
}

const subscriptions = catalogue as Record<string, Subscription>

export function subscriptionNamed (name: string): Subscription | undefined {
  return Object.hasOwn(subscriptions, name) ? subscriptions[name] : undefined
}

/** Of a subscription that is stored, and so exists. */
export function subscriptionOf (name: string): Subscription {
  return subscriptions[name]!
}
