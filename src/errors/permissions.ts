import type { CatalogueEntry } from './entry.ts'

/** Who may do what: permissions, roles, trust policies (AUM; SEM0049 says the same as AUM0017 for SIMs and groups). */
export const permissionsErrors = {
  AUM0017: { status: 403, en: "SAM user '{user}' doesn't have permission '{operation}' to perform this action. Please ask your administrator for SAM permission configurations/statements. After the correct permission has been applied, please sign in again and retry it.", ja: "SAMユーザー '{user}' にこの操作を行うための権限 '{operation}' が許可されていません。SAMユーザーの権限設定については管理者にお問い合わせください。なお、SAMユーザーは管理者が適切な権限を設定したあとで再度ログインしなおす必要があります。" },
  SEM0049: { status: 403, en: "SAM user '{user}' doesn't have permission '{operation}' to perform this action. Please ask your administrator for SAM permission configurations/statements. After the correct permission has been applied, please sign in again and retry it.", ja: "SAMユーザー '{user}' にこの操作を行うための権限 '{operation}' が許可されていません。SAMユーザーの権限設定については管理者にお問い合わせください。なお、SAMユーザーは管理者が適切な権限を設定したあとで再度ログインしなおす必要があります。" },
  AUM9010: { status: 400, en: 'The permission is not valid: {detail}', ja: '権限の設定が正しくありません: {detail}' },
  AUM9100: { status: 400, en: 'The trust policy is not valid: {detail}', ja: '信頼ポリシーが正しくありません: {detail}' },
  AUM9103: { status: 404, en: 'No such role found.', ja: '該当するロールが見つかりません。' },
  AUM9104: { status: 400, en: 'The role does not exist.', ja: 'ロールが存在しません。' },
  AUM9105: { status: 400, en: 'A role with this name already exists.', ja: '同じ名前のロールがすでに存在します。' },
  AUM9106: { status: 400, en: 'No more than {most} roles can be created.', ja: 'ロールは {most} 個まで作成できます。' },
  AUM9107: { status: 400, en: 'The role is still in use.', ja: 'ロールは使用中です。' },
  AUM9108: { status: 400, en: 'The role is already attached to the user.', ja: 'このロールはすでに SAM ユーザーに割り当てられています。' },
  AUM9109: { status: 404, en: 'The role is not attached to the user.', ja: 'このロールは SAM ユーザーに割り当てられていません。' },
  AUM9110: { status: 400, en: 'A role that Soracom manages cannot be created, changed or deleted.', ja: 'Soracom が管理するロールは作成、変更、削除できません。' },
  AUM9111: { status: 400, en: 'A role of your own has no versions.', ja: 'オペレーターが管理するロールにはバージョンがありません。' },
  AUM9112: { status: 400, en: 'Switching to this user is not allowed.', ja: 'このユーザーへのスイッチは許可されていません。' },
  AUM9113: { status: 400, en: 'After switching to a user, switch back before switching to another one.', ja: 'スイッチ中に別のユーザーへスイッチすることはできません。' },
  AUM9114: { status: 403, en: 'Only the root user can perform this action.', ja: 'この操作はルートユーザーのみ実行できます。' },
  AUM9116: { status: 400, en: 'The name of a role must be 1 to 64 letters, digits or any of . _ @ + -', ja: 'ロールの名前には 1 から 64 文字の英数字と . _ @ + - を使用できます。' }
} as const satisfies Record<string, CatalogueEntry>
