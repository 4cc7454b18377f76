import type { CatalogueEntry } from './entry.ts'

/** Diagnoses (DIG). */
export const diagnosticErrors = {
  DIG9001: { status: 400, en: 'The range must not end before it begins.', ja: '期間の終わりは始まりより後にしてください。' },
  DIG9002: { status: 404, en: 'No such diagnostic found.', ja: '該当する診断が見つかりません。' }
} as const satisfies Record<string, CatalogueEntry>
