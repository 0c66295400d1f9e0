import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { parseCluster } from '../../shared/model/cluster'
import type { Entry } from '../../shared/model/entry'
import { parseNote } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import { boardWith } from '../../shared/testing/boards'
import { createBoardProjection } from './boardProjection'
import type { BoardProjection, ProjectionChange } from './types'

function followed(doc: Y.Doc): { projection: BoardProjection; changes: ProjectionChange[] } {
  const projection = createBoardProjection(doc)
  const changes: ProjectionChange[] = []
  projection.onChange((change) => changes.push(change))
  return { projection, changes }
}

function entry(doc: Y.Doc, id: string): Entry {
  const found = notesOf(doc).get(id)
  if (found === undefined) throw new Error(`no note ${id}`)
  return found
}

const text = (doc: Y.Doc, id: string) => entry(doc, id).get('text') as Y.Text

describe('the board as records', () => {
  it('holds what was there at the start', () => {
    const { projection } = followed(boardWith({ notes: { a: { text: 'hello' } }, clusters: { c: { title: 'idea' } } }))
    expect(projection.notes.get('a')?.text).toBe('hello')
    expect(projection.clusters.get('c')?.title).toBe('idea')
    expect(projection.skipped).toBe(0)
  })

  it('tells the fields that changed and keeps the identity of every other record', () => {
    const doc = boardWith({ notes: { a: {}, b: {} }, clusters: { c: {} } })
    const { projection, changes } = followed(doc)
    const before = { b: projection.notes.get('b'), c: projection.clusters.get('c') }
    doc.transact(() => {
      text(doc, 'a').insert(0, 'more ')
      entry(doc, 'a').set('place', pagePlace(5, 6))
      ;(entry(doc, 'a').get('tags') as Y.Map<boolean>).set('urgent', true)
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.notes).toEqual(new Map([['a', new Set(['text', 'place', 'tags'])]]))
    expect(changes[0]?.clusters.size).toBe(0)
    expect(projection.notes.get('a')).toMatchObject({ text: 'more text of a', place: { x: 5, y: 6 }, tags: ['urgent'] })
    expect(projection.notes.get('b')).toBe(before.b)
    expect(projection.clusters.get('c')).toBe(before.c)
  })

  it('tells one change for one transaction over both maps', () => {
    const doc = boardWith({ notes: { a: {} }, clusters: { c: {}, d: {} } })
    const { changes } = followed(doc)
    doc.transact(() => {
      notesOf(doc).delete('a')
      clustersOf(doc).delete('d')
      clustersOf(doc).get('c')?.set('folded', true)
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.removedNotes).toEqual(new Set(['a']))
    expect(changes[0]?.removedClusters).toEqual(new Set(['d']))
    expect(changes[0]?.clusters).toEqual(new Map([['c', new Set(['folded'])]]))
  })

  it('says whether this tab made the change', () => {
    const doc = boardWith({ notes: { a: {} } })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const { changes } = followed(doc)
    entry(doc, 'a').set('color', 'pink')
    entry(other, 'a').set('color', 'blue')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(changes.map((change) => change.local)[0]).toBe(true)
    expect(changes.slice(1).every((change) => !change.local)).toBe(true)
  })

  it('skips and counts what does not validate, until it does or is gone', () => {
    const doc = boardWith({ notes: { a: {}, b: {} } })
    const { projection, changes } = followed(doc)
    const bad = new Y.Map<unknown>([['text', 'not a text type']])
    notesOf(doc).set('bad', bad)
    notesOf(doc).set('worse', 7 as unknown as Entry)
    expect(projection.skipped).toBe(2)
    expect(changes).toEqual([])
    entry(doc, 'a').set('place', 'nowhere')
    expect(projection.skipped).toBe(3)
    expect(changes.at(-1)?.removedNotes).toEqual(new Set(['a']))
    entry(doc, 'a').set('place', pagePlace(1, 1))
    expect(projection.skipped).toBe(2)
    expect(changes.at(-1)?.notes).toEqual(new Map([['a', 'all']]))
    notesOf(doc).delete('bad')
    notesOf(doc).delete('worse')
    expect(projection.skipped).toBe(0)
    expect([...projection.notes.keys()].sort()).toEqual(['a', 'b'])
  })

  it('keeps records in the trash', () => {
    const doc = boardWith({ notes: { a: {} } })
    const { projection } = followed(doc)
    entry(doc, 'a').set('deletedAt', 5)
    expect(projection.notes.get('a')?.deletedAt).toBe(5)
  })

  it('lets a listener write, and tells that as a change of its own', () => {
    const doc = boardWith({ notes: { a: {} } })
    const { projection, changes } = followed(doc)
    projection.onChange((change) => {
      if (change.notes.get('a') !== 'all' && projection.notes.get('a')?.color !== 'teal') {
        entry(doc, 'a').set('color', 'teal')
      }
    })
    entry(doc, 'a').set('color', 'pink')
    expect(changes).toHaveLength(2)
    expect(projection.notes.get('a')?.color).toBe('teal')
  })

  it('is silent after destroy', () => {
    const doc = boardWith({ notes: { a: {} } })
    const { projection, changes } = followed(doc)
    projection.destroy()
    entry(doc, 'a').set('color', 'pink')
    expect(changes).toEqual([])
  })
})

type EntryStep = {
  readonly kind: 'create' | 'junk' | 'remove' | 'text' | 'move' | 'break' | 'trash'
  readonly id: string
  readonly cluster: boolean
}
type Step = EntryStep | { readonly kind: 'undo' | 'merge' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...(['create', 'junk', 'remove', 'text', 'move', 'break', 'trash'] as const)),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    cluster: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom(...(['undo', 'merge'] as const)) }),
)

