import { demand, found } from '../refusal.ts'
import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { ownerOf } from './sim-changes.ts'
import { type Card, primaryOf, type SubscriberRow } from './sim-rows.ts'
import type { Sims } from './sims.ts'
import { subscriptionOf } from './subscriptions.ts'

/** characters that one message holds: of GSM-7, of UCS-2 (facts 02, section 10) */
const LONGEST = { gsm7: 160, ucs2: 70 } as const

/** The alphabet of GSM 03.38, and what takes two of its characters. */
const GSM7 = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const GSM7_EXTENSION = '\f^{}\\[~]|€'

export interface ReceivedSms {
  messageId: string
  imsi: string
  payload: string
  /** 1: GSM-7, 2: UCS-2 */
  encodingType: 1 | 2
  /** ms */
  time: number
}

/** Short messages to devices, and from them. They need no data session (facts 02, section 10). */
export class Sms {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #sims: Sims
  readonly #byMsisdn
  readonly #insert
  readonly #inbox

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, sims: Sims) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#sims = sims
    this.#byMsisdn = database.value<[string, string, string], string>('SELECT imsi FROM subscribers WHERE msisdn = ? AND operator_id = ? AND coverage = ?')
    this.#insert = database.statement<[string, string, string, string, number, number], never>('INSERT INTO received_sms (message_id, sim_id, imsi, payload, encoding_type, time) VALUES (?, ?, ?, ?, ?, ?)')
    this.#inbox = database.array<[string, number], [string, string, string, 1 | 2, number]>(
      'SELECT message_id, imsi, payload, encoding_type, time FROM received_sms WHERE sim_id = ? ORDER BY rowid DESC LIMIT ?')
    const deleteAll = database.statement<[string], never>('DELETE FROM received_sms WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => deleteAll.run(simId))
  }

  /** To the SIM's own subscription. Returns the message's id; refuses as sendTo() does. */
  sendToSim (owner: Owner, simId: string, payload: string | undefined, encodingType: number): string {
    const card = this.#sims.card(owner, simId)
    return this.#send(owner, card, card.subscribers[0]!, payload, encodingType)
  }

  /**
   * To one subscription. Refuses an unknown IMSI (SEM9011), a plan that cannot (SEM9520), a SIM that is suspended or has
   * ended (SEM9521; inferred), and what is no message of the encoding (SEM9522).
   */
  sendTo (owner: Owner, imsi: string, payload: string | undefined, encodingType: number): string {
    const card = this.#sims.card(owner, found(this.#sims.find(owner, imsi), 'SEM9011'))
    return this.#send(owner, card, card.subscribers.find((s) => s.imsi === imsi)!, payload, encodingType)
  }

  /** To a number. Refuses one that is nobody's of the owner (SEM9011). */
  sendToNumber (owner: Owner, msisdn: string, payload: string | undefined, encodingType: number): string {
    return this.sendTo(owner, found(this.#byMsisdn.get(msisdn, owner.operatorId, owner.coverage), 'SEM9011'), payload, encodingType)
  }

  /** The device of a SIM sends one itself. Refuses as sendTo() does. To be called inside a transaction. */
  sendFromDevice (simId: string, to: string, payload: string): void {
    const card = this.#sims.load(simId)
    demand(card !== undefined && card.sim.operator_id !== null, 'SEM9001')
    const row = primaryOf(card)
    demandAble(card, row)
    // inferred: in GSM-7 where that can say it, else in UCS-2.
    demand(fits(payload, 1) || fits(payload, 2), 'SEM9522')
    const [owner, { imsi }] = [ownerOf(card), row]
    this.#events.emit('SmsOriginated', { owner, simId, imsi, to, payload })
    this.#events.emit('SmsRecorded', { owner, simId, imsi })
  }

  /** What the device has received, newest first. */
  inbox (simId: string, limit: number): ReceivedSms[] {
    return this.#inbox.all(simId, limit).map(([messageId, imsi, payload, encodingType, time]) => ({ messageId, imsi, payload, encodingType, time }))
  }

  #send (owner: Owner, card: Card, row: SubscriberRow, payload: string | undefined, encodingType: number): string {
    demandAble(card, row)
    demand(encodingType === 1 || encodingType === 2, 'SEM9522')
    demand(payload !== undefined && fits(payload, encodingType), 'SEM9522')
    const messageId = this.#ids.uuid()
    const { sim_id: simId } = card.sim
    this.#insert.run(messageId, simId, row.imsi, payload, encodingType, this.#clock.now())
    this.#events.emit('SmsSent', { owner, simId, imsi: row.imsi, msisdn: row.msisdn, payload })
    this.#events.emit('SmsRecorded', { owner, simId, imsi: row.imsi })
    return messageId
  }
}

function demandAble (card: Card, row: SubscriberRow): void {
  demand(subscriptionOf(row.subscription).sms, 'SEM9520')
  demand(card.sim.status !== 'suspended' && card.sim.status !== 'terminated' && row.status !== 'terminated', 'SEM9521')
}

/** inferred: empty ones and longer ones are refused, and so is what GSM-7 cannot say (facts 02, section 10). */
function fits (text: string, encodingType: 1 | 2): boolean {
  if (text === '') return false
  if (encodingType === 2) return text.length <= LONGEST.ucs2
  let length = 0
  for (const character of text) {
    if (GSM7.includes(character)) length += 1
    else if (GSM7_EXTENSION.includes(character)) length += 2
    else return false
  }
  return length <= LONGEST.gsm7
}
