import catalogue from '../../fixtures/subscriptions.json' with { type: 'json' }
import type { Coverage, Owner } from '../types.ts'

/** What the numbers of a card begin with, how long they are, and what it looks like. */
export interface CardLook {
  imsiPrefix: string
  iccidPrefix: string
  iccidLength: number
  /** null: no such number */
  msisdnPrefix: string | null
  msisdnLength: number
  /** null: the serial number is the ICCID */
  serialPrefix: string | null
  moduleType: string
}

/** What is known of a subscription plan (facts 02, sections 1 and 2). */
export interface Subscription extends CardLook {
  /** where its SIMs live; those of Arc in either */
  coverageTypes: Coverage[]
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
  /** its SIMs can be asked for their local information (facts 02, section 10) */
  localInfo: boolean
  /** takes further subscriptions over the air (facts 02, section 6) */
  ota: boolean
  /** an order can say what its SIMs get when they are registered (facts 03, 4.3) */
  initialSettings: boolean
  /** the API sandbox can make one */
  sandbox: boolean
}

const plans = catalogue.plans as Record<string, Subscription>

/** How cards of the sandbox look, whatever their plan; speedClass where the plan has it (facts 02, sections 1 and 2). */
export const SANDBOX_LOOK: CardLook & { speedClass: string, apn: string } = catalogue.sandbox

export function subscriptionNamed (name: string): Subscription | undefined {
  return Object.hasOwn(plans, name) ? plans[name] : undefined
}

/** Of a subscription that is stored, and so exists. */
export function subscriptionOf (name: string): Subscription {
  return plans[name]!
}

/** Whether it comes on a card. SIMs of Arc have none: they are software, or added to a card of another plan. */
export function isOnCards (plan: Subscription): boolean {
  return plan.moduleType !== 'virtual'
}

/**
 * What the sandbox makes for an operator of these coverage types that does not say. inferred: plan01s where it is the only
 * choice, else plan-D (facts 02, section 13); also plan01s on the global host, which could not register a plan-D.
 */
export function usualSubscription ({ coverage }: Owner, types: readonly Coverage[]): string {
  return types.includes('g') && (coverage === 'g' || !types.includes('jp')) ? 'plan01s' : 'plan-D'
}
