import { demand, found, Refusal } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import { eventHandlerView } from '../../views/event-handler.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Groups } from '../groups.ts'
import { checkHandler, targetOf } from './check.ts'
import type { EventHandler, GivenEventHandler, Target, TargetKind } from './definition.ts'
import { Firings } from './firings.ts'
import { HandlerIndex } from './handler-index.ts'
import { Watched } from './watched.ts'

/** per target (facts 03, 1.2) */
const MOST_HANDLERS = 10

const FIELDS = 'target_kind, target_id, document'
type Row = [TargetKind, string, string]

/** What an operator wants done when something happens to its SIMs. What makes it happen is in simulators/event-handlers. */
export class EventHandlers {
  readonly firings: Firings
  readonly watched: Watched
  readonly #ids: Ids
  readonly #events: Events
  readonly #groups: Groups
  readonly #index: HandlerIndex
  readonly #put
  readonly #row
  readonly #all
  readonly #ofKind
  readonly #ofTarget
  readonly #count
  readonly #delete
  readonly #ignore
  readonly #heed
  readonly #heedAll
  readonly #heedSim
  readonly #ignores

  constructor (database: Database, ids: Ids, events: Events, groups: Groups) {
    this.#ids = ids
    this.#events = events
    this.#groups = groups
    this.firings = new Firings(database)
    this.watched = new Watched(database)
    // In place, so that a changed handler keeps its position in the list.
    this.#put = database.statement<[string, string, string, TargetKind, string, number, string], never>(
      `INSERT INTO event_handlers (operator_id, coverage, handler_id, target_kind, target_id, active, document) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (operator_id, coverage, handler_id) DO UPDATE SET target_kind = excluded.target_kind, target_id = excluded.target_id,
         active = excluded.active, document = excluded.document`)
    this.#row = database.array<[string, string, string], Row>(`SELECT ${FIELDS} FROM event_handlers WHERE operator_id = ? AND coverage = ? AND handler_id = ?`)
    const ofOwner = 'FROM event_handlers WHERE operator_id = ? AND coverage = ?'
    this.#all = database.array<[string, string], Row>(`SELECT ${FIELDS} ${ofOwner} ORDER BY rowid`)
    this.#ofKind = database.value<[string, string, TargetKind], string>(`SELECT document ${ofOwner} AND target_kind = ? ORDER BY rowid`)
    this.#ofTarget = database.array<[string, string, TargetKind, string], Row>(`SELECT ${FIELDS} ${ofOwner} AND target_kind = ? AND target_id = ? ORDER BY rowid`)
    this.#count = database.value<[string, string, TargetKind, string, string], number>(
      `SELECT count(*) ${ofOwner} AND target_kind = ? AND target_id = ? AND handler_id != ?`)
    this.#delete = database.statement<[string, string, string], never>('DELETE FROM event_handlers WHERE operator_id = ? AND coverage = ? AND handler_id = ?')
    this.#ignore = database.statement<[string, string, string], never>('INSERT OR IGNORE INTO event_handler_ignores VALUES (?, ?, ?)')
    this.#heed = database.statement<[string, string, string], never>('DELETE FROM event_handler_ignores WHERE operator_id = ? AND handler_id = ? AND imsi = ?')
    this.#heedAll = database.statement<[string, string], never>('DELETE FROM event_handler_ignores WHERE operator_id = ? AND handler_id = ?')
    this.#heedSim = database.statement<[string, string], never>('DELETE FROM event_handler_ignores WHERE operator_id = ? AND imsi = ?')
    this.#ignores = database.value<[string, string, string], number>('SELECT 1 FROM event_handler_ignores WHERE operator_id = ? AND handler_id = ? AND imsi = ?')
    this.#index = new HandlerIndex(database, {
      ofOwner: (owner) => this.all(owner).filter(({ active }) => active),
      ofTarget: (owner, { kind, id }) => this.#ofTarget.all(owner.operatorId, owner.coverage, kind, id).map((row) => handlerOf(owner, row)).filter(({ active }) => active)
    })
    // They are not carried over, nor is what others kept of the SIM (facts 02, section 6).
    events.on('SimTransferred', ({ from, card: { sim, subscribers } }) => {
      const imsis = subscribers.map(({ imsi }) => imsi)
      const targets: Target[] = [{ kind: 'sim', id: sim.sim_id }, ...imsis.map((id) => ({ kind: 'imsi' as const, id }))]
      for (const { kind, id } of targets) {
        for (const row of this.#ofTarget.all(from.operatorId, from.coverage, kind, id)) this.delete(from, handlerOf(from, row).handlerId)
        this.firings.forget(from.operatorId, id)
      }
      for (const imsi of imsis) this.#heedSim.run(from.operatorId, imsi)
    })
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const owner of [{ operatorId, coverage: 'jp' }, { operatorId, coverage: 'g' }] as const) {
        for (const { handlerId } of this.all(owner)) events.emit('EventHandlerStopped', { handlerId })
        this.#index.drop(owner)
      }
    })
  }

  /** The new handler's id. Refuses a target that the caller does not have, too many handlers, and rules and actions that make no sense. */
  create (owner: Owner, given: GivenEventHandler): string {
    const handlerId = this.#ids.uuid()
    this.#store(owner, handlerId, given, undefined)
    return handlerId
  }

  /**
   * Replaces it. Refuses one that is not there (EVS9002, a 400 as documented). It forgets for whom it has fired (inferred);
   * actions that wait for their time still happen, unless it is no longer active (inferred: facts 03, 1.5).
   */
  update (owner: Owner, handlerId: string, given: GivenEventHandler): void {
    const former = this.find(owner, handlerId)
    demand(former !== undefined, 'EVS9002')
    this.#store(owner, handlerId, given, former)
  }

  /** Refuses one that is not there (EVS9001). */
  delete (owner: Owner, handlerId: string): void {
    const handler = this.get(owner, handlerId)
    this.#delete.run(owner.operatorId, owner.coverage, handlerId)
    this.firings.clear(handler)
    this.#heedAll.run(owner.operatorId, handlerId)
    this.#index.refresh(owner, handler.target)
    this.#events.emit('EventHandlerStopped', { handlerId })
  }

  /** Refuses one that is not there (EVS9001). */
  get (owner: Owner, handlerId: string): EventHandler {
    return found(this.find(owner, handlerId), 'EVS9001')
  }

  find (owner: Owner, handlerId: string): EventHandler | undefined {
    const row = this.#row.get(owner.operatorId, owner.coverage, handlerId)
    return row && handlerOf(owner, row)
  }

  /** As the API shows it, as JSON text. Refuses when there is none (EVS9001). */
  document (owner: Owner, handlerId: string): string {
    return found(this.#row.get(owner.operatorId, owner.coverage, handlerId), 'EVS9001')[2]
  }

  /** In the order they were made (inferred), as one JSON text; of one kind of target, or all. */
  list (owner: Owner, kind?: TargetKind): string {
    const documents = kind === undefined
      ? this.#all.all(owner.operatorId, owner.coverage).map(([, , document]) => document)
      : this.#ofKind.all(owner.operatorId, owner.coverage, kind)
    return `[${documents.join(',')}]`
  }

  /**
   * Those that concern a subscriber, as one JSON text: its own, its SIM's, its group's and the operator's, the ones that are to
   * ignore it and inactive ones included (inferred: facts 03, 1.8). Refuses an unknown IMSI (SEM9011).
   */
  listOf (owner: Owner, imsi: string): string {
    const subscriber = found(this.watched.subscriber(owner, imsi), 'SEM9011')
    const documents = targetsOf(owner, { ...subscriber, imsi })
      .flatMap(({ kind, id }) => this.#ofTarget.all(owner.operatorId, owner.coverage, kind, id).map(([, , document]) => document))
    return `[${documents.join(',')}]`
  }

  /** Twice is as good as once (inferred). Refuses an unknown handler (EVS9001) or IMSI (SEM9011). */
  ignore (owner: Owner, handlerId: string, imsi: string): void {
    this.get(owner, handlerId)
    found(this.watched.subscriber(owner, imsi), 'SEM9011')
    this.#ignore.run(owner.operatorId, handlerId, imsi)
  }

  /** Refuses an unknown handler, and a subscriber that it does not ignore (EVS9014). */
  heed (owner: Owner, handlerId: string, imsi: string): void {
    this.get(owner, handlerId)
    if (this.#heed.run(owner.operatorId, handlerId, imsi) === 0) throw new Refusal('EVS9014')
  }

  ignores ({ owner, handlerId }: EventHandler, imsi: string): boolean {
    return this.#ignores.get(owner.operatorId, handlerId, imsi) !== undefined
  }

  all (owner: Owner): EventHandler[] {
    return this.#all.all(owner.operatorId, owner.coverage).map((row) => handlerOf(owner, row))
  }

  /** Whether the owner has no active handler: the usual case, known without looking into the database. */
  isIdle (owner: Owner): boolean {
    return this.#index.isEmpty(owner)
  }

  /** The active ones that watch one of these. */
  watching (owner: Owner, targets: readonly Target[]): EventHandler[] {
    return targets.flatMap((target) => this.#index.of(owner, target))
  }

  #store (owner: Owner, handlerId: string, given: GivenEventHandler, former: EventHandler | undefined): void {
    const target = targetOf(given)
    checkHandler(given, target)
    this.#demandTarget(owner, target)
    demand(this.#count.get(owner.operatorId, owner.coverage, target.kind, target.id, handlerId)! < MOST_HANDLERS, 'EVS9006')
    const handler: EventHandler = {
      owner,
      handlerId,
      target,
      name: given.name,
      description: given.description ?? null,
      active: given.status === 'active',
      rule: given.ruleConfig,
      actions: given.actionConfigList
    }
    this.#put.run(owner.operatorId, owner.coverage, handlerId, target.kind, target.id, handler.active ? 1 : 0, JSON.stringify(eventHandlerView(handler)))
    if (former !== undefined) {
      this.firings.clear(former)
      this.#index.refresh(owner, former.target)
    }
    this.#index.refresh(owner, target)
    if (handler.active) this.#events.emit('EventHandlerStarted', { handler })
    else this.#events.emit('EventHandlerStopped', { handlerId })
  }

  #demandTarget (owner: Owner, { kind, id }: Target): void {
    const subscriber = kind === 'imsi' ? this.watched.subscriber(owner, id) : undefined
    const exists = kind === 'imsi' ? subscriber !== undefined
      : kind === 'sim' ? this.watched.hasSim(owner, id)
        : kind === 'group' ? this.#groups.exists(owner, id) : id === owner.operatorId
    demand(exists, 'EVS9004')
    demand(subscriber?.isPrimary !== false, 'EVS9005')
  }
}

/** Everything by which a handler can watch a subscriber. */
export function targetsOf (owner: Owner, { imsi, simId, groupId }: { imsi: string, simId: string, groupId: string | null }): Target[] {
  return [
    { kind: 'imsi', id: imsi },
    { kind: 'sim', id: simId },
    ...(groupId === null ? [] : [{ kind: 'group' as const, id: groupId }]),
    { kind: 'operator', id: owner.operatorId }
  ]
}

function handlerOf (owner: Owner, [kind, id, document]: Row): EventHandler {
  const shown = JSON.parse(document) as ReturnType<typeof eventHandlerView>
  return {
    owner,
    handlerId: shown.handlerId,
    target: { kind, id },
    name: shown.name,
    description: shown.description,
    active: shown.status === 'active',
    rule: shown.ruleConfig,
    actions: shown.actionConfigList
  }
}
