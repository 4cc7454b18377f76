import { compactTime } from '../calendar.ts'
import type { components } from '../contract/operations.ts'
import type { Period } from '../state/statistics/periods.ts'
import type { CountBucket, Service } from '../state/statistics/service-counts.ts'
import type { TrafficBucket, TrafficTotal } from '../state/statistics/traffic.ts'

type Schemas = components['schemas']

/** inferred: of five minutes to the second (facts 03, 2.1). */
const DATE_DIGITS = { month: 6, day: 8, minutes: 14 } as const satisfies Record<Period, number>

/** The bucket that begins at `time` (ms) as statistics write it: yyyyMM, yyyyMMdd, yyyyMMddHHmmss. */
export function bucketDate (period: Period, time: number): string {
  return compactTime(time).slice(0, DATE_DIGITS[period])
}

/** Sums beyond what JSON's readers tell exactly stay there. */
export function shownSum (sum: number): number {
  return Math.min(sum, Number.MAX_SAFE_INTEGER)
}

export function airStatsView (period: Period, { time, bySpeedClass }: TrafficBucket): Schemas['AirStatsResponse'] {
  return {
    date: bucketDate(period, time),
    unixtime: time / 1000,
    dataTrafficStatsMap: Object.fromEntries(Object.entries(bySpeedClass).map(([speedClass, figures]) => [speedClass, {
      uploadByteSizeTotal: shownSum(figures.uploadBytes),
      uploadPacketSizeTotal: shownSum(figures.uploadPackets),
      downloadByteSizeTotal: shownSum(figures.downloadBytes),
      downloadPacketSizeTotal: shownSum(figures.downloadPackets)
    }]))
  }
}

export function airTotalView ({ time, uploadBytes, downloadBytes }: TrafficTotal): Schemas['AirAggregatedStatsResponse'] {
  return { unixtime: time / 1000, uploadByteSizeTotal: shownSum(uploadBytes), downloadByteSizeTotal: shownSum(downloadBytes) }
}

/** `{unixtime, beamStatsMap: {inHttp: {count}}}`; only Beam's has a date (facts 03, 2.1). */
export function serviceStatsView (service: Service, period: Period, { time, byType }: CountBucket): Record<string, unknown> {
  return {
    ...(service === 'beam' ? { date: bucketDate(period, time) } : {}),
    unixtime: time / 1000,
    [`${service}StatsMap`]: Object.fromEntries(Object.entries(byType).map(([type, count]) => [type, { count: shownSum(count) }]))
  }
}
