import type { CatalogueEntry } from './entry.ts'

/** The credentials store (AUM). No real code of it is known (facts 04, section 8). */
export const credentialsErrors = {
  AUM9300: { status: 400, en: 'The credentials ID must be 1 to 100 letters, digits or one of _ . : -', ja: '認証情報 ID は 1 から 100 文字の英数字と _ . : - で指定してください。' },
  AUM9301: { status: 400, en: 'A credential set with this ID exists already.', ja: 'この ID の認証情報はすでに存在します。' },
  AUM9302: { status: 400, en: 'The type of a credential set must be one of those that exist.', ja: '認証情報の種別 (type) が正しくありません。' },
  AUM9303: { status: 400, en: 'There are no credentials in the request.', ja: '認証情報 (credentials) が指定されていません。' },
  AUM9304: { status: 404, en: 'No such credential set found.', ja: '該当する認証情報が見つかりません。' }
} as const satisfies Record<string, CatalogueEntry>
