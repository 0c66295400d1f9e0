import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import { setBolts } from '../../shared/operations/bolts'
import { createClusters, foldClusters } from '../../shared/operations/clusters'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { readListing } from './listedRows'
import { lostWords, standIn } from './lostRow'
import { createOutlineOrder } from './outlineOrder'

const EDIT = new SystemEdit('server')
const t = createTranslate('en')

/** Shade and Water lie in Outside; Shade holds a and b, Water c and d; e lies in none. */
function setUp() {
  const board = new BoardDriver({ a: at(0), b: at(220), c: at(600), d: at(820), e: at(1_500) })
  createClusters(
    board.doc,
    [
      clusterDraft('o', { title: 'Outside', place: pagePlace(-50, -200) }),
      clusterDraft('s', { title: 'Shade', place: placeIn('o', 20, 60) }),
      clusterDraft('w', { title: 'Water', place: placeIn('o', 620, 60) }),
    ],
    EDIT,
  )
  const homes = Object.entries({ a: 's', b: 's', c: 'w', d: 'w' })
  moveNotes(board.doc, new Map(homes.map(([id, home]) => [id, placeIn(home, board.position(id).x, 0)])), EDIT)
  const fold = (...ids: string[]) => foldClusters(board.doc, ids, 'folded', EDIT)
  const list = () => readListing(board, board.session.getState())
  const ids = () =>
    list()
      .rows.map(({ id }) => id || 'rest')
      .join(' ')
  return { board, fold, list, ids }
}

function at(x: number) {
  return { x, y: 0 }
}

describe('the rows of the list', () => {
  it('BO11 say how many do not share where a note lies, while it lies there', () => {
    const { board, list } = setUp()
    const said = () =>
      list().rows.flatMap((row) => (row.kind === 'note' && row.bolts > 0 ? [[row.id, row.bolts, row.hasOwnBolt]] : []))
    setBolts(board.doc, [{ id: '1', on: 'a', in: 's', author: 'ada', createdAt: 1 }], EDIT)
    board.commands.toggleBolt.run('e')
    expect(said()).toEqual([
      ['a', 1, false],
      ['e', 1, true],
    ])
    moveNotes(board.doc, new Map([['a', placeIn('w', 0, 300)]]), EDIT)
    expect(said()).toEqual([['e', 1, true]])
  })

  it('OU6 say the number of a cluster and how many notes it holds, through how many levels a note stayed alone', () => {
    const { list } = setUp()
    const said = list().rows.map((row) => {
      if (row.kind === 'note') return `${row.id} ${row.levelsAlone}`
      if (row.kind === 'cluster') return `${row.id} ${row.number} ${row.noteCount}`
      return row.kind === 'rest' ? `rest ${row.noteCount}` : row.kind
    })
    expect(said).toEqual(['o 2-1 4', 's 1-1 2', 'a 0', 'b 0', 'w 1-2 2', 'c 0', 'd 0', 'rest 1', 'e 2'])
  })

  it('OU6 say between which clusters a note is carried back and forth', () => {
    const { board, list } = setUp()
    const between = () => list().rows.flatMap((row) => (row.kind === 'note' && row.id === 'a' ? [row.between] : []))
    expect(between()).toEqual([''])
    const note = board.doc.getMap<Y.Map<unknown>>('notes').get('a')
    note?.set('carried', { s: 2, w: 1, gone: 7 })
    expect(between()).toEqual(['s w'])
  })

  it('OU5 leave out what lies in a folded cluster, at any depth, and count it all the same', () => {
    const { fold, list, ids } = setUp()
    fold('s')
    expect(ids()).toBe('o s w c d rest e')
    fold('o')
    expect(ids()).toBe('o rest e')
    expect(list().counts.noteCount).toBe(5)
    expect(['a', 's', 'e'].map((id) => list().shutIn.get(id))).toEqual(['cluster o', 'cluster o', undefined])
  })

  it('OU5 show a folded cluster open that this page alone shows open', () => {
    const { board, fold, ids } = setUp()
    fold('s', 'o')
    board.session.setState({ peeked: new Set(['o']) })
    expect(ids()).toBe('o s w c d rest e')
  })
})

describe('changing places in the list', () => {
  const ids = (board: BoardDriver) =>
    readListing(board, board.session.getState())
      .rows.map(({ id }) => id || 'rest')
      .join(' ')

  it('OU8 takes a cluster past the next one in the same cluster, with what they hold, in one step', () => {
    const { board } = setUp()
    board.session.setState({ selection: new Set(['s']) })
    board.commands.changePlaceAfter.run()
    expect(ids(board)).toBe('o w c d s a b rest e')
    board.commands.changePlaceAfter.run()
    expect(ids(board)).toBe('o w c d s a b rest e')
    board.commands.undo.run()
    expect(ids(board)).toBe('o s a b w c d rest e')
  })

  it('OU8 leaves alone what another holds, and takes a note past a pile', () => {
    const { board, fold } = setUp()
    board.session.setState({ selection: new Set(['s']) })
    board.otherHolds(['w'])
    board.commands.changePlaceAfter.run()
    expect(ids(board)).toBe('o s a b w c d rest e')
    board.otherHolds(null)
    fold('w')
    board.session.setState({ selection: new Set(['b']) })
    board.commands.changePlaceAfter.run()
    expect(ids(board)).toBe('o s a e w rest b')
  })
})

describe('the list that follows the board', () => {
  it('OU5 is another at once when the person folds, or looks into a folded cluster', () => {
    const { board } = setUp()
    const order = createOutlineOrder(board)
    const orders: string[] = []
    order.onChange(() => orders.push(order.rows.map(({ id }) => id || 'rest').join(' ')))
    board.commands.toggleFold.run('o')
    board.session.setState({ peeked: new Set(['o']) })
    expect(orders).toEqual(['o rest e', 'o s a b w c d rest e'])
  })

  it('OU5 puts the keyboard on the cluster that something was folded away into, and says so', () => {
    const { board } = setUp()
    const order = createOutlineOrder(board)
    order.onChange(() => {})
    expect(standIn(order, 'note a')).toBeNull()
    board.commands.toggleFold.run('s')
    expect(standIn(order, 'note a')).toBe('cluster s')
    const wording = { view: { ...board, canWrite: true }, order, t }
    const shade = order.rows.find(({ id }) => id === 's')
    expect(lostWords(wording, 'note a', shade)).toBe('“a” lies in a folded cluster. Now on “Shade”.')
    expect(lostWords(wording, 'note zzz', shade)).toBe('“Empty post-it” is gone. Now on “Shade”.')
  })
})
