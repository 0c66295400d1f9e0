import * as Y from 'yjs'
import { deriveKey, deriveKeys } from '../../shared/keys/deriveKey'
import { createId } from '../../shared/model/ids'
import { type Authors, type Locale, writeStageMeta } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { FIRST_GENERATIONS, ROLES, type Role } from '../../shared/protocol/roles'
import { formatRoomName, isId } from '../../shared/protocol/rooms'
import { SCHEMA } from '../../shared/schema/version'
import type { BoardRecord, BoardStore, Commit, PersonRecord, PersonSource } from '../store/boardStore'
import { AccessError } from './accessError'
import { BoardCache, type CachedBoard } from './boardCache'
import { cleanLine } from './cleanLine'
import { withoutCode } from './door'
import type { Grant } from './grant'
import { KeyedLock } from './keyedLock'
import { createKey, equalHashes, hashKey } from './keyHash'
import { NotSavedError } from './notSavedError'
import { hashAll, matchRole } from './roleHashes'

/** A few kilobytes each, with their people; the others are read from the disk when somebody asks. */
const CACHED_BOARDS = 200

export type NewBoard = {
  /** Already one clean line. */
  title: string
  locale: Locale
  authors?: Authors
  /** Puts into the stage what the board starts with. */
  fillStage?: (stage: Y.Doc) => void
  /** What the board's own room starts with, as an update. */
  content?: Uint8Array
}
export type CreatedBoard = { record: BoardRecord; keys: Record<Role, string> }
export type RotatedKey = { role: Role; generation: number; key: string }
export type JoinedPerson = { person: PersonRecord; key: string }
export type JoinOptions = {
  /** Where it is left out: `room` for who leads, `remote` for others. */
  from?: PersonSource
  /** Throws where they may not come in by now; nothing changes between its word and the joining. */
  admit?: (record: BoardRecord) => void
}
export type WithdrawnListener = (board: string, keyHash: string) => void
/** Null for a board that is gone. */
export type RecordListener = (board: string, record: BoardRecord | null) => void

/**
 * Boards, their keys and their people. Changes of one board are made one after the other, and hold once they are on
 * disk; a call that cannot be stored rejects with a NotSavedError and changes nothing.
 */
export class BoardDirectory {
  readonly #store: BoardStore
  readonly #cache: BoardCache
  readonly #now: () => number
  readonly #lock = new KeyedLock()
  readonly #listeners = new Set<WithdrawnListener>()
  readonly #recordListeners = new Set<RecordListener>()

  constructor(store: BoardStore, options: { now?: () => number; cachedBoards?: number } = {}) {
    this.#store = store
    this.#now = options.now ?? Date.now
    this.#cache = new BoardCache(store, options.cachedBoards ?? CACHED_BOARDS)
  }

  /** The record, the stage that bears its title and what the board starts with are stored in one commit. */
  async create(board: NewBoard): Promise<CreatedBoard> {
    const id = createId()
    const keys = deriveKeys(createKey(), id, FIRST_GENERATIONS)
    const { title, locale, authors = 'named' } = board
    const record: BoardRecord = {
      id,
      authors,
      createdAt: this.#now(),
      generation: createId(),
      generations: { ...FIRST_GENERATIONS },
      keyHashes: hashAll(keys),
    }
    const stage = new Y.Doc()
    writeStageMeta(stage, { title, locale, schema: SCHEMA, generation: record.generation, authors })
    board.fillStage?.(stage)
    const own = { time: record.createdAt, person: '' }
    const room = formatRoomName({ kind: 'stage', board: id })
    const appends = [{ ...own, room, update: Y.encodeStateAsUpdate(stage) }]
    if (board.content !== undefined) appends.push({ ...own, room: id, update: board.content })
    stage.destroy()
    await this.#commit({ boards: [record], appends })
    this.#cache.put(record)
    return { record, keys }
  }

