import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { clustersOf, notesOf } from '../model/board'
import type { Entry } from '../model/entry'
import { PALETTE } from '../model/palette'
import { pagePlace } from '../model/place'
import { compareStacking } from '../model/stacking'
import { buildClusterTree, walkClusters } from '../queries/clusterTree'
import { clusterOrigins, clusterParents } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { partsOfText, sidesOf, type TextRange } from '../queries/textParts'
import { anyText } from '../testing/arbitraries'
import { clusterDraft, noteDraft } from '../testing/boards'
import { createPeers, type Peers } from '../testing/peers'
import {
  createClusters,
  deleteClusters,
  moveClusters,
  placeNotesInCluster,
  renameCluster,
  restoreClusters,
} from './clusters'
import { mergeNotes } from './mergeNotes'
import { planNoteMoves } from './movePlans'
import {
  bringNotesToFront,
  createNotes,
  deleteNotes,
  moveNotes,
  recolorNotes,
  restoreNotes,
  sendNotesToBack,
  setNoteText,
  tagNotes,
  untagNotes,
} from './notes'
import { LocalEdit, TidyEdit } from './origin'
import { splitNote } from './splitNotes'
import { createUndo, type Undo } from './undo'

type Step = {
  readonly peer: number
  readonly act: string
  readonly pick: number
  readonly other: number
  readonly text: string
}

const NETWORK = ['disconnect', 'connect', 'deliverOne', 'deliverAll']
const ACTS = [
  ...['note', 'note', 'cluster', 'move', 'join', 'join', 'nest', 'nest', 'leave', 'recolor', 'text', 'text', 'append'],
  ...['delete', 'restore', 'front', 'back', 'tag', 'untag', 'title', 'deleteCluster', 'restoreCluster', 'undo', 'redo'],
  ...['split', 'splitLines', 'merge', 'merge', 'buildOn', 'tidy'],
  ...NETWORK,
]

const steps = fc.array(
  fc.record({
    peer: fc.nat(4),
    act: fc.constantFrom(...ACTS),
    pick: fc.nat(99),
    other: fc.nat(99),
    text: anyText,
  }),
  { maxLength: 60 },
)

type World = { peers: Peers; undos: Undo[]; made: { notes: Set<string>; clusters: Set<string> } }

const origin = new LocalEdit()

function createWorld(count: number): World {
  const peers = createPeers(count)
  return {
    peers,
    undos: peers.docs.map((doc) => createUndo(doc, { now: () => 99, by: 'p99' })),
    made: { notes: new Set(), clusters: new Set() },
  }
}

function pickOf(map: Y.Map<Entry>, pick: number): string | undefined {
  const ids = [...map.keys()].sort()
  return ids[pick % Math.max(1, ids.length)]
}

