import type { CatalogueEntry } from './entry.ts'

/** Sessions, local information and test mode of SIMs (SEM). SEM0016 is real (facts 02, section 5; its status is inferred). */
export const sessionsErrors = {
  SEM0016: { status: 400, en: 'The specified subscriber is offline', ja: '指定された Subscriber はオフラインです' },
  SEM9100: { status: 400, en: 'This subscription cannot report local information.', ja: 'このサブスクリプションはローカル情報の取得に対応していません。' },
  SEM9101: { status: 400, en: 'The SIM is suspended.', ja: 'この SIM は利用中断中です。' },
  SEM9102: { status: 404, en: 'The SIM has no usage in test mode.', ja: 'この SIM にはテストモードの使用量がありません。' }
} as const satisfies Record<string, CatalogueEntry>
