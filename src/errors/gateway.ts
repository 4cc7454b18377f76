import type { CatalogueEntry } from './entry.ts'

/** What any call can be refused with: routing, credentials, limits (AGW), and the form of a request (COM). */
export const gatewayErrors = {
  AGW0005: { status: 500, en: 'Internal error', ja: '内部エラー' },
  AGW9001: { status: 401, en: 'Invalid API key or API token.', ja: 'API キーまたは API トークンが無効です。' },
  AGW9002: { status: 404, en: 'No such API.', ja: '該当する API がありません。' },
  AGW9003: { status: 429, en: 'Too many requests. Wait for up to one minute.', ja: 'リクエストが多すぎます。最大 1 分間お待ちください。' },
  AGW9004: { status: 400, en: 'The URL cannot be decoded.', ja: 'URL をデコードできません。' },
  AGW9005: { status: 413, en: 'The request body is too large.', ja: 'リクエストボディが大きすぎます。' },
  AGW9006: { status: 400, en: 'The request is not valid HTTP. Is its URL percent-encoded?', ja: 'HTTP リクエストとして解釈できません。URL はパーセントエンコードされていますか。' },
  AGW9007: { status: 415, en: 'The request body must not be compressed: Content-Encoding is not supported.', ja: 'リクエストボディの圧縮 (Content-Encoding) には対応していません。' },
  AGW9008: { status: 431, en: 'The URL or the headers of the request are too long.', ja: 'リクエストの URL またはヘッダーが長すぎます。' },
  COM0006: { status: 400, en: 'Token is invalid.', ja: 'トークンが無効です。' },
  COM0008: { status: 400, en: 'The request is not valid: email: not a well-formed email address', ja: 'リクエストが正しくありません: email: メールアドレスの形式が正しくありません (not a well-formed email address)' },
  COM9001: { status: 400, en: 'No credentials were given.', ja: '認証情報が指定されていません。' },
  COM9002: { status: 400, en: 'The request body is not valid JSON.', ja: 'リクエストボディが正しい JSON ではありません。' },
  COM9003: { status: 400, en: 'The request is not valid: {detail}', ja: 'リクエストが正しくありません: {detail}' },
  COM9004: { status: 400, en: 'The request body is missing.', ja: 'リクエストボディがありません。' },
  COM9050: { status: 404, en: 'No such entry found.', ja: '該当するデータが見つかりません。' },
  COM9051: { status: 400, en: 'The time of an entry must lie between the years 1970 and 9999.', ja: 'データの時刻は 1970 年から 9999 年までの値で指定してください。' }
} as const satisfies Record<string, CatalogueEntry>
