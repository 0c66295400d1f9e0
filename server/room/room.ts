import type { Logger } from 'pino'
import * as Y from 'yjs'
import { CLOSE, type CloseCode } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import type { RoomAddress } from '../../shared/protocol/rooms'
import type { Grant } from '../auth/grant'
import type { BoardStore, StoredRoom } from '../store/boardStore'
import { Audience } from './audience'
import { AwarenessTooLargeError } from './awarenessTable'
import type { Clock } from './clock'
import { addsNothing, decodeUpdate, hasGap } from './decodedUpdate'
import { MalformedFrameError, readFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './frames'
import { buildDocument, pendingBytes, tryMerge } from './liveDocument'
import type { Member } from './member'
import type { Outage } from './outage'
import type { RoomMetrics } from './roomMetrics'
import type { OpenRoom } from './types'
import { type Write, WriteQueue } from './writeQueue'

export type RoomDeps = {
  store: BoardStore
  clock: Clock
  outage: Outage
  metrics: RoomMetrics
  log: Logger
}

/** The state vector of who has nothing. */
const NOTHING = Uint8Array.of(0)
const FOLD_RECORDS = 500
const FOLD_BYTES = 256 * 1024
const FOLD_AT_LATEST_BYTES = 8 * 1024 * 1024
const READ_ONLY = 'read-only: this link may look at this part of the board, not change it.'
const FULL = 'full: the board is as large as it may become. Export it and go on with a new one.'

/** A tick is 16 ms for a hundred people and grows with the room, since its cost grows with the square. */
export function tickMs(members: number): number {
  return Math.min(Math.max(16, Math.round(members / 6)), 50)
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
  #doc: Y.Doc
  #whole: Uint8Array | null = null
  #snapshotBytes: number
  #isDue = false
  #cancelTick: (() => void) | null = null
  #folding: Promise<void> | null = null
  /** Called after each change of the live document. */
  onApplied: (() => void) | null = null

  constructor(name: string, address: RoomAddress, stored: StoredRoom, deps: RoomDeps) {
    this.name = name
    this.address = address
    this.#deps = deps
    this.audience = new Audience(deps.clock, deps.metrics)
    this.#doc = this.#build(stored)
    this.#snapshotBytes = stored.snapshot?.byteLength ?? 0
    const seq = stored.records.at(-1)?.seq ?? stored.snapshotSeq
    this.#queue = new WriteQueue(
      { ...deps, room: name, apply: (writes) => this.#apply(writes), saved: (writes) => this.#saved(writes) },
      seq,
    )
    this.#queue.recordsSinceFold = stored.records.length
    for (const record of stored.records) this.#queue.bytesSinceFold += record.update.byteLength
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get isIdle(): boolean {
    return this.#queue.isIdle && this.#folding === null
  }

  /** Takes a socket in: it is asked what it has and told who is here. */
  join(member: Member): void {
    const now = this.#deps.clock.now()
    member.send(syncStep1Frame(this.#doc), now)
    this.audience.join(member)
  }

  leave(member: Member): void {
    if (this.audience.leave(member)) this.#schedule()
  }

  /** One frame of a member's. A frame that is no message closes that socket and touches nobody else. */
  receive(member: Member, frame: Uint8Array): void {
    try {
      this.#handle(member, frame)
    } catch (error) {
      if (error instanceof MalformedFrameError) this.#close(member, CLOSE.malformed, error.message)
      else if (error instanceof AwarenessTooLargeError) this.#close(member, CLOSE.overLimits, error.message)
      else throw error
    }
  }

  #handle(member: Member, frame: Uint8Array): void {
    const message = readFrame(frame)
    this.#deps.metrics.received.inc({ kind: message.kind })
    if (message.kind === 'step1') {
      member.send(syncStep2Frame(this.#encode(message.stateVector)), this.#deps.clock.now())
    } else if (message.kind === 'write') {
      this.#receiveWrite(member, message.update)
    } else if (message.kind === 'awareness') {
      if (this.audience.receiveAwareness(member, message.payload)) this.#schedule()
    } else if (message.kind === 'queryAwareness') {
      this.audience.sendPresence(member)
    }
  }

  #receiveWrite(member: Member, update: Uint8Array): void {
    const number = member.countWrite()
    const decoded = decodeUpdate(update)
    this.audience.ackSoon(member)
    this.#schedule()
    if (addsNothing(decoded, this.#doc) && !this.#mayBeUnsaved(member)) return
    const reason = this.#refusalOf(member)
    if (reason !== null || member.refusals.touches(decoded, this.#doc)) {
      member.refusals.refuse(decoded, this.#doc, reason)
      member.sendRefusal(member.refusals.reason, this.#deps.clock.now())
      this.#deps.metrics.refused.inc()
      return
    }
    if (pendingBytes(this.#doc) > LIMITS.pending && hasGap(decoded, this.#doc)) {
      this.#close(member, CLOSE.overLimits, 'Too many edits wait for others that never came.')
      return
    }
    member.waitFor(number)
    const person = member.grant.person ?? ''
    this.#queue.push({ update, person, time: this.#deps.clock.now(), member, number })
  }

  /** During an outage the live document is ahead of the disk: what it holds already may not be saved yet. */
  #mayBeUnsaved(member: Member): boolean {
    return this.#queue.hasUnsaved && member.mayWrite
  }

  #refusalOf(member: Member): string | null {
    if (!member.mayWrite) return READ_ONLY
    return this.#snapshotBytes + this.#queue.bytesSinceFold > LIMITS.document ? FULL : null
  }

  write(update: Uint8Array, person: string): Promise<void> {
    decodeUpdate(update)
    return new Promise((resolve) => {
      this.#queue.push({ update, person, time: this.#deps.clock.now(), member: null, number: 0, saved: resolve })
      this.#schedule()
    })
  }

  /** Changes the document as the server: on a copy, so that the change takes the way of every other. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.#encode(NOTHING))
    const before = Y.encodeStateVector(copy)
    change(copy)
    return this.write(Y.encodeStateAsUpdate(copy, before), '')
  }

  #schedule(): void {
    if (this.#cancelTick !== null) return
    this.#cancelTick = this.#deps.clock.after(tickMs(this.audience.members.size), () => this.#tick())
  }

  #tick(): void {
    this.#cancelTick = null
    this.audience.sendAwareness()
    this.audience.sendAcks()
    if (this.#queue.isRunning) this.#isDue = this.#queue.hasWork
    else if (this.#queue.hasWork) void this.#write()
  }

  /** A commit that outlasts a tick is followed by the next at once. */
  async #write(): Promise<void> {
    do {
      this.#isDue = false
      await this.#queue.run()
    } while (this.#isDue)
    if (this.#queue.hasWork) this.#schedule()
    this.#foldIfLong()
  }

  async #apply(writes: readonly Write[]): Promise<void> {
    const merged = tryMerge(writes.map((write) => write.update))
    let sent = merged
    try {
      if (merged === null) throw new Error('not sound')
      Y.applyUpdate(this.#doc, merged)
    } catch {
      sent = await this.#rebuild(writes)
    }
    this.#whole = null
    if (sent !== null) this.audience.broadcast(updateFrame(sent))
    this.onApplied?.()
  }

  /** Yjs threw half-way: starts again from the store, and gives those of the writes that are sound. */
  async #rebuild(writes: readonly Write[]): Promise<Uint8Array | null> {
    const before = Y.encodeStateAsUpdate(this.#doc)
    const sound = writes.filter((write) => buildDocument(null, [before, write.update]).bad.size === 0)
    const stored = await this.#deps.store.load(this.name).catch(() => null)
    this.#doc.destroy()
    this.#doc = stored === null ? buildDocument(null, [before]).doc : this.#build(stored)
    for (const write of sound) Y.applyUpdate(this.#doc, write.update)
    return sound.length === 0 ? null : tryMerge(sound.map((write) => write.update))
  }

  #build(stored: StoredRoom): Y.Doc {
    const built = buildDocument(
      stored.snapshot,
      stored.records.map((record) => record.update),
    )
    if (built.bad.size > 0) {
      this.#deps.metrics.badUpdates.inc(built.bad.size)
      this.#deps.log.warn({ room: this.name, updates: built.bad.size }, 'left out updates that Yjs cannot apply')
    }
    return built.doc
  }

  #saved(writes: readonly Write[]): void {
    for (const { member, number } of writes) {
      if (member === null) continue
      member.finish(number)
      this.audience.ackSoon(member)
    }
    this.audience.sendAcks()
  }

  #encode(stateVector: Uint8Array): Uint8Array {
    if (stateVector.byteLength > 1) return Y.encodeStateAsUpdate(this.#doc, stateVector)
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  #foldIfLong(): void {
    const { recordsSinceFold, bytesSinceFold } = this.#queue
    const isLong = recordsSinceFold >= FOLD_RECORDS && bytesSinceFold >= Math.max(FOLD_BYTES, this.#snapshotBytes)
    if (isLong || bytesSinceFold > FOLD_AT_LATEST_BYTES) void this.fold()
  }

  /** Writes a snapshot that stands for all records so far. A failure leaves the records to stand for themselves. */
  fold(): Promise<void> {
    if (this.#queue.recordsSinceFold === 0 || this.#queue.isRunning || this.#queue.hasUnsaved) return Promise.resolve()
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null
    })
    return this.#folding
  }

  async #fold(): Promise<void> {
    const { seq, recordsSinceFold, bytesSinceFold } = this.#queue
    const snapshot = this.#encode(NOTHING)
    try {
      await this.#deps.store.fold(this.name, seq, snapshot)
      this.#snapshotBytes = snapshot.byteLength
      this.#queue.recordsSinceFold -= recordsSinceFold
      this.#queue.bytesSinceFold -= bytesSinceFold
    } catch (error) {
      this.#deps.log.warn({ room: this.name, err: error }, 'could not write a snapshot; the log stands for itself')
    }
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

  destroy(): void {
    this.#cancelTick?.()
    this.#doc.destroy()
  }
}
