import type { DiagnosticRow, Finding, InsightId } from '../state/diagnostics.ts'
import type { Language } from '../types.ts'

interface Insight {
  category: 'data' | 'session' | 'sim'
  en: string
  ja: string
}

/** INS0001 to INS0006 are the service's own numbers, those of sessions and data are ours (inferred); every text is ours. */
const INSIGHTS: Readonly<Record<InsightId, Insight>> = {
  INS0001: { category: 'sim', en: 'The SIM is or was inactive, so it cannot connect.', ja: 'SIM が休止中のため、または休止中だったため、接続できません。' },
  INS0002: { category: 'sim', en: 'The SIM is or was suspended, so it cannot connect.', ja: 'SIM が利用中断中のため、または利用中断中だったため、接続できません。' },
  INS0003: { category: 'sim', en: 'The SIM is terminated. It cannot be used again.', ja: 'SIM は解約済みです。再び使用することはできません。' },
  INS0004: { category: 'sim', en: 'The SIM is ready and has not been used yet.', ja: 'SIM は準備完了で、まだ使用されていません。' },
  INS0005: { category: 'sim', en: 'The SIM is in standby. It becomes active when it connects.', ja: 'SIM は利用開始待ちです。接続すると使用中になります。' },
  INS0006: { category: 'sim', en: 'The SIM exists and can be used.', ja: 'SIM は存在し、使用できます。' },
  INS0100: { category: 'session', en: 'The SIM is online.', ja: 'SIM はオンラインです。' },
  INS0101: { category: 'session', en: 'The SIM has no session now.', ja: 'SIM には現在セッションがありません。' },
  INS0102: { category: 'session', en: 'Connections were refused, since the device is not the one that the SIM is locked to.', ja: 'IMEI ロックされたデバイスではないため、接続が拒否されました。' },
  INS0103: { category: 'session', en: 'The SIM has expired, so new sessions are refused.', ja: 'SIM の有効期限が切れているため、新しいセッションは拒否されます。' },
  INS0200: { category: 'data', en: 'Data has passed in this time.', ja: 'この期間にデータ通信がありました。' },
  INS0201: { category: 'data', en: 'No data has passed in this time.', ja: 'この期間にデータ通信はありませんでした。' }
}

const TITLES: Readonly<Record<Language, string>> = { en: 'Insights of Soracom Diagnostics', ja: 'SORACOM の診断結果' }
const REFERENCE = 'https://users.soracom.io/ja-jp/docs/diagnostic/insights/'

export function diagnosticView (row: DiagnosticRow, language: Language) {
  return {
    diagnosticId: row.diagnostic_id,
    status: row.status,
    service: 'Air' as const,
    resourceType: 'sim' as const,
    resourceId: row.sim_id,
    from: row.from_time,
    to: row.to_time,
    insights: (JSON.parse(row.findings) as Finding[]).map(({ insightId, severity, times }) => ({
      insightId,
      category: INSIGHTS[insightId].category,
      severity,
      message: INSIGHTS[insightId][language],
      anomalyDetectedTimes: times.map((time) => new Date(time).toISOString()),
      referenceUrls: [{ title: TITLES[language], url: REFERENCE }]
    }))
  }
}
