import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'
import { HandState } from './handState'
import { MOST_ROWS, readMirrorRows } from './mirrorRows'

function rowsOf(board: BoardDriver, kept: string | null = null) {
  const hand = new HandState(board.presence, board.session)
  hand.drag = board.drag
  hand.refresh()
  return readMirrorRows({ scene: board.scene, hand, camera: board.camera, session: board.session }, kept)
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
})
