import type { UnsentEdit } from './localCopy'

/**
 * The edits of one document that the server has not answered for. Each socket numbers the messages that it sends; an
 * edit is safe once the server is done with a message that carried it, on a socket that had nothing refused.
 */
export interface Outbox {
  readonly edits: readonly UnsentEdit[]
  add(edit: UnsentEdit): void
  /** Edits of an earlier visit, in front of all others. */
  restore(edits: readonly UnsentEdit[]): void
  /** A new socket: what older ones carried and nobody acknowledged counts as unsent. */
  startSocket(): void
  /** Message `number` of this socket carries this edit. */
  carriedOne(id: string, number: number): void
  /** Message `number` of this socket is a SyncStep2: it carries every edit there is. */
  carriedAll(number: number): void
  /** The server refused something: acknowledgements of this socket prove nothing from here on. */
  distrustSocket(): void
  /** The server is done with this socket's first `count` messages. Returns the ids of the edits that are safe now. */
  acknowledge(count: number): readonly string[]
  clear(): void
}

export function createOutbox(): Outbox {
  let edits: UnsentEdit[] = []
  let carriedBy = new Map<string, number>()
  let trusted = true
  const carry = (id: string, number: number) => {
    if (!carriedBy.has(id)) carriedBy.set(id, number)
  }
  return {
    get edits() {
      return edits
    },
    add(edit) {
      edits.push(edit)
    },
    restore(earlier) {
      const known = new Set(edits.map((edit) => edit.id))
      edits = [...earlier.filter((edit) => !known.has(edit.id)), ...edits]
    },
    startSocket() {
      carriedBy = new Map()
      trusted = true
    },
    carriedOne: carry,
    carriedAll(number) {
      for (const edit of edits) carry(edit.id, number)
    },
    distrustSocket() {
      trusted = false
    },
    acknowledge(count) {
      if (!trusted) return []
      const isSafe = (edit: UnsentEdit) => (carriedBy.get(edit.id) ?? Number.POSITIVE_INFINITY) <= count
      const safe = edits.filter(isSafe).map((edit) => edit.id)
      if (safe.length > 0) edits = edits.filter((edit) => !isSafe(edit))
      for (const id of safe) carriedBy.delete(id)
      return safe
    },
    clear() {
      edits = []
      carriedBy = new Map()
    },
  }
}
