import * as Y from 'yjs'
import type { UnsentEdit } from './localCopy'

/** What one client added in a row: clocks from `start` up to `end`, which is not among them. */
type Run = { readonly client: number; readonly start: number; readonly end: number }

type Shape = {
  readonly added: readonly (Y.Item | Y.GC)[]
  readonly deleted: readonly Run[]
}

/**
 * How many changes these edits, in their order, are to a person: one that only writes on, or takes back, what the edits
 * right before it wrote belongs to the same change. So a new note and the words typed into it are one.
 */
export function countChanges(edits: readonly UnsentEdit[]): number {
  let count = 0
  let run: Run | null = null
  for (const edit of edits) {
    const shape = shapeOf(edit)
    const longer: Run | null = run === null ? null : writeOn(run, shape)
    if (longer === null) count++
    run = longer ?? runOf(shape.added)
  }
  return count
}

/** Edits never change, and are counted again at every key. */
const shapes = new WeakMap<UnsentEdit, Shape>()

function shapeOf(edit: UnsentEdit): Shape {
  const known = shapes.get(edit)
  if (known !== undefined) return known
  const { structs, ds } = Y.decodeUpdate(edit.update)
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, start: clock, end: clock + len })),
  )
  const shape = { added: structs.filter((struct) => !(struct instanceof Y.Skip)), deleted }
  shapes.set(edit, shape)
  return shape
}

/** The run with this edit; null where the edit is about something else. */
function writeOn(run: Run, { added, deleted }: Shape): Run | null {
  let end = run.end
  for (const struct of added) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null
    if (struct.id.client !== run.client || struct.id.clock !== end) return null
    const beside = struct.origin ?? struct.rightOrigin ?? struct.parent
    if (!(beside instanceof Y.ID) || !isIn({ ...run, end }, beside)) return null
    end += struct.length
  }
  const isOwn = (gone: Run) => gone.client === run.client && gone.start >= run.start && gone.end <= end
  return deleted.every(isOwn) ? { ...run, end } : null
}

function isIn({ client, start, end }: Run, id: Y.ID): boolean {
  return id.client === client && id.clock >= start && id.clock < end
}

function runOf(added: Shape['added']): Run | null {
  const [first] = added
  if (first === undefined) return null
  const { client, clock } = first.id
  if (added.some(({ id }) => id.client !== client)) return null
  return { client, start: clock, end: clock + lengthOf(added) }
}

function lengthOf(added: Shape['added']): number {
  return added.reduce((sum, { length }) => sum + length, 0)
}