  /** Null for no such board and no such key alike, after the same work: a guess learns nothing from the time. */
  async authenticate(board: string, key: string): Promise<Grant | null> {
    const keyHash = hashKey(key)
    const warm = this.#cache.peek(board) !== null
    const known = isId(board) ? await this.#cache.get(board) : null
    const role = matchRole(known?.record ?? null, keyHash)
    const person = known?.people.get(known.byHash.get(keyHash) ?? '') ?? null
    if (known !== null && !known.removed) {
      if (role !== null) return { board, role, person: null, keyHash }
      if (person !== null) return { board, role: person.role, person: person.id, keyHash }
    }
    if (warm) await this.#cache.read(board)
    return null
  }

  /**
   * True once the grant's key was withdrawn. For whoever waited between checking a key and being found by the
   * `onWithdrawn` listeners: ask once more then. Speaks only of boards in memory, as those just authenticated are.
   */
  isWithdrawn(grant: Grant): boolean {
    const known = this.#cache.peek(grant.board)
    if (known === null) return false
    if (known.removed) return true
    if (grant.person !== null) return known.people.get(grant.person)?.keyHash !== grant.keyHash
    return known.record.keyHashes[grant.role] !== grant.keyHash
  }

  /** Speaks only of boards in memory, as those with a socket that was just opened are; as `authors` does. */
  isPerson(board: string, id: string): boolean {
    return this.#cache.peek(board)?.people.has(id) ?? false
  }

  authors(board: string): Authors | null {
    return this.#cache.peek(board)?.record.authors ?? null
  }

