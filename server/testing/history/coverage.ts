import * as Y from 'yjs'
import { addsNothing, type DecodedUpdate, decodeUpdate, newStructs } from '../../room/decodedUpdate'

type Ranges = readonly { clock: number; len: number }[]
type ByClient = ReadonlyMap<number, Ranges>

/** What a document keeps for later: edits that wait for others which have not come. */
type Waiting = { readonly structs: ByClient; readonly deletions: ByClient }

/** True where the document has all of the update: in itself, or among what waits. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const decoded = decodeUpdate(update)
  if (addsNothing(decoded, doc)) return true
  const waiting = waitingOf(doc)
  return waiting !== null && missesNothing(doc, decoded, waiting)
}

function missesNothing(doc: Y.Doc, update: DecodedUpdate, waiting: Waiting): boolean {
  for (const { id, length } of newStructs(update, doc)) {
    const from = Math.max(id.clock, Y.getState(doc.store, id.client))
    if (!isCovered(waiting.structs.get(id.client), from, id.clock + length)) return false
  }
  for (const [client, ranges] of update.deletions) {
    const known = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      const here = Math.min(clock + len, known) - clock
      if (here > 0 && !isDeleted(doc, client, { clock, len: here }, waiting)) return false
      if (!isCovered(waiting.deletions.get(client), Math.max(clock, known), clock + len)) return false
    }
  }
  return true
}

/** A deletion waits whole where a part of it does. */
function isDeleted(doc: Y.Doc, client: number, range: { clock: number; len: number }, waiting: Waiting): boolean {
  if (addsNothing({ structs: [], deletions: new Map([[client, [range]]]) }, doc)) return true
  return isCovered(waiting.deletions.get(client), range.clock, range.clock + range.len)
}

function isCovered(ranges: Ranges | undefined, from: number, to: number): boolean {
  let at = from
  for (const { clock, len } of ranges ?? []) if (clock <= at) at = Math.max(at, clock + len)
  return at >= to
}

function waitingOf(doc: Y.Doc): Waiting | null {
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs === null && pendingDs === null) return null
  const structs = new Map<number, { clock: number; len: number }[]>()
  const waiting = pendingStructs === null ? [] : Y.decodeUpdateV2(pendingStructs.update).structs
  for (const struct of waiting) {
    if (struct instanceof Y.Skip) continue
    const ranges = structs.get(struct.id.client) ?? []
    ranges.push({ clock: struct.id.clock, len: struct.length })
    structs.set(struct.id.client, ranges)
  }
  const deletions = pendingDs === null ? new Map() : Y.decodeUpdateV2(pendingDs).ds.clients
  for (const map of [structs, deletions]) for (const ranges of map.values()) ranges.sort(byClock)
  return { structs, deletions }
}

function byClock(a: { clock: number }, b: { clock: number }): number {
  return a.clock - b.clock
}

/** What the document waits for: the Yjs clients whose edits have not come. */
export function awaited(doc: Y.Doc): Set<number> {
  const { pendingStructs, pendingDs } = doc.store
  const clients = new Set(pendingStructs?.missing.keys())
  if (pendingDs !== null) for (const client of Y.decodeUpdateV2(pendingDs).ds.clients.keys()) clients.add(client)
  return clients
}

/** True where both have the same edits and the same deletions, and the first holds what waits in the second. */
export function haveTheSame(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && holdsWaiting(a, b)
}

function holdsWaiting(a: Y.Doc, b: Y.Doc): boolean {
  const { pendingStructs, pendingDs } = b.store
  if (pendingStructs !== null && !holds(a, Y.convertUpdateFormatV2ToV1(pendingStructs.update))) return false
  return pendingDs === null || holds(a, Y.convertUpdateFormatV2ToV1(pendingDs))
}
