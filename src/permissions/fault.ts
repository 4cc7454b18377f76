// What can be wrong with a permission or a trust policy, and where: the text is for the person who has to mend it.

const TEXTS = {
  notJson: ['this is not JSON, {expected} is expected here', 'JSON として解釈できません。{expected} が必要です'],
  tooLong: ['this is longer than {most} characters', '{most} 文字を超えています'],
  tooDeep: ['this is nested too deeply', 'ネストが深すぎます'],
  type: ['this must be {expected}', '{expected} でなければなりません'],
  missing: ['{name} is missing', '{name} がありません'],
  empty: ['this must not be empty', '空にはできません'],
  effect: ['this must be one of {expected}', '次のいずれかでなければなりません: {expected}'],
  principal: ['this is not the SRN of a root user (srn:soracom:OP0012345678::Operator:OP0012345678) or of a SAM user (srn:soracom:OP0012345678::User:name)', 'ルートユーザーまたは SAM ユーザーの SRN ではありません'],
  service: ['there is no service that can act as a user but Flux', '指定できるサービスは Flux のみです'],
  character: ['this character means nothing here', 'この文字は使用できません'],
  quote: ['the text that begins here does not end; texts stand in single quotes', '文字列が閉じられていません。文字列はシングルクォートで囲みます'],
  word: ['there is no {name}; there are {expected}', '{name} はありません。使用できるもの: {expected}'],
  expected: ['{expected} is expected here', '{expected} が必要です'],
  rest: ['the condition should end here', '条件式はここで終わる必要があります'],
  day: ['there is no such day', '存在しない日付です'],
  range: ['this is not an IP address, nor a range of them such as 10.0.0.0/24', 'IP アドレスまたは 10.0.0.0/24 のような範囲ではありません']
} as const

export type FaultKind = keyof typeof TEXTS

export interface Place {
  /** such as statements[0].condition; empty for the whole */
  path: string
  /** from 1, in the text that was given; unset inside a condition that stands alone */
  line?: number
  column?: number
  /** from 1, inside a condition */
  character?: number
}

/** The only thing that reading a permission, a trust policy or a condition throws. */
export class PermissionFault extends Error {
  readonly kind: FaultKind
  readonly place: Place
  /** the message in Japanese; the place is spelt the same */
  readonly japanese: string
  readonly #values: Readonly<Record<string, string>>

  constructor (kind: FaultKind, place: Place, values: Readonly<Record<string, string>> = {}) {
    const [english, japanese] = TEXTS[kind].map((text) => `${where(place)}${text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}`) as [string, string]
    super(english)
    this.name = 'PermissionFault'
    this.kind = kind
    this.place = place
    this.japanese = japanese
    this.#values = values
  }

  /** The same fault, of a condition that stands there. */
  at (place: Place): PermissionFault {
    return new PermissionFault(this.kind, { ...this.place, ...place }, this.#values)
  }
}

function where ({ path, line, column, character }: Place): string {
  const parts = [
    ...(line === undefined ? [] : [`line ${line}, column ${column}`]),
    ...(path === '' ? [] : [path]),
    ...(character === undefined ? [] : [`character ${character}`])
  ]
  return parts.length === 0 ? '' : `${parts.join(', ')}: `
}
