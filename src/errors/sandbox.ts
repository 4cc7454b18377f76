import type { CatalogueEntry } from './entry.ts'

/** The operations of the API sandbox (SBX). */
export const sandboxErrors = {
  SBX1002: { status: 400, en: 'AuthKeyId or AuthKey is not correct.', ja: 'AuthKeyId または AuthKey が正しくありません。' },
  SBX1003: { status: 400, en: 'Unable to get verified one time token. please create an user at first', ja: '確認済みのワンタイムトークンを取得できません。先にユーザーを作成してください。' },
  SBX9001: { status: 400, en: 'Operator does not exist.', ja: 'オペレーターが存在しません。' },
  SBX9002: { status: 400, en: 'Data with the same timestamp already exists.', ja: '同じタイムスタンプのデータがすでに存在します。' },
  SBX9003: { status: 400, en: 'Order does not exist.', ja: '注文が存在しません。' },
  SBX9004: { status: 400, en: 'The order cannot be shipped.', ja: 'この注文は出荷できません。' }
} as const satisfies Record<string, CatalogueEntry>
