import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { clustersOf, notesOf } from '../model/board'
import { cardText, rowsIn } from '../queries/cardValues'
import { readBoard } from '../queries/readBoard'
import { anyText } from '../testing/arbitraries'
import { act, type BoardAct } from '../testing/boardActs'
import { createHand, createMade, type Hand, type Made } from '../testing/boardHand'
import { cardDraft, noteDraft } from '../testing/boards'
import { createPeers, type Peers } from '../testing/peers'
import { findFault } from '../testing/wholeBoard'
import { isBuiltOn } from './builtOn'
import { createCards } from './createCards'
import { createNotes } from './notes'
import { LocalEdit } from './origin'

const NETWORK = ['disconnect', 'connect', 'deliverOne', 'deliverAll'] as const
type NetworkAct = (typeof NETWORK)[number]

type Act = BoardAct | NetworkAct

const CARD_ACTS: readonly Act[] = [
  ...([
    'card',
    'card',
    'copyCard',
    'cardText',
    'cardText',
    'cardTextLate',
    'cardCut',
    'cardItem',
    'cardValue',
  ] as const),
  ...(['tick', 'refer', 'row', 'row', 'rowValue', 'deleteRow', 'restoreRow', 'deleteCard', 'restoreCard'] as const),
  ...(['cardFront', 'cardBack', 'moveAll', 'mergeCards', 'gatherCards', 'putCardInto', 'putOnGround'] as const),
]

const ACTS: readonly Act[] = [
  ...(['note', 'note', 'cluster', 'move', 'join', 'join', 'nest', 'nest', 'leave', 'recolor', 'text'] as const),
  ...(['text', 'append', 'delete', 'restore', 'front', 'back', 'tag', 'untag', 'title', 'deleteCluster'] as const),
  ...(['restoreCluster', 'undo', 'redo', 'split', 'splitLines', 'merge', 'merge', 'buildOn', 'tidy'] as const),
  ...(['insert', 'insertLate', 'cut', 'moveCluster', 'foldCluster', 'relate'] as const),
  ...(['sign', 'sign', 'turn', 'turn', 'word', 'deleteRelation', 'restoreRelation'] as const),
  ...(['gather', 'gather', 'putInto', 'putInto', 'putClusterInto', 'mergeClusters', 'swapTitles', 'unmark'] as const),
  ...(['appendTitle', 'tell', 'tell'] as const),
  ...CARD_ACTS,
  ...NETWORK,
]

const MOSTLY_CARDS: readonly Act[] = [
  ...CARD_ACTS,
  ...(['note', 'gather', 'putInto', 'putClusterInto', 'mergeClusters', 'deleteCluster', 'restoreCluster'] as const),
  ...(['undo', 'undo', 'undo', 'redo', 'redo'] as const),
  ...NETWORK,
]

const MOSTLY_RELATIONS: readonly Act[] = [
  ...(['note', 'note', 'relate', 'relate', 'relate', 'sign', 'sign', 'sign', 'turn', 'turn', 'turn', 'word'] as const),
  ...(['word', 'deleteRelation', 'restoreRelation', 'undo', 'undo', 'undo', 'redo', 'redo'] as const),
  ...NETWORK,
]

type Step = {
  readonly peer: number
  readonly act: Act
  readonly pick: number
  readonly other: number
  readonly text: string
}

const stepsOf = (acts: readonly Act[]) =>
  fc.array(
    fc.record({ peer: fc.nat(4), act: fc.constantFrom(...acts), pick: fc.nat(99), other: fc.nat(99), text: anyText }),
    { maxLength: 60, size: 'max' },
  )

type World = { peers: Peers; hands: Hand[]; made: Made }

const origin = new LocalEdit()

function createWorld(count: number): World {
  const peers = createPeers(count)
  const made = createMade()
  return { peers, made, hands: peers.docs.map((doc) => createHand(doc, made)) }
}

function isNetworkAct(name: string): name is NetworkAct {
  return NETWORK.some((each) => each === name)
}

function take({ peers, hands }: World, step: Step): void {
  const index = step.peer % peers.docs.length
  if (isNetworkAct(step.act)) peers[step.act](index)
  else act(hands[index] as Hand, step.act, step)
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
  expect(new Set(records.relations.keys())).toEqual(made.relations)
  expect(new Set(records.cards.keys())).toEqual(made.cards)
  expect(rowsOf(first)).toEqual(made.rows)
  expect(findFault(first)).toBeNull()
}

