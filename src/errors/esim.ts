import type { CatalogueEntry } from './entry.ts'

/** Orders of eSIM profiles (MSB). */
export const esimErrors = {
  MSB9001: { status: 400, en: 'There are no eSIM profiles of this subscription.', ja: 'このサブスクリプションの eSIM プロファイルは注文できません。' },
  MSB9002: { status: 404, en: 'No such profile order found.', ja: '該当するプロファイルの注文が見つかりません。' },
  MSB9003: { status: 400, en: 'The profile order is no draft any more.', ja: 'このプロファイルの注文はすでに確定済みです。' }
} as const satisfies Record<string, CatalogueEntry>
