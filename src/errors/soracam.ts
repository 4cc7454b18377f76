import type { CatalogueEntry } from './entry.ts'

/** The camera service. inferred throughout: its prefix is not known, and of its texts only that of SCA9015 and SCA9016 (facts 06, 11.4). */
export const soraCamErrors = {
  SCA9001: { status: 404, en: 'No such camera found.', ja: '該当するカメラが見つかりません。' },
  SCA9002: { status: 404, en: 'No license is assigned to this camera.', ja: 'このカメラにはライセンスが割り当てられていません。' },
  SCA9003: { status: 403, en: 'No license of this type is free.', ja: '割り当て可能なライセンスがありません。' },
  SCA9004: { status: 403, en: 'The license of a shared camera belongs to its owner.', ja: '共有されたカメラのライセンスは変更できません。' },
  SCA9005: { status: 400, en: 'The license type is missing.', ja: 'ライセンスの種類が指定されていません。' },
  SCA9006: { status: 400, en: 'The quantity is not the current one.', ja: '現在の数量が一致しません。' },
  SCA9007: { status: 400, en: 'The desired quantity is not acceptable.', ja: '指定された数量には変更できません。' },
  SCA9008: { status: 400, en: 'Camera licenses are offered in the coverage type Japan only.', ja: 'カメラのライセンスは日本カバレッジでのみ利用できます。' },
  SCA9009: { status: 422, en: 'The camera cannot be reached. It is offline or asleep, or real-time access is not enabled.', ja: 'カメラに接続できません。オフラインかスリープ中、またはリアルタイムアクセスが無効です。' },
  SCA9010: { status: 403, en: 'Settings need a cloud license or real-time access.', ja: '設定の操作にはクラウドライセンスまたはリアルタイムアクセスが必要です。' },
  SCA9011: { status: 400, en: 'The camera is offline.', ja: 'カメラがオフラインです。' },
  SCA9012: { status: 400, en: 'The name must have 1 to 255 characters.', ja: '名前は 1 文字以上 255 文字以下で指定してください。' },
  SCA9013: { status: 400, en: 'There is no firmware to install.', ja: '更新できるファームウェアがありません。' },
  SCA9014: { status: 400, en: 'The limit must be 0 to 1500 hours.', ja: '上限は 0 から 1500 時間で指定してください。' },
  SCA9015: { status: 404, en: 'recorded video for the specified device was not found the specified period of time', ja: '指定された時刻の録画が見つかりません。' },
  SCA9016: { status: 400, en: 'recorded video for the specified device was not found the specified period of time', ja: '指定された期間の録画が見つかりません。' },
  SCA9017: { status: 400, en: 'No more than 900 seconds can be asked for at once.', ja: '一度に指定できるのは 900 秒までです。' },
  SCA9018: { status: 400, en: 'The beginning must come before the end.', ja: '開始時刻は終了時刻より前である必要があります。' },
  SCA9019: { status: 400, en: 'The time is in the future.', ja: '未来の時刻は指定できません。' },
  SCA9020: { status: 403, en: 'A cloud license is needed to export recordings.', ja: '録画のエクスポートにはクラウドライセンスが必要です。' },
  SCA9021: { status: 404, en: 'No such export found.', ja: '該当するエクスポートが見つかりません。' },
  SCA9022: { status: 403, en: 'The monthly limit of exported video is exceeded.', ja: '動画エクスポート時間の月間上限を超えています。' },
  SCA9023: { status: 404, en: 'There are neither recordings nor events in this period.', ja: '指定された期間に録画もイベントもありません。' }
} as const satisfies Record<string, CatalogueEntry>
