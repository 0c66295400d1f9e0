import * as Y from 'yjs'
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
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    return { structs, deletions: ds.clients }
  } catch {
    throw new MalformedFrameError('This is not a Yjs update.')
  }
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

/** True where a struct stands on an earlier one of its client that neither the document nor the update holds. */
export function hasGap(update: DecodedUpdate, doc: Y.Doc): boolean {
  const upTo = new Map<number, number>()
  for (const s of update.structs) {
    const { client, clock } = s.id
    if (isSkip(s)) return true
    if (clock > Math.max(upTo.get(client) ?? 0, knownUpTo(doc, client))) return true
    upTo.set(client, clock + s.length)
  }
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
