import { randomBytes, randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH, type Entered } from '../../shared/protocol/joinCodes'
import type { BoardRecord, BoardStore, Door } from '../store/boardStore'
import { AccessError } from './accessError'
import type { BoardDirectory, JoinedPerson } from './boardDirectory'
import { CLOSED, doorOf } from './door'
import { hashKey } from './keyHash'

const TICKET_BYTES = 18

type Options = {
  /** For tests: other codes than random ones. */
  draw?: () => string
}

/**
 * The doors of all boards, and whose code is whose: known in memory, read once from the store and kept true by every
 * change of a record, so that looking a code up neither waits nor reads.
 */
export class Doors {
  readonly #store: Pick<BoardStore, 'boards'>
  readonly #directory: BoardDirectory
  readonly #draw: () => string
  /** A board by the hash of its code, and of its ticket. */
  readonly #boards = new Map<string, string>()
  readonly #hashes = new Map<string, readonly string[]>()
  /** Codes that are being stored. */
  readonly #drawn = new Set<string>()
  /** Boards of which a change was heard while the store is being read, which may not know it yet. */
  #heard: Set<string> | null = new Set()
  #loading: Promise<void> | null = null

  constructor(store: Pick<BoardStore, 'boards'>, directory: BoardDirectory, { draw = drawCode }: Options = {}) {
    this.#store = store
    this.#directory = directory
    this.#draw = draw
    directory.onRecord((board, record) => {
      this.#heard?.add(board)
      this.#index(board, record)
    })
  }

  /** Resolves once `find` may be called. */
  ready(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null
      throw error
    })
    return this.#loading
  }

  /** The board whose door this opens now; null where it opens none. */
  find(entered: Entered): string | null {
    return this.#boards.get(hashOf(entered)) ?? null
  }

  /** The door with its code and ticket, made now where it is open and has none. @throws AccessError `unauthorized`. */
  async get(board: string): Promise<Door> {
    const record = await this.#directory.record(board)
    if (record === null) throw new AccessError('unauthorized')
    const door = doorOf(record)
    return door.isOpen && door.code === null ? this.#change(board, null) : door
  }

  /** Closing voids code and ticket; opening what is open keeps them. @throws AccessError `unauthorized`. */
  set(board: string, { isOpen }: { readonly isOpen: boolean }): Promise<Door> {
    return this.#change(board, isOpen)
  }

  /**
   * Makes a participant of who came with a board's code or ticket. @throws AccessError `noSuchCode` where the door was
   * closed or the board deleted meanwhile, and as `addPerson` does.
   */
  async join(board: string, entered: Entered, name: string): Promise<JoinedPerson> {
    const admit = (record: BoardRecord) => {
      if (!hashesOf(record).includes(hashOf(entered))) throw new AccessError('noSuchCode')
    }
    try {
      return await this.#directory.addPerson(board, 'participant', name, { from: 'room', admit })
    } catch (error) {
      const isGone = error instanceof AccessError && error.reason === 'unauthorized'
      throw isGone ? new AccessError('noSuchCode') : error
    }
  }

  /** `wanted` null leaves it open or closed. */
  async #change(board: string, wanted: boolean | null): Promise<Door> {
    await this.ready()
    let drawn: string | null = null
    const change = (record: BoardRecord): BoardRecord => {
      const before = doorOf(record)
      const isOpen = wanted ?? before.isOpen
      if (isOpen === before.isOpen && (!isOpen || before.code !== null)) return record
      if (!isOpen) return { ...record, door: CLOSED }
      drawn = this.#drawUnused()
      return { ...record, door: { isOpen, code: drawn, ticket: randomBytes(TICKET_BYTES).toString('base64url') } }
    }
    try {
      return doorOf(await this.#directory.changeRecord(board, change))
    } finally {
      if (drawn !== null) this.#drawn.delete(drawn)
    }
  }

  #drawUnused(): string {
    for (;;) {
      const code = this.#draw()
      if (this.#drawn.has(code) || this.find({ kind: 'code', text: code }) !== null) continue
      this.#drawn.add(code)
      return code
    }
  }

  async #load(): Promise<void> {
    for (const record of await this.#store.boards()) {
      if (!this.#heard?.has(record.id)) this.#index(record.id, record)
    }
    this.#heard = null
  }

  #index(board: string, record: BoardRecord | null): void {
    for (const hash of this.#hashes.get(board) ?? []) this.#boards.delete(hash)
    this.#hashes.delete(board)
    const hashes = record === null ? [] : hashesOf(record)
    if (hashes.length > 0) this.#hashes.set(board, hashes)
    for (const hash of hashes) this.#boards.set(hash, board)
  }
}

function drawCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** Hashed, so that the time of a look-up tells nothing of how much was right. */
function hashOf({ kind, text }: Entered): string {
  return hashKey(`${kind} ${text}`)
}

function hashesOf(record: BoardRecord): string[] {
  const { code, ticket } = doorOf(record)
  const ways: (Entered | null)[] = [
    code === null ? null : { kind: 'code', text: code },
    ticket === null ? null : { kind: 'ticket', text: ticket },
  ]
  return ways.filter((way) => way !== null).map(hashOf)
}
