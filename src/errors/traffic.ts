import type { CatalogueEntry } from './entry.ts'

/** Simulated traffic (EMU). */
export const trafficErrors = {
  EMU0060: { status: 400, en: 'The SIM {simId} is offline, so it moves nothing. Attach it first: POST /_emulator/simulate/sims/{simId}/attach', ja: 'SIM {simId} はオフラインのため通信できません。先に接続してください: POST /_emulator/simulate/sims/{simId}/attach' },
  EMU0061: { status: 404, en: 'There is no traffic profile {profileId}.', ja: 'トラフィックプロファイル {profileId} はありません。' },
  EMU0062: { status: 404, en: 'There is no group {groupId}.', ja: 'グループ {groupId} はありません。' },
  EMU0063: { status: 404, en: 'There is no fleet {fleet}, or not one alone: say operatorId then.', ja: 'フリート {fleet} がないか、一つに定まりません。複数ある場合は operatorId を指定してください。' }
} as const satisfies Record<string, CatalogueEntry>
