import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate'
import type { Member } from './member'

type Struct = DecodedUpdate['structs'][number]
type OnItsWay = { structs: Struct[]; bytes: Uint8Array; by: Member }

/**
 * Finds updates that say something else of a Yjs client's clocks than the room does: in its document, among what waits
 * there for others, or on the way to the store. Yjs would take such an update for known and drop it, so its writer would
 * go on, acknowledged, with a document that nobody else has; and what is merged on the way would not be what is stored.
 */
export class Contradictions {
  /** What is on its way, by Yjs client. */
  readonly #inHand = new Map<number, OnItsWay[]>()
  #waiting: { update: Uint8Array | null; structs: ReadonlyMap<number, Struct[]> } = { update: null, structs: new Map() }

  found(update: DecodedUpdate, doc: Y.Doc): boolean {
    const waiting = this.#waitingIn(doc)
    return update.structs.some((struct) => {
      const { client } = struct.id
      for (const other of this.#inHand.get(client) ?? []) if (!isHeldAlike(struct, other.structs, false)) return true
      return (
        !isHeldAlike(struct, doc.store.clients.get(client), false) || !isHeldAlike(struct, waiting.get(client), false)
      )
    })
  }

  /** True where one has as deleted what the other has not, on the way from another socket: they cannot be merged. */
  isInDoubt(update: DecodedUpdate, by: Member): boolean {
    return update.structs.some((struct) => {
      const others = this.#inHand.get(struct.id.client)?.filter((other) => other.by !== by)
      return others?.some(({ structs }) => !isHeldAlike(struct, structs, true))
    })
  }

  /** Notes what goes into hand; `bytes` is the same as it is written. */
  take(update: DecodedUpdate, bytes: Uint8Array, by: Member): void {
    for (const [client, structs] of byClient(update.structs)) {
      const known = this.#inHand.get(client) ?? []
      this.#inHand.set(client, known)
      known.push({ structs, bytes, by })
    }
  }

  /** The clock up to which something of a Yjs client is on its way; 0 where nothing is. */
  readonly inHandUpTo = (client: number): number => {
    let end = 0
    for (const { structs } of this.#inHand.get(client) ?? []) {
      const last = structs.at(-1)
      if (last !== undefined) end = Math.max(end, last.id.clock + last.length)
    }
    return end
  }

  /** These are in the document, or wait in it. */
  applied(updates: readonly Uint8Array[]): void {
    const done = new Set(updates)
    for (const [client, known] of this.#inHand) {
      const left = known.filter(({ bytes }) => !done.has(bytes))
      if (left.length === 0) this.#inHand.delete(client)
      else this.#inHand.set(client, left)
    }
  }

  #waitingIn(doc: Y.Doc): ReadonlyMap<number, Struct[]> {
    const update = doc.store.pendingStructs?.update ?? null
    if (update === this.#waiting.update) return this.#waiting.structs
    // Yjs keeps it in its second format.
    const structs = byClient(update === null ? [] : Y.decodeUpdateV2(update).structs)
    this.#waiting = { update, structs }
    return structs
  }
}

/** What is gone says nothing; where `strictly`, only as far as both say so. */
function isAlike(a: Struct, b: Struct, strictly: boolean): boolean {
  if (a instanceof Y.Skip || b instanceof Y.Skip) return true
  if (isGone(a) || isGone(b)) return !strictly || isGone(a) === isGone(b)
  return a instanceof Y.Item && b instanceof Y.Item && isSamePlace(a, b) && isSameContent(a, b)
}

function isGone(struct: Struct): boolean {
  return struct.deleted || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted)
}

