import type { CatalogueEntry } from './entry.ts'

/** Usage statistics (SEM). */
export const statisticsErrors = {
  SEM9150: { status: 400, en: 'The period must not end before it begins.', ja: '期間の終わりは始まりより後にしてください。' },
  SEM9151: { status: 400, en: 'Statistics of this kind go back to {oldest} only.', ja: 'この統計を取得できるのは {oldest} 以降です。' },
  SEM9152: { status: 400, en: 'The month must be given as yyyyMM and lie within the last 18 months.', ja: '年月は過去 18 か月以内を yyyyMM 形式で指定してください。' },
  SEM9153: { status: 400, en: 'Times are given in seconds since 1970, up to the year 9999.', ja: '時刻は 9999 年までの UNIX 時間 (秒) で指定してください。' }
} as const satisfies Record<string, CatalogueEntry>
