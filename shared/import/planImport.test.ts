import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportCsv } from '../export/exportCsv'
import { type Box, boxContains, boxesOverlap, expandBox } from '../geometry/box'
import { notesOf } from '../model/board'
import { NOTE_SIZE } from '../model/note'
import { pagePlace } from '../model/place'
import { compareStacking } from '../model/stacking'
import { templateSchema } from '../model/template'
import { SystemEdit } from '../operations/origin'
import { createSupport, placeSupport } from '../operations/supports'
import { buildClusterTree, walkClusters } from '../queries/clusterTree'
import { contentBoxes } from '../queries/contentBoxes'
import { readIslands } from '../queries/islands'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import kjWall from '../templates/kjWall.json'
import { anyText } from '../testing/arbitraries'
import { boardWith } from '../testing/boards'
import type { ImportPlan, ParsedImport } from './importTypes'
import { parseCsvImport } from './parseCsvImport'
import { planImport } from './planImport'

function context() {
  let next = 0
  return { author: 'ada', now: 42, createId: () => `id${next++}` }
}

function plan(doc: Y.Doc, text: string): ImportPlan {
  const file = parseCsvImport(text)
  if (!file.ok) throw new Error(file.title)
  const planned = planImport(doc, file as ParsedImport, context())
  if (!planned.ok) throw new Error(planned.title)
  return planned
}

function importInto(doc: Y.Doc, text: string): ImportPlan['report'] {
  const { boardUpdate, report } = plan(doc, text)
  if (boardUpdate !== null) Y.applyUpdate(doc, boardUpdate)
  return report
}

function noteBoxes(doc: Y.Doc): Box[] {
  const { notes, clusters } = readBoard(doc)
  const origins = clusterOrigins(clusters)
  return [...notes.values()].map((note) => ({
    ...pagePosition(note.place, origins),
    width: NOTE_SIZE,
    height: NOTE_SIZE,
  }))
}

function overlapping(boxes: readonly Box[]): number {
  return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => boxesOverlap(a, b))).length
}

const WALL = v.parse(templateSchema, kjWall)
const SQUARE = { width: NOTE_SIZE, height: NOTE_SIZE }