describe('any history', () => {
  it.each([
    ['', ACTS],
    [', with cards above all', MOSTLY_CARDS],
    [', with relations above all', MOSTLY_RELATIONS],
  ])('O10 O13 M4 M6 M8 RE5 ends in the same whole board everywhere%s', (_, acts) => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5 }), stepsOf(acts), (count, history) => {
        const world = createWorld(count)
        for (const step of history) take(world, step)
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
        act: fc.constantFrom<Step['act'][]>(
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
      { maxLength: 40, size: 'max' },
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
          take(world, { ...step, text })
          if (step.peer === 1) written += countOf(ben, 'B') - before
        }
        while (world.hands[0]?.undo.undo());
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

describe('any history of gathering', () => {
  it('O44 O35 an undo never touches what another placed, wrote or built', () => {
    const acts = fc.constantFrom<Step['act'][]>(
      ...(['note', 'gather', 'gather', 'gather', 'putInto', 'putInto', 'putClusterInto', 'putClusterInto'] as const),
      ...(['appendTitle', 'appendTitle', 'mergeClusters', 'move', 'moveCluster', 'foldCluster', 'append'] as const),
      ...(['undo', 'redo', 'deliverAll', 'deliverAll'] as const),
    )
    const history = fc.array(
      fc.record({ peer: fc.nat(1), act: acts, pick: fc.nat(99), other: fc.nat(99), text: fc.constant('') }),
      { maxLength: 50, size: 'max' },
    )
    fc.assert(
      fc.property(history, (steps) => {
        const world = createWorld(2)
        const [ada, ben] = world.peers.docs as [Y.Doc, Y.Doc]
        for (const id of ['x', 'y', 'z']) {
          createNotes(ben, [noteDraft(id, { text: '' })], origin)
          world.made.notes.add(id)
        }
        world.peers.settle()
        for (const step of steps) {
          const isBensUndo = step.peer === 1 && (step.act === 'undo' || step.act === 'redo')
          if (!isBensUndo) take(world, { ...step, text: step.peer === 0 ? 'a' : 'B' })
        }
        world.peers.settle()
        const before = worksOf(ada, ben.clientID)
        while (world.hands[0]?.undo.undo());
        world.peers.settle()
        expect(worksOf(ada, ben.clientID)).toMatchObject({ places: before.places, letters: before.letters })
        // What another put into it may be in the trash by now, with what Ada made: then nothing is built on it.
        for (const id of before.built) expect(isLeftInTrash(ada, id), `${id} was built on`).toBe(false)
        expectWhole(world)
        world.peers.destroy()
      }),
      { numRuns: 300 },
    )
  })
})

describe('any history of filling a card', () => {
  it('O7 O54 an undo never takes away what another wrote, nor the row that they wrote it in', () => {
    const acts = fc.constantFrom<Step['act'][]>(
      ...(['cardText', 'cardText', 'cardTextLate', 'cardItem', 'row', 'row', 'rowValue', 'cardValue', 'tick'] as const),
      ...(['refer', 'undo', 'redo', 'deliverAll', 'deliverAll'] as const),
    )
    const history = fc.array(
      fc.record({ peer: fc.nat(1), act: acts, pick: fc.nat(99), other: fc.nat(99), text: fc.constant('') }),
      { maxLength: 50, size: 'max' },
    )
    fc.assert(
      fc.property(history, (steps) => {
        const world = createWorld(2)
        const [ada, ben] = world.peers.docs as [Y.Doc, Y.Doc]
        createCards(ben, [cardDraft('k')], origin)
        world.made.cards.add('k')
        world.peers.settle()
        for (const step of steps) {
          const isBensUndo = step.peer === 1 && (step.act === 'undo' || step.act === 'redo')
          if (!isBensUndo) take(world, { ...step, text: step.peer === 0 ? 'a' : 'B' })
        }
        world.peers.settle()
        const before = shownIn(ada, 'B')
        while (world.hands[0]?.undo.undo());
        world.peers.settle()
        expect(shownIn(ada, 'B')).toBe(before)
        expectWhole(world)
        world.peers.destroy()
      }),
      { numRuns: 300 },
    )
  })
})

/** How often a letter is there in what is shown of the card `k`. */
function shownIn(doc: Y.Doc, letter: string): number {
  const card = readBoard(doc).cards.get('k')
  if (card === undefined) return 0
  const rows = ['steps', 'mood'].flatMap((field) => rowsIn(card, field).map(({ cells }) => cells))
  const texts = ['name', 'story', 'needs'].map((field) => cardText(card, field))
  return JSON.stringify([rows, texts]).split(letter).length - 1
}

/** The rows of all cards, those that were taken away too. */
function rowsOf(doc: Y.Doc): Set<string> {
  const fields = [...readBoard(doc).cards.values()].flatMap(({ values }) => [values.steps, values.mood])
  return new Set(fields.flatMap((rows) => Object.keys(rows ?? {})))
}

function isLeftInTrash(doc: Y.Doc, id: string): boolean {
  const entry = clustersOf(doc).get(id)
  return entry?.get('deletedAt') !== undefined && isBuiltOn(doc, entry)
}

/** Where a person placed what lies there since, the clusters that they built on, and the letters `B` in all texts. */
function worksOf(doc: Y.Doc, client: number) {
  const places: Record<string, unknown> = {}
  for (const [id, entry] of [...notesOf(doc), ...clustersOf(doc)]) {
    if (entry._map.get('place')?.id.client === client) places[id] = entry.get('place')
  }
  const built = [...clustersOf(doc)].flatMap(([id, entry]) =>
    isBuiltOn(doc, entry) && entry.get('deletedAt') === undefined ? [id] : [],
  )
  return { places, built, letters: countOf(doc, 'B') }
}

function countOf(doc: Y.Doc, letter: string): number {
  const { notes, clusters } = readBoard(doc)
  const texts = [...[...notes.values()].map(({ text }) => text), ...[...clusters.values()].map(({ title }) => title)]
  return texts.join('').split(letter).length - 1
}
