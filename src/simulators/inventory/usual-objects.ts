import type { ResourceReading, ResourceValue } from '../../state/inventory/resources.ts'
import type { Held } from './live-values.ts'

/** `objects[objectId][instanceId][resourceId]` of a simulated device. */
export type HeldObjects = Record<number, Record<number, Record<number, Held>>>

/** seconds. Longer than devices take, so that years pass quickly. */
export const USUAL_LIFETIME = 86_400

/** What a simulated device has unless it is told otherwise: a small LTE device on a battery. */
export function usualObjects (serialNumber: string, isBehindSim: boolean): HeldObjects {
  return {
    1: { 0: { 0: one(123), 1: one(USUAL_LIFETIME), 2: one(0), 3: one(60), 5: one(86_400), 6: one(true), 7: one('U') } },
    3: {
      0: {
        0: one('Example Inc.'),
        1: one('EX-1'),
        2: one(serialNumber),
        3: one('1.0.0'),
        6: many(1),
        7: many(3800),
        8: many(125),
        9: { live: 'battery' },
        10: one(15_360),
        11: many(0),
        13: { live: 'clock', offset: 0 },
        14: one('+00:00'),
        15: one('Etc/UTC'),
        16: one('U'),
        17: one('Simulated device'),
        18: one('1.0'),
        19: one('1.0'),
        20: one(0),
        21: one(65_536)
      }
    },
    4: { 0: { 0: one(6), 1: many(6), 2: { live: 'signal' }, 4: { live: 'addresses' }, 7: many('soracom.io'), ...(isBehindSim ? { 8: { live: 'cell' }, 9: { live: 'mnc' }, 10: { live: 'mcc' } } : {}) } },
    5: { 0: { 1: one(''), 3: one(0), 5: one(0), 6: one(''), 7: one(''), 8: many(2, 3), 9: one(2) } },
    6: { 0: { 0: one(35.6812), 1: one(139.7671), 2: one(38.5), 3: one(10), 5: { live: 'clock', offset: 0 }, 6: one(0) } },
    7: { 0: { 0: one(0), 1: one(0), 2: one(0), 3: one(0), 4: one(1024), 5: one(128), 8: one(0) } }
  }
}

function one (value: ResourceValue): Held {
  return { reading: { value } }
}

function many (...values: ResourceValue[]): Held {
  const reading: ResourceReading = { values: Object.fromEntries(values.map((value, i) => [i, value])) }
  return { reading }
}
