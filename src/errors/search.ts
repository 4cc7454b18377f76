import type { CatalogueEntry } from './entry.ts'

/** Search and summaries (SCH). */
export const searchErrors = {
  SCH9001: { status: 400, en: 'Each search value must be at least 2 characters long.', ja: '検索する値は、それぞれ 2 文字以上で指定してください。' },
  SCH9002: { status: 404, en: 'No such resource summary.', ja: '該当するリソースサマリーがありません。' }
} as const satisfies Record<string, CatalogueEntry>
