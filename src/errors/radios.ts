import type { CatalogueEntry } from './entry.ts'

/** LoRaWAN and Sigfox (FEM). No real code of these families is known (facts 05, 0.2). */
export const radioErrors = {
  FEM9200: { status: 404, en: 'No such LoRaWAN device found.', ja: '該当する LoRaWAN デバイスが見つかりません。' },
  FEM9201: { status: 404, en: 'No such LoRaWAN gateway found.', ja: '該当する LoRaWAN ゲートウェイが見つかりません。' },
  FEM9202: { status: 404, en: 'No such network set found.', ja: '該当するネットワークセットが見つかりません。' },
  FEM9203: { status: 404, en: 'No such Sigfox device found.', ja: '該当する Sigfox デバイスが見つかりません。' },
  FEM9204: { status: 400, en: 'The registration secret is wrong.', ja: '登録用シークレットが正しくありません。' },
  FEM9205: { status: 400, en: 'The device is already registered.', ja: 'デバイスはすでに登録されています。' },
  FEM9206: { status: 400, en: 'It is terminated already.', ja: 'すでに解約されています。' },
  FEM9207: { status: 400, en: 'Termination is not enabled.', ja: '解約が許可されていません (解約プロテクションが有効です)。' },
  FEM9208: { status: 400, en: 'The data must be hexadecimal, 1 to 11 octets (2 to 22 characters, an even number).', ja: 'データは 1 から 11 オクテット (2 から 22 文字、偶数文字) の 16 進数で指定してください。' },
  FEM9209: { status: 400, en: 'fPort must be 0 or more.', ja: 'fPort は 0 以上で指定してください。' },
  FEM9210: { status: 400, en: 'The data must be hexadecimal, exactly 8 octets (16 characters).', ja: 'データは 8 オクテット (16 文字) の 16 進数で指定してください。' },
  FEM9211: { status: 400, en: 'PAC code is missing.', ja: 'PAC コードが指定されていません。' },
  FEM9212: { status: 400, en: 'The PAC code must have 16 hexadecimal digits.', ja: 'PAC コードは 16 桁の 16 進数で指定してください。' },
  FEM9213: { status: 400, en: 'The gateway is not owned by the operator.', ja: 'オペレーターが所有するゲートウェイではありません。' },
  FEM9214: { status: 400, en: 'LoRaWAN is offered in the coverage type Japan only.', ja: 'LoRaWAN は日本カバレッジでのみ利用できます。' },
  FEM9215: { status: 404, en: 'No such operator found.', ja: '該当するオペレーターが見つかりません。' },
  FEM9216: { status: 400, en: 'The gateway is terminated.', ja: 'ゲートウェイは解約済みです。' }
} as const satisfies Record<string, CatalogueEntry>
