import * as Y from 'yjs'
import { trashEntry } from './entries'

/** Items by client and clock, as an undo step has them. */
export type IdSet = Y.UndoManager['undoStack'][number]['insertions']
export type Deletion = { readonly now: number; readonly by: string }

/** The entries that were made by what is in the set. */
export function createdEntries(transaction: Y.Transaction, insertions: IdSet): Y.Map<unknown>[] {
  const entries: Y.Map<unknown>[] = []
  Y.iterateDeletedStructs(transaction, insertions, (struct) => {
    if (!(struct instanceof Y.Item) || entryItemOf(struct) !== struct) return
    if (struct.content instanceof Y.ContentType && struct.content.type instanceof Y.Map)
      entries.push(struct.content.type)
  })
  return entries
}

export function isInCreated(item: Y.Item, insertions: IdSet): boolean {
  const entry = entryItemOf(item)
  return entry !== null && entry.content instanceof Y.ContentType && Y.isDeleted(insertions, entry.id)
}

/** The part of the set that passes. What was collected as garbage does not. */
export function filterSet(transaction: Y.Transaction, set: IdSet, passes: (item: Y.Item) => boolean): IdSet {
  const filtered = Y.createDeleteSet()
  Y.iterateDeletedStructs(transaction, set, (struct) => {
    if (!(struct instanceof Y.Item) || !passes(struct)) return
    const { client, clock } = struct.id
    const ranges = filtered.clients.get(client) ?? []
    ranges.push({ clock, len: struct.length })
    filtered.clients.set(client, ranges)
  })
  return filtered
}

/** The item of the top-level map's entry that this item is or lies in. */
export function entryItemOf(item: Y.Item): Y.Item | null {
  return itemsAbove(item)[0] ?? null
}

/** The items that this one lies in, from the top-level map's entry on, itself last; none where it lies in no map. */
export function itemsAbove(item: Y.Item): Y.Item[] {
  const items = [item]
  for (let at = item; ; ) {
    const parent = at.parent
    if (!(parent instanceof Y.AbstractType)) return []
    if (parent._item === null) return at.parentSub === null ? [] : items.reverse()
    at = parent._item
    items.push(at)
  }
}

/** False where all lie in the trash already. */
export function trash(entries: readonly Y.Map<unknown>[], { now, by }: Deletion): boolean {
  let changed = false
  for (const entry of entries) {
    if (!entry._item?.deleted && trashEntry(entry, now, by)) changed = true
  }
  return changed
}