/** Two people: the first's steps are applied to the board, the second's to a copy that is merged now and then. */
class TwoPeople {
  readonly doc = new Y.Doc()
  readonly copy = new Y.Doc()
  private readonly undo = new Y.UndoManager([notesOf(this.doc), clustersOf(this.doc)], { captureTimeout: 0 })
  private turn = 0

  run(step: Step): void {
    if ('id' in step) this.change(this.turn++ % 2 === 0 ? this.doc : this.copy, step)
    else if (step.kind === 'undo') this.undo.undo()
    else this.merge()
  }

  merge(): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.copy))
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(this.doc))
  }

  private change(doc: Y.Doc, step: EntryStep): void {
    const map = step.cluster ? clustersOf(doc) : notesOf(doc)
    const made = boardWith(step.cluster ? { clusters: { [step.id]: {} } } : { notes: { [step.id]: {} } })
    const held = map.get(step.id)
    const at = held instanceof Y.Map ? held : null
    doc.transact(() => {
      if (step.kind === 'create') map.set(step.id, clone(step.cluster ? clustersOf(made) : notesOf(made), step.id))
      if (step.kind === 'junk') map.set(step.id, { not: 'an entry' } as unknown as Entry)
      if (step.kind === 'remove') map.delete(step.id)
      if (step.kind === 'move') at?.set('place', pagePlace(this.turn, 0))
      if (step.kind === 'break') at?.set('z', 5)
      if (step.kind === 'trash') at?.set('deletedAt', this.turn)
      if (step.kind === 'text') (at?.get(step.cluster ? 'title' : 'text') as Y.Text | undefined)?.insert(0, 'x')
    })
  }
}

function clone(map: Y.Map<Entry>, id: string): Entry {
  const found = map.get(id)
  if (found === undefined) throw new Error('nothing to clone')
  return found.clone()
}

describe('any run of changes', () => {
  it('leaves the projection equal to reading the whole document again, and its changes tell all of it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const people = new TwoPeople()
        const { projection, changes } = followed(people.doc)
        const replay = new Map(projection.notes)
        for (const each of [...steps, { kind: 'merge' } as const]) {
          people.run(each)
          for (const change of changes.splice(0)) {
            for (const id of change.removedNotes) replay.delete(id)
            for (const id of change.notes.keys()) replay.set(id, projection.notes.get(id) as never)
          }
        }
        const read = readWhole(people.doc)
        expect(Object.fromEntries(projection.notes)).toEqual(read.notes)
        expect(Object.fromEntries(projection.clusters)).toEqual(read.clusters)
        expect(projection.skipped).toBe(read.skipped)
        expect(Object.fromEntries(replay)).toEqual(read.notes)
      }),
      { numRuns: 200 },
    )
  })
})

function readWhole(doc: Y.Doc): { notes: object; clusters: object; skipped: number } {
  let skipped = 0
  const read = <T>(map: Y.Map<Entry>, parse: (id: string, entry: unknown) => { ok: boolean; value?: T }) => {
    const records: Record<string, T | undefined> = {}
    for (const [id, value] of map) {
      const parsed = parse(id, value)
      if (parsed.ok) records[id] = parsed.value
      else skipped++
    }
    return records
  }
  return { notes: read(notesOf(doc), parseNote), clusters: read(clustersOf(doc), parseCluster), skipped }
}
