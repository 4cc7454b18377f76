// How much a profile's devices move, as pure functions of time and chance.
import type { TrafficProfile } from '../../state/traffic/profiles.ts'
import { durationOf, TimeError } from '../../world/time-texts.ts'

const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const MINUTES = 5 * 60 * 1000

/** The hour (UTC) at which a `daily` curve is highest; twelve hours later it is lowest, at a tenth of the average. */
const PEAK_HOUR = 12
const SWING = 0.9

/** The bytes of a packet, on the way to a count of them. */
const PACKET = 1400

/** What a device does unless its profile says otherwise: a sensor that reports now and then. */
export const USUAL_PROFILE: TrafficProfile = {
  shape: 'daily', uploadPerDay: 1_000_000, downloadPerDay: 250_000, variation: 0.2, bucket: HOUR, burstsPerDay: 4, offlineFrom: 22, offlineTo: 6
}

/** A profile as people give it: what is missing is as usual, the bucket a text such as 1h, or ms. */
export type ProfileGiven = Partial<Omit<TrafficProfile, 'bucket' | 'shape'>> & { shape: TrafficProfile['shape'], bucket?: string | number }

/** The whole profile, or what is wrong with it. */
export function profileOf ({ bucket, ...given }: ProfileGiven): TrafficProfile | string {
  try {
    const profile: TrafficProfile = { ...USUAL_PROFILE, ...given, ...(bucket === undefined ? {} : { bucket: durationOf(bucket) }) }
    return profileFault(profile) ?? profile
  } catch (error) {
    if (error instanceof TimeError) return `bucket: ${error.message}`
    throw error
  }
}

function profileFault ({ shape, bucket, offlineFrom, offlineTo }: TrafficProfile): string | undefined {
  if (bucket < MINUTES || bucket > DAY || bucket % MINUTES !== 0 || DAY % bucket !== 0) return 'bucket must be a whole number of five minutes that divides a day, such as 5m, 1h or 1d'
  if (shape === 'offline-at-night' && HOUR % bucket !== 0) return 'bucket must divide an hour for offline-at-night, whose nights begin and end at a full hour'
  if (shape === 'offline-at-night' && offlineFrom === offlineTo) return 'offlineFrom and offlineTo must differ'
  return undefined
}

/** Whether devices of this profile are switched off at that moment (ms). */
export function isNight ({ shape, offlineFrom, offlineTo }: TrafficProfile, time: number): boolean {
  if (shape !== 'offline-at-night') return false
  const hour = Math.floor(time % DAY / HOUR)
  return offlineFrom < offlineTo ? hour >= offlineFrom && hour < offlineTo : hour >= offlineFrom || hour < offlineTo
}

/** What part of a day's traffic belongs to the bucket that begins at `from` (ms); over a day it is 1 in all. */
export function shareOf (profile: TrafficProfile, from: number): number {
  const { shape, bucket, offlineFrom, offlineTo } = profile
  const even = bucket / DAY
  if (shape === 'daily') {
    // The mean of the cosine over the bucket.
    const angle = (time: number): number => 2 * Math.PI * (time % DAY / DAY - PEAK_HOUR / 24)
    const begin = angle(from)
    const width = 2 * Math.PI * even
    return even * (1 + SWING * (Math.sin(begin + width) - Math.sin(begin)) / width)
  }
  if (shape === 'offline-at-night') return isNight(profile, from) ? 0 : even * 24 / (24 - (offlineTo - offlineFrom + 24) % 24)
  return even
}

/**
 * By what a device's share is to be multiplied, for two numbers that chance gave (each 0 to 1): around 1, and on average 1.
 * Of `bursts` most buckets have nothing, and some all the more.
 */
export function factorOf ({ shape, bucket, variation, burstsPerDay }: TrafficProfile, first: number, second: number): number {
  const around = 1 + variation * (2 * first - 1)
  if (shape !== 'bursts') return around
  const chance = Math.min(1, burstsPerDay * bucket / DAY)
  return second < chance ? around / chance : 0
}

export function packetsOf (bytes: number): number {
  return Math.ceil(bytes / PACKET)
}

/**
 * A number from 0 to 1 for a device (32 bits of a hash of its IMSI), a bucket and a purpose. Not from a stream: it is the same whoever is
 * asked first, so that SIMs that come and go change nothing for the others. The mixing is MurmurHash3's.
 */
export function chanceOf (device: number, bucket: number, purpose: number): number {
  let h = device ^ Math.imul(bucket, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}
