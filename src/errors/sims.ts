import type { CatalogueEntry } from './entry.ts'

/** SIMs, subscribers, groups, sessions, event handlers (SEM). */
export const simsErrors = {
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
  SEM9021: { status: 400, en: 'There is no such configuration namespace.', ja: 'その名前空間は存在しません。' },
  SEM9022: { status: 400, en: 'The SIM belongs to the other coverage type. Register it there.', ja: 'この SIM は別のカバレッジタイプのものです。該当するカバレッジタイプで登録してください。' },
  SEM9023: { status: 400, en: 'A tag must have a name.', ja: 'タグには名前が必要です。' }
} as const satisfies Record<string, CatalogueEntry>
