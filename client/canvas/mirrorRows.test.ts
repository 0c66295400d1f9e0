import { describe, expect, it } from 'vitest'
import { setBolts } from '../../shared/operations/bolts'
import { createClusters, foldClusters, moveClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_KIND } from '../testing/sampleKind'
import { SAMPLE_CROSS } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { HandState } from './handState'
import { MOST_ROWS, readMirrorRows } from './mirrorRows'

const EDIT = new SystemEdit('server')

function rowsOf(board: BoardDriver, kept: string | null = null) {
  const hand = new HandState(board.presence, board.session)
  hand.drag = board.drag
  hand.refresh()
  return readMirrorRows({ scene: board.scene, hand, view: board }, kept)
}

describe('the mirror of the notes in view', () => {
  it('reads row by row, from left to right', () => {
    const board = new BoardDriver({
      d: { x: 300, y: 290 },
      c: { x: 20, y: 310 },
      b: { x: 250, y: 8 },
      a: { x: 0, y: 0 },
    })
    expect(rowsOf(board).map((row) => row.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('BO10 tells how many do not share where a note lies, as soon as they say so', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 } })
    const marks = () => rowsOf(board).map((row) => (row.kind === 'note' ? [row.bolts, row.hasOwnBolt] : row.kind))
    board.commands.toggleBolt.run('b')
    expect(marks()).toEqual([
      [0, false],
      [1, true],
    ])
    board.commands.toggleBolt.run('b')
    setBolts(board.doc, [{ id: '1', on: 'a', in: null, author: 'ada', createdAt: 1 }], EDIT)
    expect(marks()).toEqual([
      [1, false],
      [0, false],
    ])
    createClusters(board.doc, [clusterDraft('c')], EDIT)
    placeNotesInCluster(board.doc, ['a'], 'c', EDIT)
    expect(marks().filter((mark) => mark[0] === 1)).toEqual([])
  })

  it('holds what is in view, what has the focus, and no more than it may', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`n${at}`, { x: at, y: 0 }]))
    const board = new BoardDriver({ ...many, far: { x: 90_000, y: 0 } })
    expect(rowsOf(board)).toHaveLength(MOST_ROWS)
    expect(rowsOf(board).some((row) => row.id === 'far')).toBe(false)
    expect(rowsOf(board, 'far').some((row) => row.id === 'far')).toBe(true)
  })

  it('shows a note where the hand that holds it has it, and whose hand that is', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } })
    board.presence.setOther(7, { drag: { ids: ['b'], dx: 10, dy: 20 }, editing: 'c' })
    board.pointerDown(100, 100).pointerMove(150, 100)
    const rows = Object.fromEntries(rowsOf(board).map((row) => [row.id, row]))
    expect(rows.a).toMatchObject({ x: 50, y: 0, heldBy: null, isSelected: true })
    expect(rows.b).toMatchObject({ x: 310, y: 20, heldBy: 'other 7', writtenBy: null })
    expect(rows.c).toMatchObject({ x: 600, y: 0, heldBy: null, writtenBy: 'other 7' })
  })

  it('GE20 holds the clusters in view where their cards lie, each before what it holds, and nothing of what lies in a pile', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 220, y: 0 }, c: { x: 900, y: 0 }, d: { x: -400, y: 0 } })
    createClusters(board.doc, [clusterDraft('k', { title: 'Shade' }), clusterDraft('o', { title: 'Outside' })], EDIT)
    placeNotesInCluster(board.doc, ['a', 'b'], 'k', EDIT)
    placeNotesInCluster(board.doc, ['c'], 'o', EDIT)
    moveClusters(board.doc, new Map([['k', placeIn('o', 0, 0)]]), EDIT)
    board.camera.set({ x: -500, y: -300, zoom: 0.7 })
    const ids = () => rowsOf(board).map(({ id }) => id)
    expect(ids()).toEqual(['o', 'c', 'k', 'a', 'b', 'd'])
    const island = board.scene.island('k')
    expect(rowsOf(board).find(({ id }) => id === 'k')).toMatchObject({
      kind: 'cluster',
      text: 'Shade',
      number: '1-1',
      noteCount: 2,
      x: island?.card.x,
      width: island?.card.width,
    })
    foldClusters(board.doc, ['k'], 'folded', EDIT)
    expect(ids()).toEqual(['o', 'c', 'k', 'd'])
    foldClusters(board.doc, ['o'], 'folded', EDIT)
    expect(ids()).toEqual(['o', 'd'])
  })

  it('GE21 holds cards where they are painted, with their cluster, and says what they are and who has one open', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, d: { x: -400, y: 0 } }, { serverKinds: [SAMPLE_KIND] })
    laySupport(board, 'cross', SAMPLE_CROSS, { x: -400, y: -400 })
    createClusters(board.doc, [clusterDraft('k')], EDIT)
    placeNotesInCluster(board.doc, ['a'], 'k', EDIT)
    layCard(board, 'in', SAMPLE_KIND, { in: 'k', x: 300, y: 60, values: { name: 'Ada', basis: 'field' } })
    layCard(board, 'out', SAMPLE_KIND, { in: 'cross.field', x: 0, y: 600 })
    board.camera.set({ x: -600, y: -500, zoom: 0.5 })
    board.presence.setOther(7, { inCard: { card: 'out' } })
    expect(rowsOf(board).map(({ id }) => id)).toEqual(['d', 'k', 'a', 'in', 'out'])
    const rows = Object.fromEntries(rowsOf(board).map((row) => [row.id, row]))
    const box = board.scene.card('in')?.box
    expect(rows.in).toMatchObject({
      kind: 'card',
      text: 'Ada',
      kindTitle: 'Sample',
      badge: 'field',
      ...box,
      meaning: '',
    })
    expect(rows.out).toMatchObject({ writtenBy: 'other 7', meaning: 'more speed (fr) · less trust (fr)' })
    expect(rows.k).toMatchObject({ noteCount: 1, cardCount: 1 })
    foldClusters(board.doc, ['k'], 'folded', EDIT)
    expect(rowsOf(board).map(({ id }) => id)).toEqual(['d', 'k', 'out'])
  })
})
