import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Lock } from '../../shared/facilitation/rights'
import { CLOSE, type CloseCode } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import type { RoomAddress } from '../../shared/protocol/rooms'
import type { Grant } from '../auth/grant'
import { NotSavedError } from '../auth/notSavedError'
import type { BoardStore, StoredRoom } from '../store/boardStore'
import { Audience, type AudienceDeps } from './audience'
import { AwarenessTooLargeError } from './awarenessTable'
import { type DecodedUpdate, decodeUpdate, isEmpty } from './decodedUpdate'
import { Folding } from './folding'
import { MalformedFrameError, readFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './frames'
import type { HeldWrite } from './heldBack'
import type { JointRoom } from './jointCommit'
import { applyEach, applyTogether, buildDocument, changeCopy, tryMerge } from './liveDocument'
import type { Member } from './member'
import type { Outage } from './outage'
import { RoomDocument } from './roomDocument'
import { tickMs } from './tickMs'
import type { OpenRoom } from './types'
import { type Write, WriteQueue } from './writeQueue'
import { LIFTED, WriteRule } from './writeRule'

export type RoomDeps = AudienceDeps & {
  store: BoardStore
  outage: Outage
  log: Logger
}

/**
 * One synced document while people have it open. What comes in is checked at once, written to the store once a tick,
 * then applied and sent on as one update to everybody, the senders too.
 */
export class Room implements OpenRoom {
  readonly name: string
  readonly address: RoomAddress
  readonly #deps: RoomDeps
  readonly #queue: WriteQueue
  readonly audience: Audience
  readonly #document: RoomDocument
  readonly #folding: Folding
  readonly #rule: WriteRule
  #isDue = false
  #cancelTick: (() => void) | null = null
  #isDestroyed = false
  /** Called after each change of the live document. */
  onApplied: (() => void) | null = null

  constructor(name: string, address: RoomAddress, stored: StoredRoom, deps: RoomDeps, lock: () => Lock) {
    this.name = name
    this.address = address
    this.#deps = deps
    this.audience = new Audience(deps)
    this.audience.onSaid = () => this.#schedule()
    const updates = stored.records.map((record) => record.update)
    const build = () => this.#built(stored.snapshot, updates).doc
    const snapshot = updates.length === 0 ? stored.snapshot : null
    this.#document = new RoomDocument({ snapshot, build, onLetGo: () => this.#foldSoon(), clock: deps.clock })
    const seq = stored.records.at(-1)?.seq ?? stored.snapshotSeq
    this.#queue = new WriteQueue(
      { ...deps, room: name, apply: (writes) => this.#apply(writes), saved: (writes) => this.#saved(writes) },
      seq,
    )
    this.#queue.recordsSinceFold = stored.records.length
    for (const record of stored.records) this.#queue.bytesSinceFold += record.update.byteLength
    const told = { encode: () => this.whole, folded: () => this.liftBans() }
    this.#folding = new Folding({ ...deps, ...told, room: name, queue: this.#queue }, stored.snapshot?.byteLength ?? 0)
    this.#rule = new WriteRule(this.#queue, this.#folding, { lock, room: address.kind })
  }

  get doc(): Y.Doc {
    return this.#document.live
  }

  get whole(): Uint8Array {
    return this.#document.whole
  }

  get isIdle(): boolean {
    return this.#queue.isIdle && !this.#folding.isRunning
  }

  /** For a commit over several rooms. */
  get joint(): JointRoom {
    const apply = (write: Write) => this.#apply([write])
    return { queue: this.#queue, isOver: this.#isDestroyed, apply, goOn: () => this.#write() }
  }

  /** Takes a socket in: it is asked what it has and told who is here. */
  join(member: Member): void {
    const now = this.#deps.clock.elapsed()
    member.send(syncStep1Frame(this.#document.stateVector), now)
    this.audience.join(member)
  }

  leave(member: Member): void {
    this.#rule.heldBack.forget(member)
    if (this.audience.leave(member)) this.#schedule()
  }

  /** One frame of a member's. A frame that is no message closes that socket and touches nobody else. */
  receive(member: Member, frame: Uint8Array): void {
    try {
      this.#handle(member, frame)
    } catch (error) {
      if (error instanceof MalformedFrameError) this.#close(member, CLOSE.malformed, error.message)
      else if (error instanceof AwarenessTooLargeError) this.#close(member, CLOSE.overLimits, error.message)
      else {
        this.#deps.log.error({ room: this.name, err: error }, 'a frame could not be dealt with')
        this.#close(member, CLOSE.malformed, 'The server cannot read this.')
      }
    }
  }

  #handle(member: Member, frame: Uint8Array): void {
    const message = readFrame(frame)
    this.#deps.metrics.received[message.kind]++
    const isAsking = message.kind === 'step1' || message.kind === 'queryAwareness'
    if (isAsking && !member.mayAsk()) {
      this.#close(member, CLOSE.overLimits, 'The board was asked for too often.')
    } else if (message.kind === 'step1') {
      this.#rule.heldBack.asked(member)
      member.send(syncStep2Frame(this.#document.encode(message.stateVector)), this.#deps.clock.elapsed())
    } else if (message.kind === 'write') {
      const number = member.countWrite()
      if (message.isAnswer) for (const held of this.#rule.heldBack.answered(member)) this.#takeWrite(member, held)
      this.#takeWrite(member, { number, update: message.update })
    } else if (message.kind === 'awareness') {
      if (this.audience.receiveAwareness(member, message.payload)) this.#schedule()
    } else if (message.kind === 'queryAwareness') {
      this.audience.sendPresence(member)
    }
  }

  #takeWrite(member: Member, { number, update }: HeldWrite): void {
    const decoded = decodeUpdate(update)
    this.audience.ackSoon(member)
    this.#schedule()
    // An answer of who has nothing new; in an outage it may stand for what the disk has not got.
    if (isEmpty(decoded) && !this.#queue.hasUnsaved) return
    const verdict = this.#rule.judge(member, { number, update }, decoded, this.doc)
    if (verdict.kind === 'close') this.#close(member, verdict.code, verdict.reason)
    else if (verdict.kind === 'refuse') this.#refuse(member, decoded, verdict.reason)
    if (verdict.kind !== 'take') return
    member.waitFor(number, update.byteLength)
    this.#rule.contradictions.take(decoded, update, member)
    const person = member.grant.person ?? ''
    this.#queue.push({ update, person, time: this.#deps.clock.now(), member, number })
  }

  /** Who had something refused for a reason that holds no more comes back clean, and offers everything in its order. */
  liftBans(): void {
    const lifted = [...this.audience.members].filter((member) => this.#rule.isLiftedFor(member))
    for (const member of lifted) this.#close(member, CLOSE.openFresh, LIFTED)
  }

  #refuse(member: Member, update: DecodedUpdate, reason: string | null): void {
    member.refusals.refuse(update, this.doc, reason)
    this.#deps.metrics.refused.inc()
    if (member.refusals.size > LIMITS.refusedClients) {
      this.#close(member, CLOSE.overLimits, 'Too much of what was sent had to be refused.')
    } else member.sendRefusal(member.refusals.reason, this.#deps.clock.elapsed())
  }

  async write(update: Uint8Array, person: string): Promise<void> {
    decodeUpdate(update)
    if (this.#isDestroyed) throw new NotSavedError('this room was closed')
    const own = { time: this.#deps.clock.now(), member: null, number: 0 }
    return new Promise((resolve) => {
      this.#queue.push({ update, person, ...own, saved: resolve })
      this.#schedule()
    })
  }

  /** Changes the document as the server: on a copy, so that the change takes the way of every other. */
  async edit(change: (doc: Y.Doc) => void): Promise<void> {
    return this.write(changeCopy(this.whole, change), '')
  }

  #schedule(): void {
    if (this.#cancelTick !== null || this.#isDestroyed) return
    this.#cancelTick = this.#deps.clock.after(tickMs(this.audience.members.size), () => this.#tick())
  }

  #tick(): void {
    this.#cancelTick = null
    if (this.#queue.hasWork && !this.#queue.isRunning) {
      // Presence goes out with the edits, in one write to each socket; where the disk is slow, at the next tick.
      if (this.audience.needsTick) this.#schedule()
      this.#write().catch((error: unknown) => this.#deps.log.error({ room: this.name, err: error }, 'a tick failed'))
      return
    }
    this.#isDue = this.#queue.hasWork
    this.audience.sendAwareness()
    this.audience.sendAcks()
    if (this.audience.needsTick) this.#schedule()
  }

  /** A commit that outlasts a tick is followed by the next at once. */
  async #write(): Promise<void> {
    do {
      this.#isDue = false
      await this.#queue.run()
      this.#folding.ifNeeded()
    } while (this.#isDue)
    if (this.#queue.hasWork) this.#schedule()
  }

  async #apply(writes: readonly Write[]): Promise<void> {
    const updates = writes.map((write) => write.update)
    const applied = applyTogether(this.doc, updates) ?? {
      news: await this.#rebuild(writes).catch((error: unknown) => {
        this.#deps.log.error({ room: this.name, err: error }, 'a document could not be built again')
        return applyEach(this.doc, updates)
      }),
    }
    this.#document.changed()
    this.#rule.contradictions.applied(updates)
    for (const { member, update } of writes) member?.applied(update.byteLength)
    this.audience.sendAwareness()
    if (applied.news !== null) this.audience.broadcast(updateFrame(applied.news))
    for (const [member, held] of this.#rule.heldBack.releaseAll()) this.#takeWrite(member, held)
    this.onApplied?.()
  }

  /**
   * Yjs threw half-way: builds the document again as every later load will, and gives those of the updates that are in
   * it. What an outage holds back is not in the store yet; `last` are the last of either.
   */
  async #rebuild(last: readonly Write[]): Promise<Uint8Array | null> {
    const unsaved = this.#queue.unsavedUpdates()
    const { snapshot, records } = await this.#deps.store.load(this.name)
    const updates = [...records.map((record) => record.update), ...unsaved]
    const { doc, bad } = this.#built(snapshot, updates)
    this.#document.replace(doc)
    // Or every later load would find out again.
    this.#folding.isDue = true
    const isSound = (_: Write, i: number) => !bad.has(updates.length - last.length + i)
    for (const { member } of last.filter((write, i) => !isSound(write, i))) {
      if (member?.mayHaveSentUnusable() === false) this.#close(member, CLOSE.overLimits, 'This cannot be read.')
    }
    const sound = last.filter(isSound).map((write) => write.update)
    return sound.length === 0 ? null : tryMerge(sound)
  }

  #built(snapshot: Uint8Array | null, updates: readonly Uint8Array[]) {
    const built = buildDocument(snapshot, updates)
    if (built.bad.size > 0) {
      this.#deps.metrics.badUpdates.inc(built.bad.size)
      this.#deps.log.warn({ room: this.name, updates: built.bad.size }, 'left out updates that Yjs cannot apply')
    }
    return built
  }

  #saved(writes: readonly Write[]): void {
    for (const { member, number } of writes) {
      if (member === null) continue
      member.finish(number)
      this.audience.ackSoon(member)
    }
    this.audience.sendAcks()
  }

  #foldSoon(): void {
    this.#folding.isDue = true
  }

  /** Writes a snapshot that stands for all records so far. */
  fold(): Promise<void> {
    return this.#folding.run()
  }

  /** Writes what waits and is done with it; used before unloading and at the end. */
  async flush(): Promise<void> {
    this.#cancelTick?.()
    this.#cancelTick = null
    while (this.#queue.hasWork || this.#queue.isRunning) await this.#queue.run()
    this.audience.sendAcks()
  }

  /** Closes the sockets whose grant is meant. */
  close(code: CloseCode, reason: string, only: (grant: Grant) => boolean = () => true): void {
    if (this.audience.close(code, reason, only)) this.#schedule()
  }

  #close(member: Member, code: CloseCode, reason: string): void {
    this.#deps.metrics.closed.inc({ code })
    member.close(code, reason)
    this.leave(member)
  }

  /** Takes nothing more. */
  destroy(): void {
    this.#isDestroyed = true
    this.#cancelTick?.()
    this.#document.destroy()
  }
}