  /** Called for each key that no longer opens anything, after that is on disk. Gives the way to stop listening. */
  onWithdrawn(listener: WithdrawnListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Called with each record that replaced another, and where a board is gone, after that is on disk. */
  onRecord(listener: RecordListener): void {
    this.#recordListeners.add(listener)
  }

  /**
   * Puts what `change` makes of the record in its place, and gives it; the very same one is not stored again.
   * @throws AccessError `unauthorized` where the board is gone.
   */
  changeRecord(board: string, change: (record: BoardRecord) => BoardRecord): Promise<BoardRecord> {
    return this.#change(board, async (known) => {
      const next = change(known.record)
      if (next !== known.record) await this.#replace(known, next)
      return next
    })
  }

  /**
   * Renews a role's key; renewing the facilitator's makes a new root, and with it all four keys. People's keys stay.
   * A new root voids the join code too, which whoever had the old screen link could read.
   * @throws AccessError `needsFacilitatorKey` for a person's key: only from the root can a key be derived;
   * `unauthorized` where the root was renewed meanwhile.
   */
  rotate(grant: Grant, presentedKey: string, role: Role): Promise<RotatedKey> {
    return this.#change(grant.board, async (known) => {
      if (grant.role !== 'facilitator' || grant.person !== null) throw new AccessError('needsFacilitatorKey')
      const { record } = known
      if (!equalHashes(record.keyHashes.facilitator, hashKey(presentedKey))) throw new AccessError('unauthorized')
      const generation = record.generations[role] + 1
      const generations = { ...record.generations, [role]: generation }
      const root = role === 'facilitator' ? createKey() : presentedKey
      const key = role === 'facilitator' ? root : deriveKey(root, record.id, role, generation)
      const keyHashes = hashAll(deriveKeys(root, record.id, generations))
      const renewed = { ...record, generations, keyHashes }
      await this.#replace(known, role === 'facilitator' ? withoutCode(renewed) : renewed)
      this.#announce(
        record.id,
        ROLES.map((each) => record.keyHashes[each]).filter((hash) => !Object.values(keyHashes).includes(hash)),
      )
      return { role, generation, key }
    })
  }

  /** @throws AccessError `tooManyPeople`, `nameTooLong`, and what `admit` throws. */
  async addPerson(board: string, role: Role, name: string, options: JoinOptions = {}): Promise<JoinedPerson> {
    const clean = cleanName(name)
    const { from = role === 'facilitator' ? 'room' : 'remote', admit } = options
    return this.#change(board, async (known) => {
      admit?.(known.record)
      if (known.people.size >= LIMITS.peoplePerBoard) throw new AccessError('tooManyPeople')
      const key = createKey()
      const about = { name: clean, role, keyHash: hashKey(key), joinedAt: this.#now(), from }
      const person: PersonRecord = { id: createId(), ...about }
      await this.#commit({ people: [{ board, person }] })
      known.people.set(person.id, person)
      known.byHash.set(person.keyHash, person.id)
      return { person, key }
    })
  }

  /** What is left out stays. @throws AccessError `noSuchPerson`, `nameTooLong`. */
  async changePerson(
    board: string,
    id: string,
    { name, from }: { readonly name?: string | undefined; readonly from?: PersonSource | undefined },
  ): Promise<PersonRecord> {
    const changes = {
      ...(name === undefined ? {} : { name: cleanName(name) }),
      ...(from === undefined ? {} : { from }),
    }
    return this.#change(board, async (known) => {
      const person = { ...personOf(known, id), ...changes }
      await this.#commit({ people: [{ board, person }] })
      known.people.set(id, person)
      return person
    })
  }

  /** Withdraws the personal key, alone. What the person wrote stays. @throws AccessError `noSuchPerson`. */
  removePerson(board: string, id: string): Promise<void> {
    return this.#change(board, async (known) => {
      const { keyHash } = personOf(known, id)
      await this.#commit({ removedPeople: [{ board, person: id }] })
      known.people.delete(id)
      known.byHash.delete(keyHash)
      this.#announce(board, [keyHash])
    })
  }

  /**
   * Commits something that belongs to the board, as `plan` has it: nothing else changes the board meanwhile, so that
   * nothing is left of one that is deleted. @throws AccessError `unauthorized` where it is gone, and what `plan` throws.
   */
  commitTo(board: string, plan: () => Promise<Commit>): Promise<void> {
    return this.#change(board, async () => this.#commit(await plan()))
  }

  /** In the order in which they joined. Empty where there is no such board. */
  async people(board: string): Promise<PersonRecord[]> {
    const known = await this.#cache.get(board)
    return known === null ? [] : [...known.people.values()].sort((a, b) => a.joinedAt - b.joinedAt)
  }

  async record(board: string): Promise<BoardRecord | null> {
    const known = await this.#cache.get(board)
    return known === null || known.removed ? null : known.record
  }

  /**
   * Deletes the board and everything stored of it. No key opens it any more from the start; `dropRooms` runs before
   * the store is emptied, to end what is open. Where the store fails, the board is as it was.
   */
  remove(board: string, dropRooms: () => Promise<void> = async () => {}): Promise<void> {
    return this.#change(board, async (known) => {
      known.removed = true
      try {
        await dropRooms()
        await this.#store.deleteBoard(board)
      } catch (error) {
        known.removed = false
        throw new NotSavedError(error)
      }
      this.#announce(board, [...Object.values(known.record.keyHashes), ...known.byHash.keys()])
      this.#cache.forget(board)
      for (const listener of this.#recordListeners) listener(board, null)
    })
  }

  #change<T>(board: string, change: (known: CachedBoard) => Promise<T>): Promise<T> {
    return this.#lock.run(board, () =>
      this.#cache.hold(board, async (known) => {
        if (known === null || known.removed) throw new AccessError('unauthorized')
        return change(known)
      }),
    )
  }

  async #replace(known: CachedBoard, next: BoardRecord): Promise<void> {
    await this.#commit({ boards: [next] })
    known.record = next
    for (const listener of this.#recordListeners) listener(next.id, next)
  }

  async #commit(commit: Commit): Promise<void> {
    try {
      await this.#store.commit(commit)
    } catch (error) {
      throw new NotSavedError(error)
    }
  }

  #announce(board: string, keyHashes: readonly string[]): void {
    for (const keyHash of keyHashes) {
      for (const listener of this.#listeners) listener(board, keyHash)
    }
  }
}

function personOf(known: CachedBoard, id: string): PersonRecord {
  const person = known.people.get(id)
  if (person === undefined) throw new AccessError('noSuchPerson')
  return person
}

function cleanName(name: string): string {
  const clean = cleanLine(name)
  if ([...clean].length > LIMITS.personName) throw new AccessError('nameTooLong')
  return clean
}
