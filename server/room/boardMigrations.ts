import type { Logger } from 'pino'
import { readStageMeta } from '../../shared/model/stageMeta'
import { migrate } from '../../shared/schema/migrate'
import { MIGRATIONS } from '../../shared/schema/migrations/ladder'
import type { Migration } from '../../shared/schema/migrations/migration'
import type { BoardStore } from '../store/boardStore'
import type { Clock } from './clock'
import { buildDocument } from './liveDocument'

export type BoardMigrationsDeps = {
  store: BoardStore
  clock: Clock
  log: Logger
  ladder?: readonly Migration[]
}

/** Brings a board's stored documents to the newest schema before the first of its rooms is loaded. */
export class BoardMigrations {
  readonly #deps: BoardMigrationsDeps
  readonly #done = new Map<string, Promise<void>>()

  constructor(deps: BoardMigrationsDeps) {
    this.#deps = deps
  }

  /** Resolves when the board may be loaded. Runs once while it is open; a failure is tried again by the next who asks. */
  bring(board: string): Promise<void> {
    const running = this.#done.get(board)
    if (running !== undefined) return running
    const run = this.#run(board)
    this.#done.set(board, run)
    run.catch(() => this.#done.delete(board))
    return run
  }

  /** None of its rooms is in memory any more: whoever opens one asks again. */
  forget(board: string): void {
    this.#done.delete(board)
  }

  async #run(board: string): Promise<void> {
    const { store, clock, log, ladder = MIGRATIONS } = this.#deps
    const newest = ladder.at(-1)?.to
    if (newest === undefined) return
    const stage = await this.#document(`${board}.stage`)
    if (readStageMeta(stage).schema >= newest) return
    const migrated = migrate({ board: await this.#document(board), stage }, { ladder })
    if (migrated === null) return
    const time = clock.now()
    const appends = [
      { room: board, update: migrated.boardUpdate },
      { room: `${board}.stage`, update: migrated.stageUpdate },
    ].flatMap(({ room, update }) => (update === null ? [] : [{ room, update, time, person: '' }]))
    await store.commit({ appends })
    log.info({ board, from: migrated.from, to: migrated.to }, 'a board was brought to a newer schema')
  }

  async #document(room: string) {
    const stored = await this.#deps.store.load(room)
    return buildDocument(
      stored.snapshot,
      stored.records.map((record) => record.update),
    ).doc
  }
}
