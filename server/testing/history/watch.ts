import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { BOARD_MAPS } from '../../../shared/model/board'
import { readBoard } from '../../../shared/queries/readBoard'
import { findDisorder, findFault } from '../../../shared/testing/wholeBoard'
import { BrokenPromise } from './broken'
import { awaited, haveTheSame, holds } from './coverage'
import type { Line, ServerMessage } from './line'
import type { Person } from './person'
import type { StoredBoard } from './storedBoard'

/** `mayBeRefused` is true where who may write meets a lock. */
type Moment = { readonly mayWrite: boolean; readonly mayBeRefused: boolean; readonly isOutage: boolean }

/** What must be true of a history at any moment. Each check throws BrokenPromise. */
export class Watch {
  readonly #stored: StoredBoard
  #live: Y.Doc | null = null
  #isLiveChanged = true
  #records = 0
  #lastSent: ServerMessage | null = null

  constructor(stored: StoredBoard) {
    this.#stored = stored
  }

  /** The server says this to somebody now. */
  sent(message: ServerMessage, line: Line, { mayWrite, mayBeRefused, isOutage }: Moment): void {
    if (message.kind === 'ack') this.#acknowledged(message.count, line, mayWrite)
    else if (message.kind === 'refusal' && mayWrite && !mayBeRefused)
      throw new BrokenPromise('SY10: somebody who may write was refused')
    else if (message.kind === 'update' && message !== this.#lastSent && !isOutage) {
      if (!this.#stored.holds(message.update)) throw new BrokenPromise('SY20: sent on before it was on disk')
      this.#lastSent = message
    }
  }

  #acknowledged(count: number, line: Line, mayWrite: boolean): void {
    if (count > line.writesReceived) throw new BrokenPromise(`SY22: ${count} acknowledged of ${line.writesReceived}`)
    // What was refused is acknowledged too, and the line was told that something was.
    for (let i = line.acked; mayWrite && line.refusals === 0 && i < count; i++) {
      if (!this.#stored.holds(line.writes[i] as Uint8Array)) {
        throw new BrokenPromise(`SY22: write ${i + 1} of its line was acknowledged and is not on disk`)
      }
    }
    line.acked = count
  }

  /** Outside an outage the live document is what is on disk, not less and not more. */
  live(doc: Y.Doc): void {
    if (doc !== this.#live) {
      this.#live = doc
      this.#isLiveChanged = true
      doc.on('afterTransaction', () => {
        this.#isLiveChanged = true
      })
    }
    const records = this.#stored.readOn()
    if (!this.#isLiveChanged && records === this.#records) return
    if (!haveTheSame(doc, this.#stored.doc))
      throw new BrokenPromise('SY20 SY25: the live document is not what is on disk')
    if (!haveTheSame(this.#stored.doc, doc))
      throw new BrokenPromise('SY15: more waits in the live document than on disk')
    this.#records = records
    this.#isLiveChanged = false
  }

  /** Nothing of who may not write is on disk. */
  strangers(clientIds: readonly number[]): void {
    for (const client of clientIds) {
      if (this.#stored.doc.store.clients.has(client)) throw new BrokenPromise('SY12: what was refused is on disk')
    }
  }

  /** In a lock that has begun for sure nothing of participants is written. */
  locked(since: number, participants: readonly Person[]): void {
    const writers = this.#stored.writersAfter(since)
    const found = participants.find(({ name }) => writers.has(name))
    if (found !== undefined) throw new BrokenPromise(`SY70: ${found.name} wrote on a locked board`)
  }

  readable(doc: Y.Doc): void {
    const fault = findDisorder(readBoard(doc))
    if (fault !== null) throw new BrokenPromise(fault)
  }

  /** Everything has arrived everywhere: who is there has what is on disk. */
  settled(people: readonly Person[], live: Y.Doc, mayBeAwaited: ReadonlySet<number>): void {
    this.#stored.readOn()
    const stored = this.#stored.doc
    const content = contentOf(stored)
    if (!isDeepStrictEqual(contentOf(live), content)) throw new BrokenPromise('SY19: the live board reads otherwise')
    for (const { name, doc, isAhead } of people) {
      const hasAll = isAhead
        ? holds(doc, Y.encodeStateAsUpdate(stored))
        : Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(stored))
      if (!hasAll) throw new BrokenPromise(`SY21: ${name} does not have what the others have`)
      if (!isAhead && !isDeepStrictEqual(contentOf(doc), content))
        throw new BrokenPromise(`O10: ${name} reads another board`)
    }
    const waitsFor = awaited(stored)
    for (const client of waitsFor) {
      if (!mayBeAwaited.has(client)) throw new BrokenPromise('SY15: something still waits for what somebody here has')
    }
    const fault = waitsFor.size === 0 ? findFault(stored) : findDisorder(readBoard(stored))
    if (fault !== null) throw new BrokenPromise(fault)
  }
}

function contentOf(doc: Y.Doc): unknown {
  return BOARD_MAPS.map((name) => doc.getMap(name).toJSON())
}
