import type { Logger } from 'pino'
import * as Y from 'yjs'
import { type Lead, readLead } from '../../shared/facilitation/lead'
import { currentPhase } from '../../shared/facilitation/rights'
import { BOARD_MAPS } from '../../shared/model/board'
import { type Locale, readStageMeta } from '../../shared/model/stageMeta'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { NotSavedError } from '../auth/notSavedError'
import { StoreDamagedError } from '../store/boardStore'
import type { BoardSnapshots, BoardState, PhaseChange } from './boardSnapshots'
import type { Clock } from './clock'
import type { Outage } from './outage'

const RETRY_MS = 1_000
/** Changes that wait for the store, each with a whole board in memory. */
const MOST_WAITING = 20
const BEFORE: Record<Locale, string> = { fr: 'Avant', en: 'Before' }

type Phase = Lead['phase']

/** The phase that what is kept has come to; null for none, undefined where nobody knows. */
export type KeptPhase = Phase | undefined

/** Where that cannot be read, a board is not closed for it. */
export function lastPhaseKept(
  board: string,
  { snapshots, log }: Pick<PhaseKeeperDeps, 'snapshots' | 'log'>,
): Promise<KeptPhase> {
  return snapshots.lastPhase(board).catch((error: unknown) => {
    log.error({ room: board, err: error }, 'nobody knows which phase was kept last')
    return undefined
  })
}

export type PhaseKeeperDeps = {
  board: string
  snapshots: BoardSnapshots
  clock: Clock
  outage: Pick<Outage, 'isActive'>
  log: Logger
  /** Runs `fn` on the board as it is: at once where it is loaded. */
  onBoard<T>(fn: (board: Y.Doc) => T): Promise<T>
}

/**
 * Keeps a board as it was each time that its phase changes. What the store does not take is tried again; what a killed
 * server did not get done is done when the stage is loaded again, since what is kept says which phase it has come to.
 */
export class PhaseKeeper {
  readonly #deps: PhaseKeeperDeps
  #last: KeptPhase
  #isStopped = false
  #wake: () => void = () => {}
  #waiting = 0
  #bytesWaiting = 0
  /** Settles once all that was due is kept, or given up. Never rejects. */
  #tail: Promise<void> = Promise.resolve()

  constructor(deps: PhaseKeeperDeps, last: KeptPhase) {
    this.#deps = deps
    this.#last = last
  }

  /**
   * To be called whenever the stage has changed, and when a promise that it gave has settled: it gives one for a change
   * of phase. Of the changes that come while too much waits for the store, one is kept then.
   */
  follow(stage: Y.Doc): Promise<void> | null {
    const { phase: now } = readLead(stage)
    const left = this.#last
    const isChange = left !== undefined && now?.id !== left?.id && !this.#isStopped
    if (isChange && this.#isFull) return null
    this.#last = now
    if (!isChange) return null
    const { log, board, clock } = this.#deps
    const change: PhaseChange = { left, now, name: nameOf(stage, left), time: clock.now() }
    const state = this.#stateOf(left, Y.encodeStateAsUpdate(stage))
    // Whoever waits for it comes later.
    state.catch(() => {})
    this.#waiting++
    this.#tail = this.#tail
      .then(async () => this.#keep(change, await state))
      .catch((error: unknown) => log.error({ room: board, err: error }, 'a board could not be kept as it was'))
      .then(async () => {
        this.#waiting--
        this.#bytesWaiting -= bytesOf(await state.catch(() => null))
      })
    return this.#tail
  }

  get #isFull(): boolean {
    return this.#waiting >= MOST_WAITING || this.#bytesWaiting > SERVER_LIMITS.snapshotBytesInHand
  }

  /** As it is now, where the board is loaded; null where there is nothing to keep. */
  #stateOf(left: Phase, stage: Uint8Array): Promise<BoardState | null> {
    return this.#deps.onBoard((doc) => {
      const state = left === null && isEmpty(doc) ? null : { board: Y.encodeStateAsUpdate(doc), stage }
      this.#bytesWaiting += bytesOf(state)
      return state
    })
  }

  async #keep(change: PhaseChange, state: BoardState | null): Promise<void> {
    const { snapshots, board, clock, outage, log } = this.#deps
    for (let isTold = false; ; isTold = true) {
      try {
        // The disk must not know of a change that it has not got: killed now, the stage would go back.
        if (outage.isActive) throw new NotSavedError('outage')
        return await snapshots.keepAutomatic(board, change, state)
      } catch (error) {
        if (this.#isStopped || error instanceof StoreDamagedError) throw error
        if (!isTold) log.warn({ room: board, err: error }, 'a board could not be kept as it was yet')
        await new Promise<void>((resolve) => {
          this.#wake = resolve
          clock.after(RETRY_MS, resolve)
        })
      }
    }
  }

  /** Tries what is due a last time. */
  stop(): Promise<void> {
    this.#isStopped = true
    this.#wake()
    return this.#tail
  }
}

/** What the phase that was left is called. */
function nameOf(stage: Y.Doc, left: Phase): string {
  const { locale } = readStageMeta(stage)
  if (left === null) return BEFORE[locale]
  return currentPhase(stage, { phase: left })?.title[locale] ?? left.id
}

function bytesOf(state: BoardState | null): number {
  return state === null ? 0 : state.board.byteLength + state.stage.byteLength
}

function isEmpty(board: Y.Doc): boolean {
  return BOARD_MAPS.every((name) => board.getMap(name).size === 0)
}
