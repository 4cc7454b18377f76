import { JsonText, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { FileExport } from '../simulators/exports.ts'
import { bucketOf, bucketSpan, oldestAggregate, oldestShown, type Period, type Span } from '../state/statistics/periods.ts'
import type { Service } from '../state/statistics/service-counts.ts'
import type { ExportedWhat } from '../state/statistics/statistics.ts'
import type { TrafficBucket } from '../state/statistics/traffic.ts'
import { airStatsView, airTotalView, serviceStatsView } from '../views/statistics.ts'
import { exportedFile } from './files.ts'
import type { Context, Routes } from './handler.ts'

interface RangeQuery<P extends Period = Period> {
  from: number
  to: number
  period: P
}

/** Times are given in seconds. */
function shownSpan ({ from, to, period }: RangeQuery, { services }: Context): Span {
  return bucketSpan(period, from * 1000, to * 1000, oldestShown(period, services.clock.now()))
}

function aggregateSpan ({ from, to, period }: RangeQuery<'day' | 'month'>, { services }: Context): Span {
  return bucketSpan(period, from * 1000, to * 1000, oldestAggregate(period, services.clock.now()))
}

/** What a SIM's subscriptions have moved together, by bucket. */
function merged (all: readonly TrafficBucket[]): TrafficBucket[] {
  const buckets = new Map<number, TrafficBucket>()
  for (const { time, bySpeedClass } of all) {
    const bucket = buckets.get(time) ?? { time, bySpeedClass: {} }
    for (const [speedClass, figures] of Object.entries(bySpeedClass)) {
      const sum = bucket.bySpeedClass[speedClass] ?? { uploadBytes: 0, uploadPackets: 0, downloadBytes: 0, downloadPackets: 0 }
      bucket.bySpeedClass[speedClass] = {
        uploadBytes: sum.uploadBytes + figures.uploadBytes,
        uploadPackets: sum.uploadPackets + figures.uploadPackets,
        downloadBytes: sum.downloadBytes + figures.downloadBytes,
        downloadPackets: sum.downloadPackets + figures.downloadPackets
      }
    }
    buckets.set(time, bucket)
  }
  return [...buckets.values()].sort((a, b) => a.time - b.time)
}

/** inferred: of a terminated SIM nothing is seen here, and that is no refusal (facts 03, 2.1). */
function serviceStats (service: Service) {
  return ({ path, query }: { path: { imsi: string }, query: RangeQuery }, context: Context) => {
    const { owner, state } = context
    const { imsi, status } = state.sims.subscription(owner, path.imsi)
    const span = shownSpan(query, context)
    const buckets = status === 'terminated' ? [] : state.statistics.counts.ofImsi(owner, imsi, service, query.period, span)
    return ok(new JsonText(JSON.stringify(buckets.map((bucket) => serviceStatsView(service, query.period, bucket)))))
  }
}

interface ExportCall {
  query: { export_mode?: 'sync' | 'async' }
  body: { from?: number, to?: number, period?: Period }
}

/** inferred: without a beginning from that of the month, without an end until now, by day (facts 03, section 5). */
function usageFile (what: FileExport['what']) {
  return ({ query, body }: ExportCall, context: Context) => {
    const now = context.services.clock.now()
    const { period = 'day', to = Math.floor(now / 1000) } = body
    const from = body.from ?? bucketOf('month', Math.min(to * 1000, now)) / 1000
    return exportedFile(context, query.export_mode, what, { period, ...shownSpan({ from, to, period }, context) })
  }
}

function exportedStats (what: ExportedWhat) {
  return ({ query }: { query: { year_month?: string } }, { owner, services, state }: Context) => {
    const month = monthOf(query.year_month, services.clock.now())
    const yearMonth = new Date(month).toISOString().slice(0, 7).replace('-', '')
    return ok({ yearMonth, exportedBytes: state.statistics.exportedBytes(owner, what, month) })
  }
}

/** inferred: the current month unless asked otherwise (facts 03, 2.1). */
function monthOf (text: string | undefined, now: number): number {
  if (text === undefined) return bucketOf('month', now)
  demand(/^\d{4}(0[1-9]|1[0-2])$/.test(text), 'SEM9152')
  const month = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4)) - 1, 1)
  demand(month >= oldestShown('month', now) && month <= now, 'SEM9152')
  return month
}

export const statsRoutes = {
  getAirStats: ({ path, query }, context) => {
    const { owner, state } = context
    const { imsi, status } = state.sims.subscription(owner, path.imsi)
    const span = shownSpan(query, context)
    return ok(status === 'terminated' ? [] : state.statistics.traffic.ofImsi(owner, imsi, query.period, span).map((bucket) => airStatsView(query.period, bucket)))
  },

  getAirStatsOfSim: ({ path, query }, context) => {
    const { owner, state } = context
    const subscriptions = state.sims.subscriptions(owner, path.sim_id).filter(({ status }) => status !== 'terminated')
    const span = shownSpan(query, context)
    return ok(merged(subscriptions.flatMap(({ imsi }) => state.statistics.traffic.ofImsi(owner, imsi, query.period, span))).map((bucket) => airStatsView(query.period, bucket)))
  },

  getAirStatsOfGroup: ({ path, query }, context) => {
    const { owner, state } = context
    demand(state.groups.exists(owner, path.group_id), 'SEM9002')
    return ok(state.statistics.traffic.ofGroup(owner, path.group_id, query.period, aggregateSpan(query, context)).map(airTotalView))
  },

  getAirStatsOfOperator: ({ query }, context) =>
    ok(context.state.statistics.traffic.ofOwner(context.owner, query.period, aggregateSpan(query, context)).map(airTotalView)),

  getBeamStats: serviceStats('beam'),
  getFunkStats: serviceStats('funk'),
  getFunnelStats: serviceStats('funnel'),
  getHarvestStats: serviceStats('harvest'),

  getHarvestExportedDataStats: exportedStats('harvest'),
  getNapterAuditLogsExportedDataStats: exportedStats('napter-audit-logs'),

  exportAirStats: usageFile('airStats'),
  exportBeamStats: usageFile('beamStats'),
  exportFunkStats: usageFile('funkStats'),
  exportFunnelStats: usageFile('funnelStats'),
  exportHarvestStats: usageFile('harvestStats')
} satisfies Routes
