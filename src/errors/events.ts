import type { CatalogueEntry } from './entry.ts'

/** Event handlers (EVS); COM0003 is how the service refuses one that is too large (facts 03, section 0). */
export const eventsErrors = {
  COM0003: { status: 400, en: 'DB access error.', ja: 'データベースにアクセスできません。' },
  EVS9001: { status: 404, en: 'No such event handler found.', ja: '該当するイベントハンドラーが見つかりません。' },
  EVS9002: { status: 400, en: 'No such event handler found.', ja: '該当するイベントハンドラーが見つかりません。' },
  EVS9003: { status: 400, en: 'An event handler has exactly one target: targetImsi, targetSimId, targetGroupId or targetOperatorId.', ja: 'targetImsi、targetSimId、targetGroupId、targetOperatorId のうち 1 つだけを指定してください。' },
  EVS9004: { status: 400, en: 'The target does not exist.', ja: '監視対象が存在しません。' },
  EVS9005: { status: 400, en: 'An additional subscription cannot be a target. Name its SIM, its group or the operator.', ja: '追加サブスクリプションは監視対象に指定できません。SIM、グループ、またはオペレーターを指定してください。' },
  EVS9006: { status: 400, en: 'The target has 10 event handlers already.', ja: 'この監視対象にはすでに 10 個のイベントハンドラーがあります。' },
  EVS9007: { status: 400, en: 'An event handler has at most 5 actions.', ja: 'アクションは 5 つまで指定できます。' },
  EVS9008: { status: 400, en: 'This rule cannot be used with this kind of target.', ja: 'このルールは指定された監視対象では利用できません。' },
  EVS9009: { status: 400, en: 'inactiveTimeoutDateConst: this rule cannot be evaluated again at that time.', ja: 'inactiveTimeoutDateConst: このルールでは指定できない値です。' },
  EVS9010: { status: 400, en: '{type} needs {property}.', ja: '{type} には {property} が必要です。' },
  EVS9011: { status: 400, en: 'inactiveTimeoutOffsetMinutes cannot be used with NEVER.', ja: 'inactiveTimeoutOffsetMinutes は NEVER と同時に指定できません。' },
  EVS9012: { status: 400, en: 'sourceStatus and targetStatus are the same.', ja: 'sourceStatus と targetStatus が同じです。' },
  EVS9013: { status: 400, en: '{property} is not valid.', ja: '{property} が正しくありません。' },
  EVS9014: { status: 404, en: 'The event handler does not ignore this subscriber.', ja: 'このイベントハンドラーは該当の Subscriber を無視するように設定されていません。' },
  EVS9015: { status: 400, en: 'ImeiLockAction needs SubscriberSessionStatusRule with hasImei.', ja: 'ImeiLockAction は hasImei を指定した SubscriberSessionStatusRule でのみ利用できます。' },
  EVS9016: { status: 400, en: 'SendMailToOperatorAction sends to the primary address of the operator: it takes no to.', ja: 'SendMailToOperatorAction には to を指定できません。' }
} as const satisfies Record<string, CatalogueEntry>
