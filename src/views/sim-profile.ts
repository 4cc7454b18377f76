import { optional } from './fields.ts'

/** Times are ms. */
export interface ProfileOrder {
  profileOrderId: string
  subscription: string
  quantity: number
  bundles: readonly string[]
  description?: string | undefined
  speedClass?: string | undefined
  status: 'DRAFT' | 'CONFIRMED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  orderedTime: number
  confirmedTime?: number | undefined
  completedTime?: number | undefined
}

/** An order as the API shows it: `bundles` is empty when there are none, what has not happened is left out (facts 02, section 6). */
export function profileOrderView (order: ProfileOrder): ProfileOrder {
  return {
    profileOrderId: order.profileOrderId,
    subscription: order.subscription,
    quantity: order.quantity,
    bundles: order.bundles,
    ...optional('description', order.description),
    ...optional('speedClass', order.speedClass),
    status: order.status,
    orderedTime: order.orderedTime,
    ...optional('confirmedTime', order.confirmedTime),
    ...optional('completedTime', order.completedTime)
  }
}

export interface SimProfile {
  profileOrderId: string
  iccid: string
  imsi: string
  subscription: string
  matchingId: string
  smdpAddress: string
  profileStatus: 'SUBSCRIBER_REGISTRATION_SUCCEEDED' | 'ACTIVATION_SUCCEEDED'
  createdTime: number
  lastModifiedTime: number
  installedTime?: number
}

/** The activation code is what the QR code of an eSIM says. */
export function simProfileView (profile: SimProfile): SimProfile & { activationCode: string } {
  return { ...profile, activationCode: `LPA:1$${profile.smdpAddress}$${profile.matchingId}` }
}
