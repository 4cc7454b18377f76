import type { CatalogueEntry } from './entry.ts'

/** Inventory (DEM). No real code of it is known (facts 05, 0.2). */
export const inventoryErrors = {
  DEM9001: { status: 404, en: 'No such device found.', ja: '該当するデバイスが見つかりません。' },
  DEM9002: { status: 404, en: 'The device has no such object instance.', ja: 'デバイスに該当するオブジェクトインスタンスがありません。' },
  DEM9003: { status: 404, en: 'The device has no such resource.', ja: 'デバイスに該当するリソースがありません。' },
  DEM9004: { status: 400, en: 'The device is offline.', ja: 'デバイスがオフラインです。' },
  DEM9005: { status: 400, en: 'It cannot be read.', ja: '読み取りできません。' },
  DEM9006: { status: 400, en: 'It cannot be written.', ja: '書き込みできません。' },
  DEM9007: { status: 400, en: 'It cannot be executed.', ja: '実行できません。' },
  // The one refusal with 5xx that a client's own call leads to: the document says so (facts 05, 3.4).
  DEM9008: { status: 500, en: 'The device answered with an error: {detail}', ja: 'デバイスがエラーを返しました: {detail}' },
  DEM9009: { status: 400, en: 'The device refused it: {detail}', ja: 'デバイスに拒否されました: {detail}' },
  DEM9010: { status: 400, en: 'The device did not answer in time.', ja: 'デバイスから時間内に応答がありませんでした。' },
  DEM9011: { status: 400, en: 'The value does not fit the resource: {detail}', ja: '値がリソースの型に合いません: {detail}' },
  DEM9012: { status: 400, en: 'The endpoint is used by another device.', ja: 'エンドポイントは別のデバイスで使用されています。' },
  DEM9013: { status: 400, en: 'The endpoint must have 1 to 255 characters and no control characters.', ja: 'エンドポイントは制御文字を含まない 1 から 255 文字で指定してください。' },
  DEM9020: { status: 404, en: 'No such device object model found.', ja: '該当するオブジェクトモデルが見つかりません。' },
  DEM9021: { status: 400, en: 'Failed to parse device object model definition: {detail}', ja: 'オブジェクトモデルの定義を解析できません: {detail}' },
  DEM9022: { status: 400, en: 'There is an object model with this object ID already.', ja: '同じオブジェクト ID のオブジェクトモデルがすでにあります。' },
  DEM9023: { status: 400, en: 'The object ID of a model must be 1024 to 65534.', ja: 'オブジェクト ID は 1024 から 65534 までで指定してください。' },
  DEM9024: { status: 400, en: 'There can be at most 16 object models.', ja: 'オブジェクトモデルは 16 個までです。' },
  DEM9025: { status: 400, en: 'An object model can have at most 20 resources.', ja: 'オブジェクトモデルのリソースは 20 個までです。' },
  DEM9026: { status: 400, en: 'The scope must be private or public.', ja: 'スコープは private または public で指定してください。' },
  DEM9027: { status: 400, en: 'The object ID of a model cannot be changed.', ja: 'オブジェクトモデルのオブジェクト ID は変更できません。' },
  DEM9030: { status: 403, en: 'The device secret is wrong.', ja: 'デバイスシークレットが正しくありません。' },
  DEM9031: { status: 400, en: '{detail}', ja: '{detail}' }
} as const satisfies Record<string, CatalogueEntry>
