import type { BoardRecord, BoardStore, PersonRecord } from '../store/boardStore'

/** A board as the directory holds it. Changed in place, and only after the store has it. */
export type CachedBoard = {
  record: BoardRecord
  readonly people: Map<string, PersonRecord>
  /** Person's id by key hash. */
  readonly byHash: Map<string, string>
  /** From the moment in which a deletion begins: nobody gets in any more. */
  removed: boolean
}

/** The boards that were asked for last. A board has one load in flight; one that is held is never dropped. */
export class BoardCache {
  readonly #store: BoardStore
  readonly #capacity: number
  readonly #boards = new Map<string, CachedBoard>()
  readonly #loads = new Map<string, Promise<CachedBoard | null>>()
  readonly #holders = new Map<string, number>()

  constructor(store: BoardStore, capacity: number) {
    this.#store = store
    this.#capacity = capacity
  }

  peek(id: string): CachedBoard | null {
    return this.#boards.get(id) ?? null
  }

  async get(id: string): Promise<CachedBoard | null> {
    const cached = this.#boards.get(id)
    if (cached !== undefined) {
      this.#boards.delete(id)
      this.#boards.set(id, cached)
      return cached
    }
    const running = this.#loads.get(id)
    if (running !== undefined) return running
    const load = this.#load(id).finally(() => this.#loads.delete(id))
    this.#loads.set(id, load)
    return load
  }

  /** Gives `task` the board, which stays the one copy until it is done: a change can never be lost to a reload. */
  async hold<T>(id: string, task: (board: CachedBoard | null) => Promise<T>): Promise<T> {
    this.#holders.set(id, (this.#holders.get(id) ?? 0) + 1)
    try {
      return await task(await this.get(id))
    } finally {
      const left = (this.#holders.get(id) ?? 1) - 1
      if (left > 0) this.#holders.set(id, left)
      else this.#holders.delete(id)
    }
  }

  /** What the store says now, past the cache. Reads the same whether the board exists or not. */
  async read(id: string): Promise<CachedBoard | null> {
    const [record, people] = await Promise.all([this.#store.board(id), this.#store.people(id)])
    return record === null ? null : toCachedBoard(record, people)
  }

  put(record: BoardRecord): void {
    this.#keep(record.id, toCachedBoard(record, []))
  }

  forget(id: string): void {
    this.#boards.delete(id)
  }

  async #load(id: string): Promise<CachedBoard | null> {
    const board = await this.read(id)
    if (board !== null) this.#keep(id, board)
    return board
  }

  #keep(id: string, board: CachedBoard): void {
    this.#boards.set(id, board)
    for (const oldest of this.#boards.keys()) {
      if (this.#boards.size <= this.#capacity) return
      if (oldest !== id && !this.#holders.has(oldest)) this.#boards.delete(oldest)
    }
  }
}

function toCachedBoard(record: BoardRecord, people: readonly PersonRecord[]): CachedBoard {
  return {
    record,
    people: new Map(people.map((person) => [person.id, person])),
    byHash: new Map(people.map((person) => [person.keyHash, person.id])),
    removed: false,
  }
}
