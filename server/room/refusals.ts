import type * as Y from 'yjs'
import { type DecodedUpdate, namedIds, newStructs } from './decodedUpdate'

/**
 * What one socket had refused. Its Yjs clients stay refused there, and so does whatever builds on them: it would wait
 * for ever at every reader. On that socket alone, or anyone could lock another out by writing in their name.
 */
export class Refusals {
  /** Yjs client to the first clock of it that was refused. */
  readonly #from = new Map<number, number>()
  #reason: string | null = null

  /** Why the first of them was refused; what builds on it is refused for the same. */
  get reason(): string {
    return this.#reason ?? 'refused'
  }

  /** How many Yjs clients are refused. */
  get size(): number {
    return this.#from.size
  }

  refuse(update: DecodedUpdate, doc: Y.Doc, reason: string | null): void {
    this.#reason = reason ?? this.reason
    for (const struct of newStructs(update, doc)) {
      const { client, clock } = struct.id
      this.#from.set(client, Math.min(clock, this.#from.get(client) ?? clock))
    }
  }

  /** True where the update writes as a refused client, or names something refused that has not come another way. */
  touches(update: DecodedUpdate, doc: Y.Doc): boolean {
    if (this.#from.size === 0) return false
    if (newStructs(update, doc).some((struct) => this.#from.has(struct.id.client))) return true
    for (const { client, clock } of namedIds(update)) {
      const from = this.#from.get(client)
      if (from !== undefined && clock >= from && !isHeld(doc, client, clock)) return true
    }
    return false
  }
}

function isHeld(doc: Y.Doc, client: number, clock: number): boolean {
  const structs = doc.store.clients.get(client)
  const last = structs?.[structs.length - 1]
  return last !== undefined && clock < last.id.clock + last.length
}
