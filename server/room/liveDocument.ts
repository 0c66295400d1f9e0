import * as Y from 'yjs'

/** A document rebuilt from what the store holds, and which of the updates Yjs could not apply. */
export type BuiltDocument = { doc: Y.Doc; bad: ReadonlySet<number> }

/**
 * Builds a document from a snapshot and the updates after it, in their order: two updates of one Yjs client that say
 * different things of one clock are settled by which came first, and merging would forget that. An update that makes
 * Yjs throw would leave the document half changed, so the whole is then built again: first without what was waiting
 * when it came, since it may only have set that off, then without itself. The result is the same at every load.
 */
export function buildDocument(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): BuiltDocument {
  const bad = new Set<number>()
  const bare = new Set<number>()
  for (;;) {
    const doc = new Y.Doc()
    if (snapshot !== null) Y.applyUpdate(doc, snapshot)
    const failedAt = applyInOrder(doc, updates, { bad, bare })
    if (failedAt === null) return { doc, bad }
    doc.destroy()
    if (bare.delete(failedAt)) bad.add(failedAt)
    else bare.add(failedAt)
  }
}

type Suspects = {
  /** Left out. */
  bad: ReadonlySet<number>
  /** Before these, what waits is let go. */
  bare: ReadonlySet<number>
}

const NONE: Suspects = { bad: new Set(), bare: new Set() }

/** In one transaction. Gives the place of the update that Yjs could not apply: the document is half changed then. */
function applyInOrder(doc: Y.Doc, updates: readonly Uint8Array[], suspects = NONE): number | null {
  const { bad, bare } = suspects
  let at = 0
  try {
    doc.transact(() => {
      for (; at < updates.length; at++) {
        if (bare.has(at)) dropWaiting(doc)
        if (!bad.has(at)) Y.applyUpdate(doc, updates[at] as Uint8Array)
      }
    })
    return null
  } catch {
    // Where Yjs threw at the end of the transaction, nobody knows by whom: the last goes first.
    while (at > 0 && (at === updates.length || bad.has(at))) at--
    return bad.has(at) ? null : at
  }
}

/**
 * Applies updates in their order and gives what they changed as one update, or null for nothing. Null alone where Yjs
 * could not apply them: the document is half changed then.
 */
export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[]): { news: Uint8Array | null } | null {
  const changes: Uint8Array[] = []
  const listen = (change: Uint8Array) => {
    changes.push(change)
  }
  doc.on('update', listen)
  const failedAt = applyInOrder(doc, updates)
  doc.off('update', listen)
  if (failedAt !== null) return null
  // What Yjs says of the change costs half of merging the updates; only what waits for others is not in it.
  const news = isWaiting(doc) ? updates : changes
  if (news.length === 0) return { news: null }
  const merged = tryMerge(news)
  return merged === null ? null : { news: merged }
}

/**
 * The document as one update that a new document can read. Edits that wait for others can make that impossible though
 * Yjs took them one by one; they are let go then, here and in the document, and `letGo` is called.
 */
export function encodeSound(doc: Y.Doc, letGo: () => void): Uint8Array {
  const update = Y.encodeStateAsUpdate(doc)
  if (!isWaiting(doc) || isReadable(update)) return update
  dropWaiting(doc)
  letGo()
  return Y.encodeStateAsUpdate(doc)
}

function isReadable(update: Uint8Array): boolean {
  const reader = new Y.Doc()
  try {
    Y.applyUpdate(reader, update)
    return true
  } catch {
    return false
  } finally {
    reader.destroy()
  }
}

export function isWaiting(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

function dropWaiting(doc: Y.Doc): void {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
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

/** Applies what can be applied, and gives that as one update. */
export function applyEach(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array | null {
  const applied = updates.filter((update) => {
    try {
      Y.applyUpdate(doc, update)
      return true
    } catch {
      return false
    }
  })
  return applied.length === 0 ? null : tryMerge(applied)
}

/** Bytes of edits that wait for others which have not come. */
export function pendingBytes(doc: Y.Doc): number {
  return (doc.store.pendingStructs?.update.byteLength ?? 0) + (doc.store.pendingDs?.byteLength ?? 0)
}

/** What `change` adds to the document that `whole` is. */
export function changeCopy(whole: Uint8Array, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, whole)
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}
