import type { CatalogueEntry } from './entry.ts'

/** Accounts and access (AUM). */
export const identityErrors = {
  AUM0001: { status: 401, en: 'Token is required in the request header', ja: 'リクエストヘッダーにトークンが必要です。' },
  AUM0002: { status: 401, en: 'Invalid username/password supplied.', ja: 'ユーザー名またはパスワードが正しくありません。' },
  AUM0003: { status: 400, en: 'This email is already registered.', ja: 'このメールアドレスはすでに登録されています。' },
  AUM0010: { status: 400, en: 'Invalid password format.', ja: 'パスワードの形式が正しくありません。' },
  AUM9004: { status: 400, en: 'Invalid Operator Id.', ja: 'オペレーター ID が正しくありません。' },
  AUM9005: { status: 404, en: 'No such AuthKey found.', ja: '該当する認証キーが見つかりません。' },
  AUM9006: { status: 400, en: 'The operator already has this coverage type.', ja: 'このカバレッジタイプはすでに追加されています。' },
  AUM9007: { status: 400, en: 'No more AuthKeys can be generated.', ja: 'これ以上認証キーを生成できません。' },
  AUM9008: { status: 404, en: 'Operator Not Found.', ja: 'オペレーターが見つかりません。' },
  AUM9013: { status: 404, en: 'The token has expired.', ja: 'トークンの有効期限が切れています。' }
} as const satisfies Record<string, CatalogueEntry>
