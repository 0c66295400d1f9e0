import * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits'
import { MalformedFrameError } from './frames'

type Struct = Y.Item | Y.GC | Y.Skip
type Id = { client: number; clock: number }

/** An update as Yjs reads it, before it touches any document. */
export type DecodedUpdate = {
  structs: Struct[]
  deletions: ReadonlyMap<number, readonly { clock: number; len: number }[]>
}

/** Throws MalformedFrameError for bytes that are no Yjs update (version 1). */
export function decodeUpdate(update: Uint8Array): DecodedUpdate {
  const decoded = tryDecode(update)
  if (decoded === null || !hasSoundClocks(decoded) || isTangled(decoded) || isTooDeep(decoded)) {
    throw new MalformedFrameError('This is not a Yjs update.')
  }
  return decoded
}

function tryDecode(update: Uint8Array): DecodedUpdate | null {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    return { structs, deletions: ds.clients }
  } catch {
    return null
  }
}

export function isEmpty(update: DecodedUpdate): boolean {
  return update.structs.length === 0 && update.deletions.size === 0
}

/** Clocks are added up by everybody who reads them: past 2^53 no client could read the room's state vector any more. */
function hasSoundClocks(update: DecodedUpdate): boolean {
  for (const s of update.structs) if (s.id.clock + s.length > LIMITS.clock) return false
  for (const ranges of update.deletions.values()) {
    for (const range of ranges) if (range.clock + range.len > LIMITS.clock) return false
  }
  return true
}

/** Where values are read and written by recursion, how deep is too deep depends on who calls: nobody may come near. */
function isTooDeep(update: DecodedUpdate): boolean {
  return update.structs.some((s) => s instanceof Y.Item && isDeeperThan(LIMITS.valueDepth, valuesIn(s.content)))
}

function valuesIn(content: Y.Item['content']): unknown {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return content.embed
  return content instanceof Y.ContentFormat ? content.value : null
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(levels - 1, each))
}

/**
 * Every client of Yjs writes what it deletes in ascending ranges that do not overlap. Ranges that do would make whoever
 * reads them walk the same structs once for each. And it writes each client's structs once, in ascending clocks.
 */
function isTangled(update: DecodedUpdate): boolean {
  const upTo = new Map<number, number>()
  for (const { id, length } of update.structs) {
    if (id.clock < (upTo.get(id.client) ?? 0)) return true
    upTo.set(id.client, id.clock + length)
  }
  let tangled = 0
  for (const ranges of update.deletions.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      if (clock < end) tangled++
      end = Math.max(end, clock + len)
    }
  }
  return tangled > LIMITS.tangledRanges
}

function knownUpTo(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client)
}

function isSkip(struct: Struct): struct is Y.Skip {
  return struct instanceof Y.Skip
}

/** The structs that the document does not hold yet, whole or in part. */
export function newStructs(update: DecodedUpdate, doc: Y.Doc): Struct[] {
  return update.structs.filter((s) => !isSkip(s) && s.id.clock + s.length > knownUpTo(doc, s.id.client))
}

/**
 * True where the document holds every struct and has every deleted range deleted: such an update is no write, whoever
 * sends it (an observer answers the first sync step with the delete set that it has just read).
 */
export function addsNothing(update: DecodedUpdate, doc: Y.Doc): boolean {
  for (const s of update.structs) {
    if (!isSkip(s) && s.id.clock + s.length > knownUpTo(doc, s.id.client)) return false
  }
  for (const [client, ranges] of update.deletions) {
    for (const range of ranges) {
      if (!isDeleted(doc, client, range.clock, range.clock + range.len)) return false
    }
  }
  return true
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (from >= to) return true
  const structs = doc.store.clients.get(client)
  if (structs === undefined || to > knownUpTo(doc, client)) return false
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (struct === undefined || struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}

/** True where the update stands on something that neither the document nor the update itself holds: it has to wait. */
export function hasGap(update: DecodedUpdate, doc: Y.Doc, inHand: (client: number) => number = () => 0): boolean {
  const upTo = new Map<number, number>()
  const heldUpTo = (client: number) => Math.max(upTo.get(client) ?? 0, knownUpTo(doc, client), inHand(client))
  for (const s of update.structs) {
    const { client, clock } = s.id
    if (isSkip(s) || clock > heldUpTo(client)) return true
    upTo.set(client, clock + s.length)
  }
  for (const { client, clock } of namedIds(update)) if (clock >= heldUpTo(client)) return true
  return false
}

/** Every id that the update builds on: origins, parents, and the ends of what it deletes. */
export function* namedIds(update: DecodedUpdate): Iterable<Id> {
  for (const s of update.structs) {
    if (!(s instanceof Y.Item)) continue
    if (s.origin !== null) yield s.origin
    if (s.rightOrigin !== null) yield s.rightOrigin
    if (s.parent instanceof Y.ID) yield s.parent
  }
  for (const [client, ranges] of update.deletions) {
    for (const range of ranges) yield { client, clock: range.clock + Math.max(range.len - 1, 0) }
  }
}