function act({ peers, undos, made }: World, step: Step): void {
  const index = step.peer % peers.docs.length
  const doc = peers.docs[index] as Y.Doc
  const undo = undos[index] as Undo
  const note = pickOf(notesOf(doc), step.pick) ?? ''
  const cluster = pickOf(clustersOf(doc), step.other) ?? ''
  const other = pickOf(clustersOf(doc), step.pick) ?? ''
  const secondNote = pickOf(notesOf(doc), step.other) ?? ''
  const text = () => String(notesOf(doc).get(note)?.get('text') ?? '')
  const newId = () => {
    const id = `n${made.notes.size}-${step.pick}`
    made.notes.add(id)
    return id
  }
  const split = (keep: TextRange | undefined, rest: readonly TextRange[]) => {
    if (keep === undefined || note === '') return
    const parts = rest.map(({ start, end }) => noteDraft(newId(), { text: text().slice(start, end) }))
    splitNote(doc, note, { keep, parts }, origin)
  }
  const acts: Record<string, () => unknown> = {
    note: () => {
      createNotes(doc, [noteDraft(newId(), { text: step.text, place: pagePlace(step.pick, step.other) })], origin)
    },
    cluster: () => {
      const id = `c${step.pick}-${made.clusters.size}`
      made.clusters.add(id)
      createClusters(doc, [clusterDraft(id, { title: step.text, place: pagePlace(step.other, step.pick) })], origin)
    },
    move: () => moveNotes(doc, planNoteMoves(readBoard(doc), [note], { x: step.other, y: 1 }), origin),
    join: () => placeNotesInCluster(doc, [note], cluster === '' ? null : cluster, origin),
    leave: () => placeNotesInCluster(doc, [note], null, origin),
    nest: () => {
      const place = { in: cluster, x: step.pick, y: 1, pageX: step.pick, pageY: 2 }
      if (other !== '') moveClusters(doc, new Map([[other, place]]), origin)
    },
    recolor: () => recolorNotes(doc, [note], PALETTE[step.other % PALETTE.length] ?? 'pink', origin),
    text: () => setNoteText(doc, note, step.text, origin),
    append: () => setNoteText(doc, note, `${text()}${step.text}`, new LocalEdit(`typing ${note}`)),
    delete: () => deleteNotes(doc, [note], step.other, origin, `p${step.other}`),
    restore: () => restoreNotes(doc, [note], origin),
    front: () => bringNotesToFront(doc, [note], origin),
    back: () => sendNotesToBack(doc, [note], origin),
    tag: () => tagNotes(doc, [note], [step.text], origin),
    untag: () => untagNotes(doc, [note], [step.text.trim()], origin),
    title: () => renameCluster(doc, cluster, step.text, origin),
    deleteCluster: () => deleteClusters(doc, [cluster], step.pick, origin, `p${step.pick}`),
    restoreCluster: () => restoreClusters(doc, [cluster], origin),
    split: () => {
      const { before, after } = sidesOf(text(), step.other)
      split(before, [after])
    },
    splitLines: () => {
      const [keep, ...rest] = partsOfText(text())
      split(keep, rest)
    },
    merge: () =>
      mergeNotes(doc, [note, secondNote], step.other, new LocalEdit(null, { merges: true }), `p${step.other}`),
    buildOn: () => {
      if (note !== '') createNotes(doc, [noteDraft(newId(), { text: '', basedOn: note })], origin)
    },
    tidy: () => {
      if (text() === '') deleteNotes(doc, [note], 1, new TidyEdit(), 'p1')
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    disconnect: () => peers.disconnect(index),
    connect: () => peers.connect(index),
    deliverOne: () => peers.deliverOne(index),
    deliverAll: () => peers.deliverAll(index),
  }
  acts[step.act]?.()
}

function expectWhole({ peers, made }: World): void {
  const [first, ...others] = peers.docs as [Y.Doc, ...Y.Doc[]]
  const records = readBoard(first)
  for (const doc of others) {
    expect(readBoard(doc)).toEqual(records)
    expect(doc.toJSON()).toEqual(first.toJSON())
  }
  expect(first.store.pendingStructs).toBeNull()
  expect(new Set(records.notes.keys()), 'nothing is destroyed').toEqual(made.notes)
  expect(new Set(records.clusters.keys())).toEqual(made.clusters)
  expect(records.skipped).toEqual({ notes: 0, clusters: 0, relations: 0 })

  for (const { deletedAt, deletedBy } of [...records.notes.values(), ...records.clusters.values()]) {
    expect(deletedBy, 'O13: when and by whom are one deletion').toBe(
      deletedAt === undefined ? undefined : `p${deletedAt}`,
    )
  }
  const tree = buildClusterTree(records)
  const shown = [...tree.loose, ...walkClusters(tree.roots).flatMap((node) => node.notes)].map(({ id }) => id)
  const live = [...records.notes.values()].filter((note) => note.deletedAt === undefined).map(({ id }) => id)
  expect(shown.toSorted(), 'M8: every live note once').toEqual(live.toSorted())
  expect(clusterOrigins(records.clusters).size, 'M6: every cluster lies somewhere').toBe(records.clusters.size)
  for (const parent of clusterParents(records.clusters).values()) {
    if (parent !== null) expect(records.clusters.has(parent)).toBe(true)
  }
  const pile = [...records.notes.values()].sort(compareStacking)
  expect(pile.map(({ z }) => z.length).every((length) => length <= 200)).toBe(true)
}

describe('any history', () => {
  it('O10 O13 M4 M6 M8 ends in the same whole board everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5 }), steps, (count, history) => {
        const world = createWorld(count)
        for (const step of history) act(world, step)
        world.peers.settle()
        expectWhole(world)
        world.peers.destroy()
      }),
      { numRuns: 300 },
    )
  })

  it('O7 O8 an undo never takes away what another made or wrote', () => {
    const own = fc.array(
      fc.record({
        peer: fc.nat(1),
        act: fc.constantFrom(
          'note',
          'append',
          'append',
          'move',
          'recolor',
          'join',
          'cluster',
          'buildOn',
          'deliverAll',
          'undo',
          'redo',
        ),
        pick: fc.nat(99),
        other: fc.nat(99),
        text: fc.constant(''),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(own, (history) => {
        const world = createWorld(2)
        const [ada, ben] = world.peers.docs as [Y.Doc, Y.Doc]
        createNotes(ben, [noteDraft('bens', { text: '' })], origin)
        world.made.notes.add('bens')
        world.peers.settle()
        let written = 0
        for (const step of history) {
          // Each writes in capitals or in small letters, so that it shows whose text is there.
          const text = step.peer === 0 ? 'a' : 'B'
          const isBensUndo = step.peer === 1 && (step.act === 'undo' || step.act === 'redo')
          if (isBensUndo) continue
          const before = countOf(ben, 'B')
          act(world, { ...step, text })
          if (step.peer === 1) written += countOf(ben, 'B') - before
        }
        const undo = world.undos[0] as Undo
        while (undo.undo());
        world.peers.settle()
        expect(countOf(ada, 'B')).toBe(written)
        expect(readBoard(ada).notes.get('bens')?.deletedAt).toBeUndefined()
        expectWhole(world)
        world.peers.destroy()
      }),
      { numRuns: 200 },
    )
  })
})

function countOf(doc: Y.Doc, letter: string): number {
  const texts = [...readBoard(doc).notes.values()].map(({ text }) => text)
  return texts.join('').split(letter).length - 1
}
