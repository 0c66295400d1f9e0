import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { boxesOverlap } from '../geometry/box'
import type { Note } from '../model/note'
import { PALETTE } from '../model/palette'
import { pagePlace } from '../model/place'
import { moveThings } from '../operations/moveThings'
import type { NoteDraft } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { boardWith, placeIn } from '../testing/boards'
import { readIslands } from './islands'
import { noteBox } from './islandWays'
import { clusterOrigins, pagePosition } from './pagePositions'
import { type Arrangement, planArrange } from './planArrange'
import { readBoard } from './readBoard'
import { inReadingOrder } from './readingOrder'

type Notes = Record<string, Partial<NoteDraft>>

function arrange(doc: Y.Doc, by: Arrangement, ids: readonly string[]) {
  const ways = planArrange(readBoard(doc), ids, by)
  moveThings(doc, ways, new SystemEdit('server'))
  return ways
}

function positions(doc: Y.Doc, ids: Iterable<string>) {
  const { notes, clusters } = readBoard(doc)
  const origins = clusterOrigins(clusters)
  return [...ids].map((id) => ({ id, ...pagePosition((notes.get(id) as Note).place, origins) }))
}

/** The ids column by column, the notes of a column joined. */
function columns(doc: Y.Doc, ids: readonly string[]): string[] {
  const byColumn = new Map<number, string[]>()
  for (const { id, x } of positions(doc, ids)) byColumn.set(x, [...(byColumn.get(x) ?? []), id])
  return [...byColumn].sort(([a], [b]) => a - b).map(([, some]) => some.join(' '))
}

function spread(notes: Notes): Notes {
  const entries = Object.entries(notes)
  return Object.fromEntries(
    entries.map(([id, note], at) => [id, { place: pagePlace((at % 3) * 300, Math.floor(at / 3) * 300), ...note }]),
  )
}

describe('arranging notes', () => {
  it('makes a group of columns a colour, the largest first, the oldest first in each', () => {
    const doc = boardWith({
      notes: spread({
        a: { color: 'blue', createdAt: 5 },
        b: { color: 'green', createdAt: 4 },
        c: { color: 'green', createdAt: 3 },
        d: { color: 'teal', createdAt: 2 },
      }),
    })
    arrange(doc, 'color', ['a', 'b', 'c', 'd'])
    expect(columns(doc, ['c', 'b', 'a', 'd'])).toEqual(['c b', 'a', 'd'])
    expect(arrange(doc, 'color', ['a', 'b', 'c', 'd']).size).toBe(0)
  })

  it('puts those without an author or a tag last, however many', () => {
    const notes = spread({
      a: { author: '' },
      b: { author: '' },
      c: { author: '', authorName: 'Zoé', tags: ['noise'] },
      d: { author: 'ada' },
    })
    const doc = boardWith({ notes })
    arrange(doc, 'author', ['a', 'b', 'c', 'd'])
    expect(columns(doc, ['a', 'b', 'c', 'd'])).toEqual(['c', 'd', 'a b'])
    arrange(doc, 'tag', ['a', 'b', 'c', 'd'])
    expect(columns(doc, ['a', 'b', 'c', 'd'])[0]).toBe('c')
  })

  it('lays them by time as people read, from where the first row and column was', () => {
    const at = (createdAt: number) => ({ createdAt })
    const doc = boardWith({ notes: spread({ a: at(4), b: at(3), c: at(2), d: at(1), e: at(4) }) })
    const ids = ['a', 'b', 'c', 'd', 'e']
    arrange(doc, 'time', ids)
    const read = inReadingOrder(positions(doc, ids), (note) => note)
    expect(read.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a', 'e'])
    expect(read[0]).toMatchObject({ x: 0, y: 0 })
  })

  it('L4 covers neither a note that is not selected nor an island, and takes nothing out of its cluster', () => {
    const any = fc.record({
      x: fc.integer({ min: 0, max: 1_500 }),
      y: fc.integer({ min: 0, max: 1_500 }),
      in: fc.constantFrom(null, 'c', 'd'),
      color: fc.constantFrom(...PALETTE),
      isChosen: fc.boolean(),
    })
    const by = fc.constantFrom<Arrangement>('color', 'author', 'tag', 'time')
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), by, (some, how) => {
        const placeOf = (one: (typeof some)[number]) =>
          one.in === null ? pagePlace(one.x, one.y) : placeIn(one.in, one.x, one.y)
        const notes = some.map((one, at) => [`n${at}`, { place: placeOf(one), color: one.color }] as const)
        const clusters = { c: { place: pagePlace(3_000, 0) }, d: { place: placeIn('c', 0, 2_500) } }
        const doc = boardWith({ notes: Object.fromEntries(notes), clusters })
        const chosen = some.flatMap((one, at) => (one.isChosen ? [`n${at}`] : []))
        const before = readBoard(doc)
        arrange(doc, how, chosen)
        const after = readBoard(doc)
        for (const [id, { place }] of before.notes) expect(after.notes.get(id)?.place.in).toBe(place.in)
        const all = positions(doc, before.notes.keys())
        const islands = readIslands(after)
        for (const { id, ...at } of all.filter((note) => chosen.includes(note.id))) {
          const home = before.notes.get(id)?.place.in ?? null
          const beside = all.filter((other) => other.id !== id && before.notes.get(other.id)?.place.in === home)
          expect(beside.some((other) => boxesOverlap(noteBox(other), noteBox(at)))).toBe(false)
          const island = home === null ? 'c' : home === 'c' ? 'd' : ''
          const box = home === null ? readIslands(before).get('c')?.box : islands.get(island)?.box
          if (box !== undefined && home !== 'c') expect(boxesOverlap(box, noteBox(at))).toBe(false)
        }
      }),
    )
  })
})
