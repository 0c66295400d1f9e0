import type { Logger } from 'pino'
import * as Y from 'yjs'
import { type Lead, readLead } from '../../shared/facilitation/lead'
import { currentPhase } from '../../shared/facilitation/rights'
import { BOARD_MAPS } from '../../shared/model/board'
import { type Locale, readStageMeta } from '../../shared/model/stageMeta'
import type { BoardSnapshots, PhaseChange } from './boardSnapshots'
import type { Clock } from './clock'

const RETRY_MS = 1_000
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
  /** Settles once all that was due is kept, or given up. Never rejects. */
  #tail: Promise<void> = Promise.resolve()

  constructor(deps: PhaseKeeperDeps, last: KeptPhase) {
    this.#deps = deps
    this.#last = last
  }

  /** To be called whenever the stage has changed. Gives a promise where that is a change of phase: it settles as the tail. */
  follow(stage: Y.Doc): Promise<void> | null {
    const { phase: now } = readLead(stage)
    const left = this.#last
    this.#last = now
    if (left === undefined || now?.id === left?.id || this.#isStopped) return null
    const { log, board, clock } = this.#deps
    const change: PhaseChange = { left, now, name: nameOf(stage, left), time: clock.now() }
    const stageState = Y.encodeStateAsUpdate(stage)
    const boardState = this.#deps.onBoard((doc) =>
      left === null && isEmpty(doc) ? null : { board: Y.encodeStateAsUpdate(doc), stage: stageState },
    )
    // Whoever waits for it comes later.
    boardState.catch(() => {})
    this.#tail = this.#tail
      .then(async () => this.#keep(change, await boardState))
      .catch((error: unknown) => log.error({ room: board, err: error }, 'a board could not be kept as it was'))
    return this.#tail
  }

  async #keep(change: PhaseChange, state: Parameters<BoardSnapshots['keepAutomatic']>[2]): Promise<void> {
    const { snapshots, board, clock, log } = this.#deps
    for (;;) {
      try {
        return await snapshots.keepAutomatic(board, change, state)
      } catch (error) {
        if (this.#isStopped) throw error
        log.warn({ room: board, err: error }, 'a board could not be kept as it was yet')
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

function isEmpty(board: Y.Doc): boolean {
  return BOARD_MAPS.every((name) => board.getMap(name).size === 0)
}
