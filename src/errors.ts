// The one catalogue of refusals. Codes below 9000 are the service's own (facts 01, 1.10); from 9000 on they are made
// here with the component's real prefix, so that nobody mistakes them for real ones (inferred). EMU is the emulator itself.
// {placeholders} are filled in by the Refusal.

export interface CatalogueEntry {
  status: number
  en: string
  ja: string
}

export const catalogue = {
  AGW0005: { status: 500, en: 'Internal error', ja: '内部エラー' },
  AGW9001: { status: 401, en: 'Invalid API key or API token.', ja: 'API キーまたは API トークンが無効です。' },
  AGW9002: { status: 404, en: 'No such API.', ja: '該当する API がありません。' },
  AGW9003: { status: 429, en: 'Too many requests. Wait for up to one minute.', ja: 'リクエストが多すぎます。最大 1 分間お待ちください。' },
  AGW9004: { status: 400, en: 'The URL cannot be decoded.', ja: 'URL をデコードできません。' },
  AGW9005: { status: 413, en: 'The request body is too large.', ja: 'リクエストボディが大きすぎます。' },
  AGW9006: { status: 400, en: 'The request is not valid HTTP. Is its URL percent-encoded?', ja: 'HTTP リクエストとして解釈できません。URL はパーセントエンコードされていますか。' },
  AUM0001: { status: 401, en: 'Token is required in the request header', ja: 'リクエストヘッダーにトークンが必要です。' },
  AUM0002: { status: 401, en: 'Invalid username/password supplied.', ja: 'ユーザー名またはパスワードが正しくありません。' },
  AUM0003: { status: 400, en: 'This email is already registered.', ja: 'このメールアドレスはすでに登録されています。' },
  AUM0010: { status: 400, en: 'Invalid password format.', ja: 'パスワードの形式が正しくありません。' },
  AUM9004: { status: 400, en: 'Invalid Operator Id.', ja: 'オペレーター ID が正しくありません。' },
  AUM9005: { status: 404, en: 'No such AuthKey found.', ja: '該当する認証キーが見つかりません。' },
  AUM9006: { status: 400, en: 'The operator already has this coverage type.', ja: 'このカバレッジタイプはすでに追加されています。' },
  AUM9007: { status: 400, en: 'No more AuthKeys can be generated.', ja: 'これ以上認証キーを生成できません。' },
  AUM9008: { status: 404, en: 'Operator Not Found.', ja: 'オペレーターが見つかりません。' },
  AUM9009: { status: 400, en: 'The token is not valid.', ja: 'トークンが無効です。' },
  AUM9013: { status: 404, en: 'The token has expired.', ja: 'トークンの有効期限が切れています。' },
  COM0008: { status: 400, en: 'The request is not valid: email: not a well-formed email address', ja: 'リクエストが正しくありません: email: メールアドレスの形式が正しくありません (not a well-formed email address)' },
  COM9001: { status: 400, en: 'No credentials were given.', ja: '認証情報が指定されていません。' },
  COM9002: { status: 400, en: 'The request body is not valid JSON.', ja: 'リクエストボディが正しい JSON ではありません。' },
  COM9003: { status: 400, en: 'The request is not valid: {detail}', ja: 'リクエストが正しくありません: {detail}' },
  COM9004: { status: 400, en: 'The request body is missing.', ja: 'リクエストボディがありません。' },
  FEM9001: { status: 404, en: 'No such exported file found.', ja: '該当するエクスポートファイルが見つかりません。' },
  FEM9002: { status: 403, en: 'The link is not valid or has expired.', ja: 'リンクが無効か、有効期限が切れています。' },
  LGI9001: { status: 404, en: 'No such order found.', ja: '該当する注文が見つかりません。' },
  LGI9002: { status: 404, en: 'No such shipping address found.', ja: '該当する送付先が見つかりません。' },
  LGI9003: { status: 400, en: 'The state is not a prefecture of Japan.', ja: '都道府県が正しくありません。' },
  LGI9004: { status: 400, en: 'The zip code is not valid.', ja: '郵便番号が正しくありません。' },
  LGI9005: { status: 400, en: 'There is no such product on sale.', ja: '指定された商品は販売されていません。' },
  LGI9006: { status: 400, en: 'More than can be ordered of a product.', ja: '注文できる数量の上限を超えています。' },
  LGI9007: { status: 400, en: 'The preferred delivery date cannot be met.', ja: '指定された配達希望日にはお届けできません。' },
  LGI9008: { status: 400, en: 'The shipping option cannot be used for this order.', ja: 'この注文では指定された配送オプションを利用できません。' },
  LGI9009: { status: 400, en: 'The shipping address does not exist.', ja: '指定された送付先が存在しません。' },
  LGI9010: { status: 400, en: 'The quotation does not exist.', ja: '該当する見積もりが存在しません。' },
  LGI9011: { status: 400, en: 'The order is already confirmed.', ja: 'この注文はすでに確定済みです。' },
  LGI9012: { status: 400, en: 'The quotation is older than one month. Create it again.', ja: '見積もりから 1 か月を過ぎています。もう一度見積もりを作成してください。' },
  LGI9013: { status: 400, en: 'The order cannot be cancelled any more.', ja: 'この注文はキャンセルできません。' },
  LGI9014: { status: 400, en: 'There are no initial settings for this subscription.', ja: 'このサブスクリプションには初期設定を指定できません。' },
  LGI9015: { status: 400, en: 'The group of the initial settings does not exist.', ja: '初期設定に指定されたグループが存在しません。' },
  LGI9016: { status: 400, en: 'The initial settings cannot be changed any more.', ja: '初期設定はもう変更できません。' },
  LGI9017: { status: 400, en: 'The order has not been shipped.', ja: 'この注文はまだ出荷されていません。' },
  PAY9001: { status: 404, en: 'No payment method is registered.', ja: '支払い方法が登録されていません。' },
  PAY9002: { status: 400, en: 'A payment method is needed to place an order.', ja: '注文を確定するには支払い方法の登録が必要です。' },
  SBX1002: { status: 400, en: 'AuthKeyId or AuthKey is not correct.', ja: 'AuthKeyId または AuthKey が正しくありません。' },
  SBX1003: { status: 400, en: 'Unable to get verified one time token. please create an user at first', ja: '確認済みのワンタイムトークンを取得できません。先にユーザーを作成してください。' },
  SBX9001: { status: 400, en: 'Operator does not exist.', ja: 'オペレーターが存在しません。' },
  SBX9002: { status: 400, en: 'Data with the same timestamp already exists.', ja: '同じタイムスタンプのデータがすでに存在します。' },
  SBX9003: { status: 400, en: 'Order does not exist.', ja: '注文が存在しません。' },
  SBX9004: { status: 400, en: 'The order cannot be shipped.', ja: 'この注文は出荷できません。' },
  SCH9001: { status: 400, en: 'Each search value must be at least 2 characters long.', ja: '検索する値は、それぞれ 2 文字以上で指定してください。' },
  SCH9002: { status: 404, en: 'No such resource summary.', ja: '該当するリソースサマリーがありません。' },
  SEM9001: { status: 404, en: 'No such SIM found.', ja: '該当する SIM が見つかりません。' },
  SEM9002: { status: 404, en: 'No such group found.', ja: '該当するグループが見つかりません。' },
  SEM9003: { status: 404, en: 'No such tag found.', ja: '該当するタグが見つかりません。' },
  SEM9004: { status: 400, en: 'The namespace is not set on this group.', ja: 'このグループにはその名前空間が設定されていません。' },
  SEM9005: { status: 400, en: 'The configuration of a group must not be larger than 8 KB.', ja: 'グループの設定は 8 KB 以下にしてください。' },
  SEM9006: { status: 400, en: 'Termination is not enabled for this SIM.', ja: 'この SIM は解約が許可されていません (解約プロテクションが有効です)。' },
  SEM9007: { status: 400, en: 'The SIM is terminated.', ja: 'この SIM は解約済みです。' },
  SEM9008: { status: 400, en: 'This subscription does not support standby.', ja: 'このサブスクリプションは利用開始待ちに対応していません。' },
  SEM9009: { status: 400, en: 'This subscription cannot be suspended.', ja: 'このサブスクリプションは利用中断に対応していません。' },
  SEM9010: { status: 400, en: 'An additional subscription follows its primary subscription and cannot be changed by itself.', ja: '追加サブスクリプションは単独では変更できません。' },
  SEM9011: { status: 404, en: 'No such subscriber found.', ja: '該当する Subscriber が見つかりません。' },
  SEM9012: { status: 400, en: 'The speed class cannot be used with this subscription.', ja: 'このサブスクリプションでは指定された速度クラスを利用できません。' },
  SEM9013: { status: 400, en: 'The bundle does not belong to this subscription.', ja: 'このサブスクリプションでは指定されたバンドルを利用できません。' },
  SEM9014: { status: 400, en: 'No IMEI was given, and the SIM is offline.', ja: 'IMEI が指定されておらず、SIM がオフラインです。' },
  SEM9015: { status: 400, en: 'The IMEI is not valid.', ja: 'IMEI が正しくありません。' },
  SEM9016: { status: 404, en: 'No expiry time is set.', ja: '有効期限が設定されていません。' },
  SEM9017: { status: 400, en: 'The SIM or the registration secret is not correct.', ja: 'SIM または登録用のコードが正しくありません。' },
  SEM9018: { status: 400, en: 'The SIM is already registered.', ja: 'この SIM はすでに登録されています。' },
  SEM9019: { status: 404, en: 'The subscriber is not in a group.', ja: 'Subscriber はグループに所属していません。' },
  SEM9020: { status: 400, en: 'The expiry time must lie between the years 1970 and 9999.', ja: '有効期限は 1970 年から 9999 年までの時刻で指定してください。' },
  EMU0001: { status: 400, en: 'The emulator does not have this operation yet: {operation}', ja: 'エミュレーターはこの操作にまだ対応していません: {operation}' },
  EMU0002: { status: 500, en: 'The emulator answered {operation} with something the contract does not allow: {detail}', ja: 'エミュレーターの {operation} の応答が仕様に反しています: {detail}' },
  EMU0003: { status: 500, en: 'The emulator failed. This is a fault of the emulator, please report it: {detail}', ja: 'エミュレーターの内部エラーです。報告してください: {detail}' },
  EMU0004: { status: 400, en: 'The request is not valid: {detail}', ja: 'リクエストが正しくありません: {detail}' },
  EMU0005: { status: 403, en: 'The control API does not answer to the host name "{host}". Use a loopback name or address, or start the emulator with this name among its control hosts.', ja: 'コントロール API はホスト名 "{host}" では利用できません。ループバックの名前かアドレスを使うか、このホスト名を許可してエミュレーターを起動してください。' },
  EMU0006: { status: 403, en: 'The control API does not answer to pages of the origin {origin}.', ja: 'コントロール API はオリジン {origin} のページからは利用できません。' },
  EMU0007: { status: 403, en: 'This emulator wants its token in the header X-Emulator-Token, and it was {fault}.', ja: 'ヘッダー X-Emulator-Token に正しいトークンが必要です (it was {fault})。' },
  EMU0008: { status: 404, en: 'The control API has no {operation}. /_emulator/openapi.json lists what it has.', ja: 'コントロール API に {operation} はありません。一覧は /_emulator/openapi.json にあります。' },
  EMU0009: { status: 404, en: 'There is no snapshot called {name}.', ja: 'スナップショット {name} はありません。' },
  EMU0010: { status: 404, en: 'There is no kind of job called {kind}. There are: {kinds}', ja: 'ジョブの種類 {kind} はありません。次の種類があります: {kinds}' },
  EMU0011: { status: 404, en: 'No job of the kind {kind} about {subject} is held, waits for polls or has failed.', ja: '保留中、ポーリング待ち、または失敗した {kind} のジョブは {subject} にはありません。' },
  EMU0012: { status: 400, en: 'This is not the state of an emulator: {detail}. Nothing has changed.', ja: 'エミュレーターの状態ファイルではありません: {detail}。何も変更されていません。' },
  EMU0013: { status: 400, en: 'There are {count} snapshots already. Delete one first.', ja: 'スナップショットはすでに {count} 個あります。先に削除してください。' }
} as const satisfies Record<string, CatalogueEntry>

export type ErrorCode = keyof typeof catalogue

/** The text of a refusal in the caller's language, placeholders filled. `%` is avoided: the Go SDK formats with it (facts 01, 1.8). */
export function errorText (code: ErrorCode, language: 'en' | 'ja', values: Readonly<Record<string, string>>): string {
  return catalogue[code][language].replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').replaceAll('%', ''))
}
