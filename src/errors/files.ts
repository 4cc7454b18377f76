import type { CatalogueEntry } from './entry.ts'

/** Files (FEM). */
export const filesErrors = {
  FEM9001: { status: 404, en: 'No such exported file found.', ja: '該当するエクスポートファイルが見つかりません。' },
  FEM9002: { status: 403, en: 'The link is not valid or has expired.', ja: 'リンクが無効か、有効期限が切れています。' }
} as const satisfies Record<string, CatalogueEntry>
