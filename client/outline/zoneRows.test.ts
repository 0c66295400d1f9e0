import { describe, expect, it } from 'vitest'
import { createClusters } from '../../shared/operations/clusters'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { deleteSupports, nameSupport } from '../../shared/operations/supports'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { SAMPLE_CHALLENGE, SAMPLE_CROSS, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { readListing } from './listedRows'
import { lostWords, standIn } from './lostRow'
import { createOutlineOrder } from './outlineOrder'

const EDIT = new SystemEdit('server')

/** A wall with a cluster of two, a lone note, another in the strip and a challenge; a note beside it. */
function setUp() {
  const board = new BoardDriver({
    a: { x: 0, y: 0 },
    b: { x: 0, y: 0 },
    lone: { x: 0, y: 0 },
    wolf: { x: 0, y: 0 },
    out: { x: -900, y: 0 },
  })
  laySupport(board, 'wall', SAMPLE_WALL)
  createClusters(board.doc, [clusterDraft('c', { place: placeIn('wall.wall', 50, 50) })], EDIT)
  const places = {
    a: placeIn('c', 10, 60),
    b: placeIn('c', 230, 60),
    lone: placeIn('wall.wall', 900, 500),
    wolf: placeIn('wall.wolves', 5, 5),
  }
  moveNotes(board.doc, new Map(Object.entries(places)), EDIT)
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'wall.wall', x: 600, y: 50, values: { what: 'park bikes' } })
  const list = () => readListing(board, board.session.getState())
  const words = () => list().rows.map(({ kind, id, depth }) => `${depth} ${kind} ${id}`.trim())
  return { board, list, words }
}

describe('the zones in the list', () => {
  it('OU10 stand above what lies in them, support by support, then comes what lies elsewhere', () => {
    const { board, words } = setUp()
    laySupport(board, 'cross', SAMPLE_CROSS, { x: 3_000, y: 0 })
    expect(words()).toEqual([
      '0 zone wall.banner',
      '0 zone wall.wall',
      '1 cluster c',
      '2 note a',
      '2 note b',
      '1 rest wall.wall',
      '2 card how',
      '2 note lone',
      '0 zone wall.wolves',
      '1 note wolf',
      '0 zone cross.field',
      '0 zone',
      '1 note out',
    ])
  })

  it('OU10 are gone with their support, and what lay in them is listed all the same', () => {
    const { board, words } = setUp()
    deleteSupports(board.stage, ['wall'], 5, EDIT)
    expect(words().filter((row) => row.includes('zone'))).toEqual([])
    expect(words()).toHaveLength(8)
  })

  it('OU10 say how much lies in them, and the list how much there is in all', () => {
    const { list } = setUp()
    const [, wall] = list().rows
    expect(wall).toMatchObject({ kind: 'zone', noteCount: 3, cardCount: 1 })
    expect(list().counts).toEqual({ noteCount: 5, cardCount: 1 })
  })

  it('OU11 only notes alone on a wall are called wolves, and only on a wall does a note stay alone', () => {
    const { board, list } = setUp()
    const rest = () => list().rows.flatMap((row) => (row.kind === 'rest' ? [row.isWolves] : []))
    expect(rest()).toEqual([false])
    board.session.setState({ selection: new Set(['how']) })
    board.commands.deleteSelection.run()
    expect(rest()).toEqual([true])
    moveNotes(board.doc, new Map([['lone', placeIn('c', 450, 60)]]), EDIT)
    const alone = list().rows.flatMap((row) => (row.kind === 'note' ? [`${row.id} ${row.levelsAlone}`] : []))
    expect(alone).toEqual(['a 0', 'b 0', 'lone 0', 'wolf 1', 'out 0'])
  })

  it('OU12 fold in this list alone, and what lies in them is counted and found all the same', () => {
    const { board, list, words } = setUp()
    const order = createOutlineOrder(board)
    order.onChange(() => {})
    board.session.setState({ shutZones: new Set(['wall.wall']) })
    expect(words()).toEqual([
      '0 zone wall.banner',
      '0 zone wall.wall',
      '0 zone wall.wolves',
      '1 note wolf',
      '0 zone',
      '1 note out',
    ])
    expect(list().counts.noteCount).toBe(5)
    expect(standIn(order, 'note a')).toBe('zone wall.wall')
    const t = createTranslate('en')
    const zone = order.rows.find(({ id }) => id === 'wall.wall')
    expect(lostWords({ view: board, order, t }, 'note a', zone)).toBe(
      '“a” lies in a folded part of the list. Now on “Wall (fr) · Wall (fr)”.',
    )
  })
})

describe('places in the list', () => {
  it('OU14 say what they mean in the language of the board, and by the names that a support was given', () => {
    const { board, list } = setUp()
    laySupport(board, 'cross', SAMPLE_CROSS, { x: 3_000, y: 0 })
    moveNotes(board.doc, new Map([['out', placeIn('cross.field', 700, 100)]]), EDIT)
    const meaning = () => list().rows.flatMap((row) => (row.kind === 'note' && row.id === 'out' ? [row.meaning] : []))
    expect(meaning()).toEqual(['more speed (fr) · more trust (fr)'])
    const order = createOutlineOrder(board)
    let changes = 0
    order.onChange(() => changes++)
    nameSupport(board.stage, 'cross', { key: 'speed.high', text: 'Fast' }, EDIT)
    expect(changes).toBe(1)
    expect(meaning()).toEqual(['Fast · more trust (fr)'])
  })
})

describe('cards in the list', () => {
  it('OU13 change places with the next card, and not into a zone that does not take them', () => {
    const { board, words } = setUp()
    layCard(board, 'other', SAMPLE_CHALLENGE, { in: 'wall.wall', x: 600, y: 400 })
    layCard(board, 'sheet', { ...SAMPLE_CHALLENGE, name: 'foreign' }, { x: -900, y: 900 })
    const cards = () => words().flatMap((row) => (row.includes('card') ? [row.split(' ')[2]] : []))
    expect(cards()).toEqual(['how', 'other', 'sheet'])
    board.session.setState({ selection: new Set(['how']) })
    board.commands.changePlaceAfter.run()
    expect(cards()).toEqual(['other', 'how', 'sheet'])
    board.commands.changePlaceAfter.run()
    expect(cards()).toEqual(['other', 'how', 'sheet'])
  })

  it('OU13 are named where the keyboard loses them', () => {
    const { board } = setUp()
    const order = createOutlineOrder(board)
    const t = createTranslate('en')
    const next = order.rows.find(({ id }) => id === 'lone')
    expect(lostWords({ view: board, order, t }, 'card how', next)).toBe(
      '“How might we (fr) park bikes” is gone. Now on “lone”.',
    )
  })
})
