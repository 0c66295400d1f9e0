import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 }, c: { x: 100, y: 400 } }
const IN_A = { x: 200, y: 200 }

const down = (board: BoardDriver, at: { x: number; y: number }, press = {}) => board.pointerDown(at.x, at.y, press)

describe('near the edge of the view', () => {
  it('GE8 a drag moves it on, faster nearer to the edge, and the notes with it, until the release', () => {
    const board = down(new BoardDriver(NOTES), IN_A).pointerMove(1_240, 200).wait(200)
    expect(board.camera.state.x).toBe(0)
    board.wait(1_000)
    const slow = board.camera.state.x
    expect(slow).toBeGreaterThan(5)
    expect(board.drag?.dx).toBe(1_040 + Math.round(slow))
    board.pointerMove(1_278, 200).wait(500)
    const fast = board.camera.state.x - slow
    expect(fast).toBeGreaterThan(4 * slow)
    board.pointerUp()
    const { x } = board.camera.state
    expect(board.position('a').x).toBe(Math.round(1_278 - 100 + x))
    expect(board.wait(1_000).camera.state.x).toBe(x)
    expect(board.transactions).toBe(1)
  })

  it('GE8 a selection goes on beyond it', () => {
    const board = down(new BoardDriver({ far: { x: 1_500, y: 100 } }), { x: 600, y: 50 }).pointerMove(1_279, 400)
    expect(board.selection).toEqual([])
    expect(board.wait(2_000).selection).toEqual(['far'])
  })

  it('GE8 nothing moves for who only crosses it, who begins there, or who moves the view by hand', () => {
    const board = down(new BoardDriver(NOTES), IN_A)
      .pointerMove(1_260, 200)
      .wait(150)
      .pointerMove(1_000, 200)
      .wait(1_000)
    expect(board.camera.state.x).toBe(0)
    board.pointerMove(1_260, 200).wait(150).cancel().wait(1_000).pointerUp()
    down(board, { x: 20, y: 700 }).pointerMove(20, 500).wait(1_000)
    expect(board.camera.state.x).toBe(0)
    board.pointerMove(2, 500).wait(1_000).pointerUp()
    expect(board.camera.state.x).toBeLessThan(0)
    const { x } = board.camera.state
    down(board, { x: 900, y: 300 }, { button: 1 }).pointerMove(1_279, 300).wait(1_000).pointerUp()
    expect(board.camera.state.x).toBe(x - 379)
  })
})
