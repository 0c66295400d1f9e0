import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { DecodedUpdate } from './decodedUpdate'
import type { Member } from './member'
import type { Write } from './writeQueue'

/**
 * Finds updates that say something else of a Yjs client's clocks than the room does. Yjs would take such an update for
 * known and drop it, so its writer would go on, acknowledged, with a document that nobody else has.
 */
export class Contradictions {
  /** Yjs client to the end of what waits for the store in its name, and whose it is. */
  readonly #inHand = new Map<number, { end: number; by: Member }>()

  /**
   * Notes what goes into hand. Gives the update back where others have something in hand of the same clocks: the two can
   * be compared only once those are applied.
   */
  take(update: DecodedUpdate, by: Member): DecodedUpdate | null {
    let isDoubtful = false
    for (const { id, length } of update.structs) {
      const known = this.#inHand.get(id.client)
      if (known !== undefined && known.by !== by && id.clock < known.end) isDoubtful = true
      if (known === undefined || known.end < id.clock + length) {
        this.#inHand.set(id.client, { end: id.clock + length, by })
      }
    }
    return isDoubtful ? update : null
  }

  /** These are applied. Gives who had said something else than others who came first. */
  settle(writes: readonly Write[], doc: Y.Doc): Member[] {
    for (const [client, { end }] of this.#inHand) if (end <= Y.getState(doc.store, client)) this.#inHand.delete(client)
    const isWrong = ({ doubtful }: Write) => doubtful !== null && contradicts(doubtful, doc)
    return writes.filter(isWrong).flatMap(({ member }) => (member === null ? [] : [member]))
  }
}

/** True where a live part of the document and the update differ on the same clocks. What is deleted there says nothing. */
export function contradicts(update: DecodedUpdate, doc: Y.Doc): boolean {
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue
    if (struct.id.clock < Y.getState(doc.store, struct.id.client) && !isHeldAlike(struct, doc)) return true
  }
  return false
}

function isHeldAlike(item: Y.Item, doc: Y.Doc): boolean {
  const structs = doc.store.clients.get(item.id.client) ?? []
  for (let i = Y.findIndexSS(structs, item.id.clock); i < structs.length; i++) {
    const held = structs[i]
    if (held === undefined || held.id.clock >= item.id.clock + item.length) break
    if (held instanceof Y.Item && !held.deleted && !(isSamePlace(item, held) && isSameContent(item, held))) return false
  }
  return true
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
