import type { CatalogueEntry } from './entry.ts'

/** The emulator's own (EMU): what is not built, and the control API. */
export const emulatorErrors = {
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
  EMU0013: { status: 400, en: 'There are {count} snapshots already. Delete one first.', ja: 'スナップショットはすでに {count} 個あります。先に削除してください。' },
  EMU0080: { status: 404, en: 'The port {port} of the device leads nowhere.', ja: 'デバイスのポート {port} には転送先がありません。' },
  EMU0014: { status: 404, en: 'There is no such message in the outbox.', ja: '該当するメッセージは送信トレイにありません。' },
  EMU0020: { status: 404, en: 'There is no such operator.', ja: 'そのオペレーターは存在しません。' },
  EMU0021: { status: 404, en: 'The operator has no such SAM user.', ja: 'その SAM ユーザーは存在しません。' },
  EMU0040: { status: 400, en: 'This state names {count} Harvest Files whose contents are not here ({files}): a downloaded state holds contents of up to 1 MiB alone. Nothing has changed. To go on without them, add missing_files=accept.', ja: 'この状態には内容がここにない Harvest Files のファイルが {count} 個あります ({files})。ダウンロードした状態に含まれる内容は 1 MiB までです。何も変更されていません。内容なしで続けるには missing_files=accept を指定してください。' },
  EMU0041: { status: 400, en: 'The emulator cannot store the file: {detail}', ja: 'エミュレーターはファイルを保存できません: {detail}' },
  EMU0042: { status: 400, en: 'The emulator was reset, restored or stopped while this call was under way. Nothing of it has been kept.', ja: '処理中にエミュレーターがリセット、復元、または停止されました。何も保存されていません。' },
  EMU0050: { status: 404, en: 'There is no SIM with the SIM ID or IMSI {sim}.', ja: 'SIM ID または IMSI が {sim} の SIM はありません。' },
  EMU0051: { status: 404, en: 'There is no operator {operatorId}.', ja: 'オペレーター {operatorId} は存在しません。' },
  EMU0052: { status: 404, en: 'The operator {operatorId} has no test mode.', ja: 'オペレーター {operatorId} のテストモードは有効ではありません。' },
  EMU0033: { status: 404, en: 'There is no camera {device}.', ja: 'カメラ {device} はありません。' },
  EMU0034: { status: 400, en: 'There is a camera {device} already.', ja: 'カメラ {device} はすでにあります。' },
  EMU0035: { status: 400, en: 'The camera {device} cannot do that: {reason}.', ja: 'カメラ {device} ではできません: {reason}。' },
  EMU0036: { status: 400, en: 'There is no operator {operator}.', ja: 'オペレーター {operator} は存在しません。' }
} as const satisfies Record<string, CatalogueEntry>
