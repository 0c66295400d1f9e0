import * as Y from 'yjs'
import { isBuiltOn, keepOutOfCircles } from './builtOn'
import { createdEntries, type Deletion, entryItemOf, filterSet, isInCreated, trash } from './createdEntries'
import { createdRows, hasOthersWords, isFieldItem, isInCreatedRow, rowItemOf, takeRowAway } from './createdRows'
import { LocalEdit } from './origin'

/** What one person can take back and redo on one document: their own edits, as steps. */
export interface Undo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** False where there was nothing to take back. */
  undo(): boolean
  redo(): boolean
  /** Called when `canUndo` or `canRedo` may have changed. */
  onChange(listener: () => void): () => void
  /** Forgets every step, say when the document is replaced. */
  clear(): void
  destroy(): void
}

export type UndoOptions = {
  /** Whose edits: a constructor or one origin; see `trackedOrigins` of Y.UndoManager. */
  readonly tracked?: unknown
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The person's id, which what they take back carries as `deletedBy`; "" where unknown. */
  readonly by?: () => string
}

/**
 * Y.UndoManager with rules of ours. Steps follow the origins' groups, never the clock. Taking back a creation puts the
 * entry into the trash instead of destroying it, with whatever others have written in it by then; redoing it brings it
 * back. But a cluster that others have built on stays, and none comes to lie in itself. A row of a card is taken away as
 * deleting it does, and stays where others have written in it. The same after a redo.
 */
export function createUndo(doc: Y.Doc, { tracked = LocalEdit, now, by = () => '' }: UndoOptions): Undo {
  const manager = new Y.UndoManager(doc, {
    trackedOrigins: new Set([tracked]),
    captureTimeout: Number.POSITIVE_INFINITY,
    captureTransaction: (transaction) => {
      startStep(transaction)
      return true
    },
  })
  let group: string | null = null

  function startStep({ origin }: Y.Transaction): void {
    const isOurs = manager.trackedOrigins.has(origin) || manager.trackedOrigins.has(origin?.constructor)
    if (!isOurs) return
    const next = origin instanceof LocalEdit ? origin.group : null
    if (next === null || next !== group) manager.stopCapturing()
    group = next
  }

  function undo(): boolean {
    while (manager.undoStack.length > 0) {
      if (undoLastStep(manager, { now: now(), by: by() })) return true
    }
    return false
  }

  function redo(): boolean {
    while (manager.redoStack.length > 0) {
      if (redoLastStep(manager)) return true
    }
    return false
  }

  return {
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    undo,
    redo,
    onChange: (listener) => listen(manager, listener),
    clear: () => manager.clear(),
    destroy: () => manager.destroy(),
  }
}

type Step = Y.UndoManager['undoStack'][number]

/** False where the step has no effect any more, because others have changed what it changed. */
function undoLastStep(manager: Y.UndoManager, deletion: Deletion): boolean {
  const earlier = [...manager.undoStack]
  const step = earlier.pop() as Step
  const created = step.insertions
  const before: Made = step.meta.get(MADE) ?? []
  let made = before
  let changed = false
  // One transaction around both halves, so that it is one redo step. Our handler runs at its end, after `undo` has
  // set `undoing` back.
  manager.doc.transact((transaction) => {
    const entries = createdEntries(transaction, created)
    const rows = createdRows(transaction, created)
    made = [...before, ...entries, ...rows]
    const kept = new Set(made.filter((each) => isBuiltOn(manager.doc, each) || hasOthersWords(each)))
    changed = trash(
      entries.filter((entry) => !kept.has(entry)),
      deletion,
    )
    for (const row of rows) if (!kept.has(row) && takeRowAway(row, deletion.now)) changed = true
    const isElsewhere = (item: Y.Item) => !isInCreated(item, created) && !isInCreatedRow(item, created)
    step.deletions = filterSet(transaction, step.deletions, (item) => isElsewhere(item) && !isTrashMark(item, kept))
    step.insertions = filterSet(transaction, created, (item) => isElsewhere(item) && !isFieldItem(item))
    manager.undoStack = [step]
    if (keepFields(transaction, step, () => manager.undo()) !== null) changed = true
    manager.undoStack = earlier
    manager.undoing = true
  }, manager)
  manager.undoing = false
  if (changed) manager.redoStack.at(-1)?.meta.set(MADE, made)
  return changed
}

/** Under this name a step bears what was made in it, or comes back by it: entries, and rows of cards. */
const MADE = 'made'
type Made = readonly Y.Map<unknown>[]

function isTrashMark({ parent, parentSub }: Y.Item, kept: ReadonlySet<Y.Map<unknown>>): boolean {
  return (parentSub === 'deletedAt' || parentSub === 'deletedBy') && parent instanceof Y.Map && kept.has(parent)
}

/** The same for a step that was taken back. */
function redoLastStep(manager: Y.UndoManager): boolean {
  const earlier = [...manager.redoStack]
  const step = earlier.pop() as Step
  const redone = manager.doc.transact((transaction) => {
    manager.redoStack = [step]
    const popped = keepFields(transaction, step, () => manager.redo())
    manager.redoStack = earlier
    manager.redoing = true
    return popped
  }, manager)
  manager.redoing = false
  if (redone !== null) manager.undoStack.at(-1)?.meta.set(MADE, step.meta.get(MADE) ?? [])
  return redone !== null
}

/** Fields that no entry may be without. */
const NEEDED = new Set(['place', 'z'])

/**
 * Where another wrote a field at the same time and lost against us, Yjs takes our value away and does not put back the
 * one before it: without its place, a note would be gone for everybody. So it is put back here. Where we wrote while
 * the others' value was still on its way to us, there is none to put back, and ours stays.
 */
function keepFields<T>(transaction: Y.Transaction, step: Step, takeBack: () => T): T {
  const needed = new Set<Y.Item>()
  Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
    if (struct instanceof Y.Item && struct.left !== null && isNeeded(struct)) needed.add(struct)
  })
  const overwritten = new Set<Y.Item>()
  Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
    if (struct instanceof Y.Item && isHeld(struct) && !Y.isDeleted(step.insertions, struct.id)) overwritten.add(struct)
  })
  const result = keepOutOfCircles(transaction.doc, takeBack)
  for (const { parent, parentSub } of overwritten) {
    if (!(parent instanceof Y.Map) || parentSub === null || parent.has(parentSub)) continue
    let last = parent._map.get(parentSub) ?? null
    while (last !== null && !overwritten.has(last)) last = last.left
    if (last?.content instanceof Y.ContentAny) parent.set(parentSub, last.content.arr.at(-1))
  }
  for (const { parent, parentSub, content } of needed) {
    if (!(parent instanceof Y.Map) || parentSub === null || parent.has(parentSub)) continue
    if (content instanceof Y.ContentAny) parent.set(parentSub, content.arr.at(-1))
  }
  return result
}

/** A tag of the same name is no field. */
function isNeeded(item: Y.Item): boolean {
  const { parent, parentSub } = item
  if (!(parent instanceof Y.Map) || parent._item === null || !NEEDED.has(parentSub ?? '')) return false
  return parent._item === entryItemOf(item) || parent._item === rowItemOf(item)
}

/** True where the field whose value the item was has one now. */
function isHeld({ parent, parentSub }: Y.Item): boolean {
  return parent instanceof Y.Map && parentSub !== null && parent.has(parentSub)
}

function listen(manager: Y.UndoManager, listener: () => void): () => void {
  const events = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const
  for (const event of events) manager.on(event, listener)
  return () => {
    for (const event of events) manager.off(event, listener)
  }
}
