import type { CatalogueEntry } from './entry.ts'

/** Orders, shipping addresses (LGI) and payment (PAY). */
export const ordersErrors = {
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
  PAY9002: { status: 400, en: 'A payment method is needed to place an order.', ja: '注文を確定するには支払い方法の登録が必要です。' }
} as const satisfies Record<string, CatalogueEntry>
