import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Note } from '../../../shared/model/note'
import { pagePlace } from '../../../shared/model/place'
import { deleteCards } from '../../../shared/operations/cards'
import { deleteClusters } from '../../../shared/operations/clusters'
import { createCards } from '../../../shared/operations/createCards'
import { mergeClusters } from '../../../shared/operations/mergeClusters'
import { LocalEdit } from '../../../shared/operations/origin'
import { type BoardRecords, readBoard } from '../../../shared/queries/readBoard'
import { boardWith, placeIn } from '../../../shared/testing/boards'
import type { BoardView } from '../../board/boardView'
import { createStageProjection } from '../../document/stageProjection'
import { SAMPLE_KIND } from '../../testing/sampleKind'
import { findDeleted, listDeleted } from './trashList'

const note = (id: string, text: string, deletedAt?: number): Note => ({
  id,
  text,
  place: pagePlace(0, 0),
  z: 'a0',
  color: 'yellow',
  author: '',
  authorName: undefined,
  createdAt: 0,
  tags: [],
  deletedAt,
  deletedBy: undefined,
  carried: undefined,
})

/** With one kind of card, the board's language English. */
function trashOf(records: Partial<Omit<BoardRecords, 'skipped'>>) {
  const projection = {
    notes: new Map(),
    clusters: new Map(),
    cards: new Map(),
    ...records,
  } as unknown as BoardView['projection']
  const meta = createStageProjection(new Y.Doc()).meta
  const kinds = { kindOf: (name: string) => (name === SAMPLE_KIND.name ? SAMPLE_KIND : null) } as BoardView['kinds']
  const relations = { records: new Map(), standing: new Map() } as unknown as BoardView['relations']
  return listDeleted({ projection, kinds, meta, relations })
}

const listOf = (notes: readonly Note[]) => trashOf({ notes: new Map(notes.map((one) => [one.id, one])) })

const origin = new LocalEdit()

it('lists what was deleted, the latest first, and nothing that is empty', () => {
  const right = { ...note('right', 'x', 1), place: pagePlace(300, 0) }
  const notes = [right, note('here', 'x'), note('left', 'x', 1), note('new', 'x', 9), note('empty', ' ', 5)]
  expect(listOf(notes).map(({ id }) => id)).toEqual(['new', 'left', 'right'])
})

it('finds all the words, whatever their case and accents', () => {
  const deleted = listOf([note('a', 'Un café associatif', 1), note('b', 'Un jardin', 2)])
  expect(findDeleted(deleted, 'CAFE assoc').map(({ id }) => id)).toEqual(['a'])
  expect(findDeleted(deleted, ' ')).toHaveLength(2)
})

it('lists clusters with their titles and how many notes come back into each', () => {
  const doc = boardWith({
    clusters: { out: { title: 'Shade' }, in: { title: '', place: placeIn('out', 1, 1) }, one: { title: '' } },
    notes: {
      a: { place: placeIn('in', 1, 1) },
      b: { place: placeIn('in', 1, 1) },
      c: { place: placeIn('out', 1, 1) },
      d: { place: placeIn('one', 1, 1) },
    },
  })
  const listed = () => trashOf(readBoard(doc)).map(({ id, text, held }) => [id, text, held.notes])
  deleteClusters(doc, ['in', 'one'], 5, origin)
  expect(listed()).toEqual([['in', '', 2]])
  deleteClusters(doc, ['out'], 7, origin)
  expect(listed()).toEqual([
    ['out', 'Shade', 3],
    ['in', '', 2],
  ])
})

it('lists a merged cluster only once the one that took its notes is gone too', () => {
  const doc = boardWith({ clusters: { a: {}, b: {} } })
  mergeClusters(doc, 'a', ['b'], 5, origin)
  expect(trashOf(readBoard(doc))).toEqual([])
  deleteClusters(doc, ['a'], 7, origin)
  expect(trashOf(readBoard(doc)).map(({ id }) => id)).toEqual(['a', 'b'])
})

it('lists cards with their kind and title, found by all that is written in them, and none that is empty', () => {
  const doc = new Y.Doc()
  const kind = SAMPLE_KIND
  const values = { ada: { name: 'Ada', story: 'Tient un café' }, empty: {}, odd: { motto: 'Toujours là' } }
  for (const [id, held] of Object.entries(values)) {
    const own = id === 'odd' ? { ...kind, name: 'odd', fields: [{ ...kind.fields[0], name: 'motto' }] as never } : kind
    createCards(doc, [{ id, kind: own, place: pagePlace(0, 0), author: '', createdAt: 1, values: held }], origin)
  }
  deleteCards(doc, ['ada', 'empty', 'odd'], 9, origin)
  const deleted = trashOf(readBoard(doc))
  expect(deleted.map(({ id, text, cardKind }) => [id, text, cardKind])).toEqual([
    ['ada', 'Ada', 'Sample'],
    ['odd', 'Toujours là', null],
  ])
  expect(findDeleted(deleted, 'cafe').map(({ id }) => id)).toEqual(['ada'])
  expect(findDeleted(deleted, 'sample ada').map(({ id }) => id)).toEqual(['ada'])
  expect(findDeleted(deleted, 'toujours').map(({ id }) => id)).toEqual(['odd'])
})
