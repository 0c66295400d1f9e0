import { type AwarenessEntry, encodeEntry } from './awarenessEntries'

/** Further out nobody has a cursor; our own client lets go of such a state as well. Page units. */
const FARTHEST = 1e9

/** What one may tell everybody at once; after that one is told of by everybody once in so long. */
const TELLS_AT_ONCE = 8
const TELL_EVERY_MS = 1_000

/** Somebody's newest state, as JSON that means nothing to a room but for where it says that they are. */
export class Present {
  readonly id: number
  clock = 0
  /** The newest state as it travels: another one is another object. */
  bytes: Uint8Array = new Uint8Array()
  /** What everybody was told last. */
  told: Uint8Array | null = null
  /** Where their cursor was when they last told of one; NaN before that. */
  x = Number.NaN
  y = Number.NaN
  isDragging = false
  /** What they write in. */
  editing: string | null = null
  isGone = false
  /** More than a movement since everybody was told. */
  #hasNews = true
  #state: unknown = null
  readonly #isServers: boolean
  #paidUntil = Number.NEGATIVE_INFINITY

  /** What the server says is numbers, and for everybody at once. */
  constructor(id: number, { isServers = false } = {}) {
    this.id = id
    this.#isServers = isServers
  }

  /** `state` is what the entry's JSON says. */
  take(entry: AwarenessEntry, state: unknown): void {
    this.#hasNews ||= !isMovement(this.#state, state)
    this.clock = entry.clock
    this.bytes = encodeEntry(entry)
    this.#state = state
    const fields = fieldsOf(state)
    const cursor = fieldsOf(fields.cursor)
    if (isPlace(cursor.x) && isPlace(cursor.y)) {
      this.x = cursor.x
      this.y = cursor.y
    }
    this.isDragging = typeof fields.drag === 'object' && fields.drag !== null
    this.editing = typeof fields.editing === 'string' ? fields.editing : null
  }

  leave(clock: number): void {
    this.isGone = true
    this.clock = clock
    this.bytes = encodeEntry({ id: this.id, clock, state: 'null' })
  }

  /** True where everybody is to be told now. Who has something new all the time is told of once a second. */
  mayTell(now: number): boolean {
    if (this.isGone || this.#isServers) return true
    if (!this.#hasNews) return false
    if (this.#paidUntil - now > (TELLS_AT_ONCE - 1) * TELL_EVERY_MS) return false
    this.#paidUntil = Math.max(this.#paidUntil, now) + TELL_EVERY_MS
    return true
  }

  /** Everybody was told. */
  wasTold(): void {
    this.told = this.bytes
    this.#hasNews = false
  }
}

type Fields = { cursor?: unknown; x?: unknown; y?: unknown; drag?: unknown; editing?: unknown }

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? value : {}
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST
}

/**
 * True where nothing but numbers differs, whatever program's state it is: a cursor, how far something was dragged, a
 * caret. Somebody's name, what they hold and what they write in are no numbers, nor is having a cursor or none.
 */
function isMovement(before: unknown, after: unknown): boolean {
  if (typeof before === 'number') return typeof after === 'number'
  if (typeof before !== 'object' || typeof after !== 'object') return before === after
  if (before === null || after === null) return before === after
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const names = Object.keys(before)
  if (names.length !== Object.keys(after).length) return false
  const [old, young] = [before as Record<string, unknown>, after as Record<string, unknown>]
  // A plain loop: a state may be two thousand brackets deep.
  for (const name of names) if (!Object.hasOwn(young, name) || !isMovement(old[name], young[name])) return false
  return true
}