describe('planImport of notes', () => {
  const ideas = readFileSync(new URL('../../e2e/fixtures/ideas-paris-18.csv', import.meta.url), 'utf8')

  it('X7 lays 96 real ideas out so that none overlaps', () => {
    const doc = new Y.Doc()
    expect(importInto(doc, ideas).created).toEqual({ notes: 96, clusters: 0 })
    expect(noteBoxes(doc)).toHaveLength(96)
    expect(overlapping(noteBoxes(doc))).toBe(0)
  })

  it('X7 lays them on the first wall that has room for all, and beside the supports where none has', () => {
    const stage = new Y.Doc()
    const draft = { template: WALL, createdAt: 1, zoneIds: ['banner', 'wall', 'wolves', 'legend'] }
    createSupport(stage, { ...draft, id: 's', box: { x: -3_600, y: -2_400, ...WALL.frame } }, new SystemEdit('server'))
    const doc = new Y.Doc()
    const wall = readZones(stage).get('wall')
    const shared = { ...context(), supports: stage }
    for (const count of [96, 192]) {
      const file = parseCsvImport(ideas)
      const planned = planImport(doc, file as ParsedImport, shared)
      if (!planned.ok || planned.boardUpdate === null) throw new Error('no plan')
      Y.applyUpdate(doc, planned.boardUpdate)
      expect([...readBoard(doc).notes.values()].filter(({ place }) => place.in === 'wall')).toHaveLength(count)
    }
    const boxes = [...readBoard(doc).notes.values()].map(({ place }) => ({ x: place.pageX, y: place.pageY, ...SQUARE }))
    expect(overlapping(boxes)).toBe(0)
    for (const box of boxes) expect(wall !== undefined && boxContains(wall, box)).toBe(true)

    placeSupport(stage, 's', { x: 0, y: 0, width: 1_000, height: 1_000 }, new SystemEdit('server'))
    const other = new Y.Doc()
    const planned = planImport(other, parseCsvImport(ideas) as ParsedImport, { ...context(), supports: stage })
    if (planned.ok && planned.boardUpdate !== null) Y.applyUpdate(other, planned.boardUpdate)
    const small = { x: 0, y: 0, width: 1_000, height: 1_000 }
    expect(noteBoxes(other)).toHaveLength(96)
    expect(noteBoxes(other).some((box) => boxesOverlap(box, small))).toBe(false)
  })

  it('X7 X8 lays a second import beside the first and changes nothing of it', () => {
    const doc = new Y.Doc()
    importInto(doc, ideas)
    const first = doc.toJSON()
    const before = noteBoxes(doc)
    const file = parseCsvImport(ideas)
    const planned = planImport(doc, file as ParsedImport, { ...context(), createId: fresh() })
    if (!planned.ok || planned.boardUpdate === null) throw new Error('no plan')
    expect(doc.toJSON()).toEqual(first)
    Y.applyUpdate(doc, planned.boardUpdate)
    expect(doc.toJSON()).toMatchObject(first)
    expect(noteBoxes(doc)).toHaveLength(192)
    expect(overlapping(noteBoxes(doc))).toBe(0)
    expect(noteBoxes(doc).slice(0, 96)).toEqual(before)
  })

  it('X7 lets no two islands touch, also where a title card is wider than what it holds', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `idea ${i},cluster ${i % 17}`)
    const doc = new Y.Doc()
    importInto(doc, ['text,cluster', ...rows].join('\n'))
    const islands = [...readIslands(readBoard(doc)).values()]
    expect(islands).toHaveLength(17)
    expect(overlapping(islands.map(({ box }) => expandBox(box, 20)))).toBe(0)
  })

  it('X7 gathers clusters as blocks that keep apart, their notes inside them', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `idea ${i},${i % 4 === 0 ? '' : `cluster ${i % 4}`}`)
    const doc = boardWith({ notes: { old: { place: pagePlace(-500, 300) } }, clusters: { empty: { title: 'Empty' } } })
    expect(importInto(doc, ['text,cluster', ...rows].join('\n')).created).toEqual({ notes: 40, clusters: 3 })
    expect(overlapping(noteBoxes(doc))).toBe(0)
    const { notes, clusters } = readBoard(doc)
    const tree = buildClusterTree({ notes, clusters })
    const sizes = tree.roots.map((node) => [node.cluster.title, node.notes.length])
    expect(sizes.sort()).toEqual([
      ['Empty', 0],
      ['cluster 1', 10],
      ['cluster 2', 10],
      ['cluster 3', 10],
    ])
    const origins = clusterOrigins(clusters)
    for (const note of notes.values()) {
      const { pageX, pageY } = note.place
      expect(pagePosition(note.place, origins)).toEqual({ x: pageX, y: pageY })
      if (note.place.in !== null) expect(note.place.x > 0 && note.place.y > 0).toBe(true)
    }
    const boxes = contentBoxes({ notes, clusters })
    const islands = boxes.slice(-4)
    expect(overlapping(islands)).toBe(0)
    const loose = tree.loose.map((note) => ({
      ...pagePosition(note.place, origins),
      width: NOTE_SIZE,
      height: NOTE_SIZE,
    }))
    expect(loose.some((note) => islands.some((island) => boxesOverlap(note, island)))).toBe(false)
  })

  it('X4 M10 an author of the file is a name and nobody on the board; else it is who imports', () => {
    const doc = new Y.Doc()
    importInto(doc, 'text,author\na,Zoé\nb,')
    const [a, b] = [...readBoard(doc).notes.values()]
    expect(a).toMatchObject({ text: 'a', author: '', authorName: 'Zoé', createdAt: 42 })
    expect(b).toMatchObject({ text: 'b', author: 'ada' })
    expect(b).not.toHaveProperty('authorName')
  })

  it('HP8 X4 several authors of one cell are several names, and go out as they came', () => {
    const doc = new Y.Doc()
    importInto(doc, 'text,author\na,"Zoé; Léa ;Zoé"')
    const [note] = [...readBoard(doc).notes.values()]
    expect(note).toMatchObject({ author: '', authorName: 'Zoé', coauthors: [{ author: '', authorName: 'Léa' }] })
    expect(exportCsv(doc)).toContain(',Zoé; Léa,')
  })

  it('O6 stacks what is imported above what is there, in the order of the file', () => {
    const doc = boardWith({ notes: { old: {}, odd: { z: '~~~' } } })
    importInto(doc, `text\n${Array.from({ length: 200 }, (_, i) => `idea ${i}`).join('\n')}`)
    const pile = [...readBoard(doc).notes.values()].sort(compareStacking).map(({ text }) => text)
    expect(pile.slice(0, 3)).toEqual(['text of old', 'idea 0', 'idea 1'])
  })

  it('X5 refuses what does not fit beside the notes that are there', () => {
    const file = parseCsvImport('text\na\nb\nc') as ParsedImport
    const doc = boardWith({ notes: { old: {} } })
    expect(planImport(doc, file, { ...context(), maxNotes: 4 })).toMatchObject({ ok: true })
    expect(planImport(doc, file, { ...context(), maxNotes: 3 })).toMatchObject({ ok: false, reason: 'tooManyNotes' })
  })

  it('writes nothing where every row was rejected', () => {
    expect(plan(new Y.Doc(), 'text,x\n,y')).toMatchObject({
      boardUpdate: null,
      report: { created: { notes: 0, clusters: 0 }, rejected: [{ line: 2 }] },
    })
  })

  it('X8 is an update that stands by itself at any replica', () => {
    const doc = boardWith({ notes: { old: {} } })
    const { boardUpdate } = plan(doc, 'text,cluster,tags\na,C,x;y')
    const other = new Y.Doc()
    Y.applyUpdate(other, boardUpdate as Uint8Array)
    expect(other.store.pendingStructs).toBeNull()
    expect(readBoard(other).notes.size).toBe(1)
    expect(notesOf(other).size).toBe(1)
  })

  it('X6 any board comes back from its CSV with the same texts, clusters, colors, authors and tags', () => {
    const row = fc.record({
      text: anyText.filter((text) => text.trim() !== '' && !text.includes('\u0000')),
      cluster: fc.option(anyText.map((title) => title.trim()).filter((title) => title !== '')),
      authorName: fc.option(fc.constantFrom('Zoé', '=Bob', "'-)")),
      tags: fc.uniqueArray(fc.constantFrom('=a', 'b', '"c"', "'@d")),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const notes = rows.map((note) => ({ ...note, tags: note.tags.toSorted(), color: 'teal' as const }))
        const file = { ok: true, kind: 'notes', notes, ignoredColumns: [], ignored: [], rejected: [] } as const
        const doc = new Y.Doc()
        const planned = planImport(doc, file, { ...context(), author: '' })
        if (!planned.ok || planned.boardUpdate === null) throw new Error('no plan')
        Y.applyUpdate(doc, planned.boardUpdate)
        const again = parseCsvImport(exportCsv(doc))
        if (!again.ok) throw new Error(again.title)
        const sorted = (all: readonly object[]) => all.map((note) => JSON.stringify(note)).sort()
        const keys = ['text', 'cluster', 'color', 'authorName', 'tags'] as const
        const inOrder = (note: (typeof again.notes)[number]) => Object.fromEntries(keys.map((key) => [key, note[key]]))
        expect(again.rejected).toEqual([])
        expect(sorted(again.notes.map(inOrder))).toEqual(sorted(notes.map(inOrder)))
      }),
    )
  })

  it('X8 leaves an outline that holds every imported note once', () => {
    const doc = new Y.Doc()
    importInto(doc, 'text,cluster\na,X\nb, X \nc,Y\nd,')
    const tree = buildClusterTree(readBoard(doc))
    const texts = walkClusters(tree.roots).map((node) => [node.cluster.title, node.notes.map(({ text }) => text)])
    expect(texts.sort()).toEqual([
      ['X', ['a', 'b']],
      ['Y', ['c']],
    ])
    expect(tree.loose.map(({ text }) => text)).toEqual(['d'])
  })
})

function fresh(): () => string {
  let next = 0
  return () => `fresh${next++}`
}
