import { describe, expect, it } from 'vitest'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { placeIn } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'

const ROW = { a: { x: 0, y: 0 }, b: { x: 224, y: 0 }, c: { x: 448, y: 0 } }

function select(board: BoardDriver, ...ids: string[]): BoardDriver {
  board.session.setState({ selection: new Set(ids) })
  return board
}

function inOrder(board: BoardDriver): string {
  return board.liveIds.sort((a, b) => board.position(a).x - board.position(b).x).join(' ')
}

describe('moving without dragging', () => {
  it('changes places with the note before and after, each as one undo step', () => {
    const board = select(new BoardDriver(ROW), 'b').key('ArrowDown', { altKey: true })
    expect(inOrder(board)).toBe('a c b')
    board.key('ArrowUp', { altKey: true }).key('ArrowUp', { altKey: true })
    expect(inOrder(board)).toBe('b a c')
    board.key('z', { ctrlKey: true })
    expect(inOrder(board)).toBe('a b c')
    expect(board.transactions).toBe(4)
  })

  it('changes places with nobody at the ends of the list, and not with what another holds', () => {
    const board = select(new BoardDriver(ROW), 'a').key('ArrowUp', { altKey: true })
    board.otherHolds(['b']).key('ArrowDown', { altKey: true })
    expect(board.transactions).toBe(0)
  })

  it('changes places across a cluster, so that each lies where the other lay', () => {
    const board = new BoardDriver({ alone: { x: 2_000, y: 0 } })
    const from = new SystemEdit('import')
    const cluster = { id: 'k', title: 'Shade', color: 'grey', author: '', createdAt: 0 } as const
    createClusters(board.doc, [{ ...cluster, place: { in: null, x: 100, y: 100, pageX: 100, pageY: 100 } }], from)
    const held = { id: 'held', text: '', color: 'yellow', author: '', createdAt: 0 } as const
    createNotes(board.doc, [{ ...held, place: placeIn('k', 28, 92) }], from)
    select(board, 'held').commands.changePlaceAfter.run()
    expect(board.note('alone').place.in).toBe('k')
    expect(findPagePosition(board.note('alone').place, board.projection)).toEqual({ x: 128, y: 192 })
    expect(board.position('held')).toEqual({ x: 2_000, y: 0 })
  })

  it('moves by one place, over the places that are taken', () => {
    const board = select(new BoardDriver(ROW), 'a')
    board.commands.movePlaceDown.run()
    expect(board.position('a')).toEqual({ x: 0, y: 224 })
    board.commands.movePlaceUp.run()
    board.commands.movePlaceRight.run()
    expect(board.position('a')).toEqual({ x: 672, y: 0 })
    select(board, 'a', 'c').commands.movePlaceLeft.run()
    expect([board.position('c'), board.position('a')]).toEqual([
      { x: -224, y: 0 },
      { x: 0, y: 0 },
    ])
  })

  it('puts the selection beside another note, where it covers nothing', () => {
    const board = select(new BoardDriver({ ...ROW, far: { x: 9_000, y: 9_000 } }), 'far', 'b')
    board.commands.putBeside.run('c')
    const [far, b] = [board.position('far'), board.position('b')]
    expect([far.y, b.y]).toEqual([0, 0])
    expect([far.x, b.x].sort((x, y) => x - y)).toEqual([672, 896])
    board.key('z', { ctrlKey: true })
    expect(board.position('far')).toEqual({ x: 9_000, y: 9_000 })
  })

  it('puts nothing beside itself', () => {
    const board = select(new BoardDriver(ROW), 'a')
    expect(board.commands.putBeside.isEnabled('a')).toBe(false)
    expect(board.commands.putBeside.isEnabled('gone')).toBe(false)
    expect(board.commands.putBeside.isEnabled('b')).toBe(true)
  })

  it('is nothing for who only watches', () => {
    const board = select(new BoardDriver(ROW, { canWrite: false }), 'a').key('ArrowDown', { altKey: true })
    const { movePlaceLeft, putBeside, openPutBeside } = board.commands
    expect([movePlaceLeft.isEnabled(), putBeside.isEnabled('b'), openPutBeside.isEnabled()]).toEqual([
      false,
      false,
      false,
    ])
    expect(board.transactions).toBe(0)
  })
})

describe('working in the list', () => {
  it('opens and closes it, and texts open where the person works', () => {
    const board = new BoardDriver(ROW).key('o')
    expect(board.session.getState()).toMatchObject({ outline: true, workplace: 'outline' })
    expect(board.key('O').session.getState()).toMatchObject({ outline: false, workplace: 'canvas' })
  })

  it('a new note lies beside the selected one and covers none', () => {
    const board = select(new BoardDriver(ROW), 'a').key('o').key('n')
    const [id = ''] = board.selection
    expect(board.position(id)).toEqual({ x: 0, y: 224 })
    select(board).key('n')
    const [other = ''] = board.selection
    expect(Math.abs(board.position(other).y - 300)).toBeLessThan(400)
  })

  it('shows a note on the board, which takes the place of a list that covers it', () => {
    const board = select(new BoardDriver({ ...ROW, far: { x: 9_000, y: 9_000 } }), 'far').key('o')
    board.commands.showOnBoard.run()
    expect(board.session.getState().outline).toBe(true)
    const { x, y, width, height } = board.camera.visibleBox()
    expect(x < 9_000 && y < 9_000 && x + width > 9_200 && y + height > 9_200).toBe(true)
    board.camera.setViewport({ width: 390, height: 844 })
    board.commands.showOnBoard.run()
    expect(board.session.getState().outline).toBe(false)
  })
})
