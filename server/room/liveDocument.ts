import * as Y from 'yjs'

/** A document rebuilt from what the store holds, and which of the updates Yjs could not apply. */
export type BuiltDocument = { doc: Y.Doc; bad: ReadonlySet<number> }

/**
 * Builds a document from a snapshot and the updates after it. An update that makes Yjs throw would leave the document
 * half changed, so the whole is then built again without it: the result is the same at every load.
 */
export function buildDocument(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): BuiltDocument {
  const merged = tryMerge(updates)
  if (merged !== null) {
    const whole = tryBuild(snapshot, [merged])
    if (whole.failedAt === null) return { doc: whole.doc, bad: new Set() }
    whole.doc.destroy()
  }
  const bad = new Set<number>()
  for (;;) {
    const good = updates.map((update, i) => (bad.has(i) ? null : update))
    const attempt = tryBuild(snapshot, good)
    if (attempt.failedAt === null) return { doc: attempt.doc, bad }
    attempt.doc.destroy()
    bad.add(attempt.failedAt)
  }
}

/** One update for many, or null where one of them is not sound. */
export function tryMerge(updates: readonly Uint8Array[]): Uint8Array | null {
  const [first, ...others] = updates
  if (first !== undefined && others.length === 0) return first
  try {
    return Y.mergeUpdates([...updates])
  } catch {
    return null
  }
}

function tryBuild(snapshot: Uint8Array | null, updates: readonly (Uint8Array | null)[]) {
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdate(doc, snapshot)
  for (const [i, update] of updates.entries()) {
    if (update === null) continue
    try {
      Y.applyUpdate(doc, update)
    } catch {
      return { doc, failedAt: i }
    }
  }
  return { doc, failedAt: null }
}

/** Bytes of edits that wait for others which have not come. */
export function pendingBytes(doc: Y.Doc): number {
  return (doc.store.pendingStructs?.update.byteLength ?? 0) + (doc.store.pendingDs?.byteLength ?? 0)
}
