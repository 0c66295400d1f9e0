import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Lead } from '../../shared/facilitation/lead'
import { createId } from '../../shared/model/ids'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { formatRoomName } from '../../shared/protocol/rooms'
import { migrate } from '../../shared/schema/migrate'
import type { BoardStore, NamedSnapshot } from '../store/boardStore'

/** A board and its stage as they were, each as one update. */
export type BoardState = { readonly board: Uint8Array; readonly stage: Uint8Array }

type Phase = Lead['phase']

/** In the stage's room, under this id: the phase to which what is kept by itself has come. */
const LEDGER = 'phase'

/** The named snapshots of boards: those that somebody asked for, and those that are kept at each change of phase. */
export class BoardSnapshots {
  readonly #store: BoardStore

  constructor(store: BoardStore) {
    this.#store = store
  }

  /** Newest first: in the order in which they were kept, whatever the clock said. */
  async list(board: string): Promise<NamedSnapshot[]> {
    return (await this.#kept(board)).reverse()
  }

  async #kept(board: string): Promise<NamedSnapshot[]> {
    return (await this.#store.snapshots(board)).sort((a, b) => a.seq - b.seq)
  }

  /** As documents of the newest schema, which belong to the caller; null for an unknown one. @throws StoreDamagedError */
  async read(board: string, id: string): Promise<{ board: Y.Doc; stage: Y.Doc } | null> {
    const bytes = await this.#store.readSnapshot(board, id)
    if (bytes === null) return null
    const decoder = decoding.createDecoder(bytes)
    const docs = { board: new Y.Doc(), stage: new Y.Doc() }
    Y.applyUpdate(docs.board, decoding.readVarUint8Array(decoder))
    Y.applyUpdate(docs.stage, decoding.readVarUint8Array(decoder))
    migrate(docs)
    return docs
  }

  /** What is to be committed to keep one by hand; null where the board has as many, or as large ones, as it may. */
  async planByHand(board: string, name: string, state: BoardState, time: number) {
    const kept = await this.#kept(board)
    const byHand = kept.filter(({ phase }) => phase === undefined)
    const bytes = encodeState(state)
    const isTooMuch = bytesOf(byHand) + bytes.byteLength > SERVER_LIMITS.snapshotBytesByHand
    if (byHand.length >= SERVER_LIMITS.snapshotsByHand || isTooMuch) return null
    const plan = this.#plan(board, kept, { name, time }, bytes)
    return { snapshot: plan.snapshot, commit: plan.commit }
  }

  /**
   * Keeps the board as it was when `left` was left for `now`, and in the same commit that this is done: so none is lost
   * or kept twice, wherever the process dies. An empty board leaves nothing but that.
   */
  async keepAutomatic(board: string, change: PhaseChange, state: BoardState | null): Promise<void> {
    const { left, now, name, time } = change
    const ledger = { id: LEDGER, name: '', time, seq: 0 }
    const room = formatRoomName({ kind: 'stage', board })
    const done = { room, snapshot: ledger, bytes: new TextEncoder().encode(JSON.stringify(now)) }
    if (state === null) {
      await this.#store.commit({ snapshots: [done] })
      return
    }
    const about = { name, time, phase: left === null ? null : left.id }
    const { commit } = this.#plan(board, await this.#kept(board), about, encodeState(state))
    await this.#store.commit({ ...commit, snapshots: [...commit.snapshots, done] })
  }

  /** The phase to which what is kept by itself has come. */
  async lastPhase(board: string): Promise<Phase> {
    const bytes = await this.#store.readSnapshot(formatRoomName({ kind: 'stage', board }), LEDGER)
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes))
  }

  /** The oldest that nobody asked for make room. */
  #plan(board: string, kept: readonly NamedSnapshot[], about: About, bytes: Uint8Array) {
    const seq = 1 + Math.max(0, ...kept.map((other) => other.seq))
    const snapshot: NamedSnapshot = { id: createId(), seq, bytes: bytes.byteLength, ...about }
    let tooMany = kept.length + 1 - SERVER_LIMITS.snapshotsPerBoard
    let tooLarge = bytesOf(kept) + bytes.byteLength - SERVER_LIMITS.snapshotBytesPerBoard
    const removedSnapshots: { room: string; snapshot: string }[] = []
    for (const old of kept.filter(({ phase }) => phase !== undefined)) {
      if (tooMany <= 0 && tooLarge <= 0) break
      removedSnapshots.push({ room: board, snapshot: old.id })
      tooMany -= 1
      tooLarge -= old.bytes ?? 0
    }
    return { snapshot, commit: { snapshots: [{ room: board, snapshot, bytes }], removedSnapshots } }
  }
}

type About = Pick<NamedSnapshot, 'name' | 'time' | 'phase'>

export type PhaseChange = {
  readonly left: Phase
  readonly now: Phase
  readonly name: string
  readonly time: number
}

function bytesOf(kept: readonly NamedSnapshot[]): number {
  return kept.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
}

function encodeState({ board, stage }: BoardState): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint8Array(encoder, board)
  encoding.writeVarUint8Array(encoder, stage)
  return encoding.toUint8Array(encoder)
}
