import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from '../../shared/testing/seededRandom'
import { createBoard, type SoakBoard } from './soakBoards'
import { Visitor } from './visitor'

/** A board and its stage. */
const ROOMS_OF_A_BOARD = 2
const REVISIT_EVERY_MS = 2_500

/** People who come and go: every board is visited when it is made, and some of them again later. */
export class Crowd {
  readonly #url: string
  readonly #random = createRandom(4)
  readonly #boards: SoakBoard[] = []
  readonly #visits = new Set<Promise<void>>()
  readonly #troubles = new Map<string, number>()
  visitors = 0
  here = 0
  edits = 0

  constructor(url: string) {
    this.#url = url
  }

  get rooms(): number {
    return this.#boards.length * ROOMS_OF_A_BOARD
  }

  /** What should not have happened, each with how often it did. */
  get troubles(): string[] {
    return [...this.#troubles].map(([what, count]) => `${count} times: ${what}`)
  }

  /** Opens so many rooms, evenly over so many milliseconds; ends when the last visitor has gone. */
  async run(rooms: number, forMs: number): Promise<void> {
    const boards = Math.ceil(rooms / ROOMS_OF_A_BOARD)
    const startedAt = performance.now()
    let revisitAt = REVISIT_EVERY_MS
    for (let made = 0; made < boards; made++) {
      const due = (made * forMs) / boards
      const late = performance.now() - startedAt
      if (late < due) await pause(due - late)
      this.#start(this.#visitNewBoard())
      if (due < revisitAt) continue
      revisitAt += REVISIT_EVERY_MS
      const old = this.#boards[Math.floor(this.#random() * this.#boards.length)]
      if (old !== undefined) this.#start(this.#visit(old))
    }
    while (this.#visits.size > 0) await Promise.all(this.#visits)
  }

  #start(visit: Promise<void>): void {
    const told = visit.catch((error: unknown) => this.#count(error instanceof Error ? error.message : String(error)))
    this.#visits.add(told)
    void told.finally(() => this.#visits.delete(told))
  }

  #count(trouble: string): void {
    this.#troubles.set(trouble, (this.#troubles.get(trouble) ?? 0) + 1)
  }

  async #visitNewBoard(): Promise<void> {
    const board = await createBoard(this.#url)
    this.#boards.push(board)
    await this.#visit(board)
  }

  async #visit(board: SoakBoard): Promise<void> {
    const people = 2 + Math.floor(this.#random() * 4)
    await Promise.all(Array.from({ length: people }, () => this.#comeAndGo(board)))
  }

  async #comeAndGo(board: SoakBoard): Promise<void> {
    await pause(this.#random() * 5_000)
    const visitor = await Visitor.join(this.#url, board, this.#random)
    this.visitors++
    this.here++
    try {
      const edits = await visitor.stay(8_000 + this.#random() * 25_000)
      this.edits += edits
    } finally {
      this.here--
    }
    const trouble = await visitor.go()
    if (trouble !== null) this.#count(trouble)
  }
}
