import type { CatalogueEntry } from './entry.ts'

/** Files (FEM). */
export const filesErrors = {
  FEM9001: { status: 404, en: 'No such exported file found.', ja: '該当するエクスポートファイルが見つかりません。' },
  FEM9002: { status: 403, en: 'The link is not valid or has expired.', ja: 'リンクが無効か、有効期限が切れています。' },
  FEM9101: { status: 404, en: 'No such file.', ja: '該当するファイルがありません。' },
  FEM9102: { status: 404, en: 'No such directory.', ja: '該当するディレクトリがありません。' },
  FEM9103: { status: 400, en: 'The upload was cut short. Nothing has been stored.', ja: 'アップロードが途中で切断されました。何も保存されていません。' },
  FEM9104: { status: 400, en: 'The emulator was reset while the file was being uploaded. Nothing has been stored.', ja: 'アップロード中にエミュレーターがリセットされました。何も保存されていません。' },
  FEM9105: { status: 404, en: 'The content of this file is not here: the state was taken over from elsewhere without it.', ja: 'このファイルの内容がありません。内容を含まない状態が復元されています。' },
  FEM9106: { status: 400, en: 'The directory is not empty.', ja: 'ディレクトリが空ではありません。' },
  FEM9107: { status: 400, en: 'The path of a file must not be longer than 1,024 bytes.', ja: 'ファイルのパスは 1,024 バイト以下にしてください。' },
  FEM9108: { status: 400, en: 'The path of a file must not have more than 16 levels.', ja: 'ファイルのパスは 16 階層以下にしてください。' },
  FEM9109: { status: 400, en: 'The path of a file must not have parts that are . or .., or hold control characters.', ja: 'ファイルのパスには . や ..、制御文字を使用できません。' },
  FEM9110: { status: 400, en: 'The path names a directory, not a file.', ja: 'パスがファイルではなくディレクトリを指しています。' },
  FEM9111: { status: 400, en: 'There is a directory of this name.', ja: '同じ名前のディレクトリがあります。' },
  FEM9112: { status: 400, en: 'A part of the path is a file.', ja: 'パスの途中にファイルがあります。' },
  FEM9113: { status: 404, en: 'No such scope.', ja: '該当するスコープがありません。' },
  FEM9114: { status: 416, en: 'The requested range lies outside of the file.', ja: '要求された範囲がファイルの外にあります。' },
  FEM9115: { status: 403, en: 'The role {role} does not allow this for {path}.', ja: 'ロール {role} では {path} に対するこの操作は許可されていません。' }
} as const satisfies Record<string, CatalogueEntry>