/** `structs` are of one client, in ascending clocks without an overlap. */
function isHeldAlike(struct: Struct, structs: readonly Struct[] | undefined, strictly: boolean): boolean {
  const last = structs?.at(-1)
  if (structs === undefined || last === undefined || struct.id.clock >= last.id.clock + last.length) return true
  // A struct that says nothing may be as long as its sender likes: it is not worth walking what it covers.
  if (!strictly && (struct instanceof Y.Skip || isGone(struct))) return true
  for (let i = firstFrom(structs, struct.id.clock); i < structs.length; i++) {
    const held = structs[i]
    if (held === undefined || held.id.clock >= struct.id.clock + struct.length) break
    if (!isAlike(struct, held, strictly)) return false
  }
  return true
}

function byClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const found = new Map<number, Struct[]>()
  for (const struct of structs) {
    const known = found.get(struct.id.client)
    if (known === undefined) found.set(struct.id.client, [struct])
    else known.push(struct)
  }
  return found
}

/** The place of the first struct that ends after `clock`. */
function firstFrom(structs: readonly Struct[], clock: number): number {
  let [from, to] = [0, structs.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const struct = structs[middle]
    if (struct !== undefined && struct.id.clock + struct.length <= clock) from = middle + 1
    else to = middle
  }
  return from
}

/** The place and the content are compared from the first clock that both have. */
function offsets(item: Y.Item, held: Y.Item): [number, number] {
  const start = Math.max(item.id.clock, held.id.clock)
  return [start - item.id.clock, start - held.id.clock]
}

function isSamePlace(item: Y.Item, held: Y.Item): boolean {
  const [inItem, inHeld] = offsets(item, held)
  const origin = originAt(item, inItem)
  if (!Y.compareIDs(origin, originAt(held, inHeld)) || !Y.compareIDs(item.rightOrigin, held.rightOrigin)) return false
  if (origin !== null || item.rightOrigin !== null) return true
  return item.parentSub === held.parentSub && parentOf(item) === parentOf(held)
}

function originAt(item: Y.Item, offset: number): Y.ID | null {
  return offset === 0 ? item.origin : Y.createID(item.id.client, item.id.clock + offset - 1)
}

/** A name for the parent: as an update has it, or as a document has it. */
function parentOf({ parent }: Y.Item): string {
  if (parent instanceof Y.ID) return `${parent.client} ${parent.clock}`
  if (!(parent instanceof Y.AbstractType)) return `/${parent}`
  const id = parent._item?.id
  return id === undefined ? `/${Y.findRootTypeKey(parent)}` : `${id.client} ${id.clock}`
}

function isSameContent(item: Y.Item, held: Y.Item): boolean {
  const [a, b] = [item.content, held.content]
  const [inItem, inHeld] = offsets(item, held)
  const length = Math.min(item.length - inItem, held.length - inHeld)
  if (a instanceof Y.ContentString && b instanceof Y.ContentString) {
    return isSameText(a.str.slice(inItem, inItem + length), b.str.slice(inHeld, inHeld + length))
  }
  if (
    (a instanceof Y.ContentAny && b instanceof Y.ContentAny) ||
    (a instanceof Y.ContentJSON && b instanceof Y.ContentJSON)
  ) {
    return isDeepStrictEqual(a.arr.slice(inItem, inItem + length), b.arr.slice(inHeld, inHeld + length))
  }
  if (a instanceof Y.ContentFormat && b instanceof Y.ContentFormat) {
    return a.key === b.key && isDeepStrictEqual(a.value, b.value)
  }
  if (a instanceof Y.ContentEmbed && b instanceof Y.ContentEmbed) return isDeepStrictEqual(a.embed, b.embed)
  if (a instanceof Y.ContentBinary && b instanceof Y.ContentBinary) return isDeepStrictEqual(a.content, b.content)
  if (a instanceof Y.ContentType && b instanceof Y.ContentType) return a.type.constructor === b.type.constructor
  return a.constructor === b.constructor
}

/** Yjs replaces both halves of a letter that is cut in two; who cut it first has other code units than who did not. */
function isSameText(a: string, b: string): boolean {
  if (a === b) return true
  const isCut = (unit: number) => unit === 0xfffd || (unit >= 0xd800 && unit <= 0xdfff)
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y && !(isCut(x) && isCut(y))) return false
  }
  return true
}
