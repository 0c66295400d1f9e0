import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 }, c: { x: 100, y: 400 } }
const IN_A = { x: 200, y: 200 }
const BARE = { x: 900, y: 600 }
const FINGER = { kind: 'touch' } as const

const down = (board: BoardDriver, at: { x: number; y: number }, press = {}) => board.pointerDown(at.x, at.y, press)

describe('a board that a finger throws', () => {
  const flick = (board: BoardDriver) =>
    down(board, BARE, FINGER).pointerMove(880, 600).pointerMove(860, 600).pointerMove(840, 600)

  it('runs on, slower and slower, until it rests or is touched again', () => {
    const board = flick(new BoardDriver(NOTES)).pointerUp()
    const { x } = board.camera.state
    const first = board.wait(100).camera.state.x - x
    expect(first).toBeGreaterThan(50)
    const second = board.wait(100).camera.state.x - x - first
    expect(second).toBeGreaterThan(0)
    expect(second).toBeLessThan(first)
    down(board, { x: 700, y: 500 }, FINGER)
    const caught = board.camera.state
    expect(board.wait(400).camera.state).toEqual(caught)
    board.pointerUp()
    flick(board).pointerUp().wait(5_000)
    const resting = board.camera.state
    expect(board.wait(1_000).camera.state).toEqual(resting)
    expect(board.transactions).toBe(0)
  })

  it('stays where the finger stood still before it left, where the system took it, and where nothing shall move', () => {
    const stays = (board: BoardDriver) => {
      const { state } = board.camera
      return board.wait(1_000).camera.state === state
    }
    expect(stays(flick(new BoardDriver(NOTES)).wait(200).pointerUp())).toBe(true)
    expect(stays(flick(new BoardDriver(NOTES)).pointerCancel())).toBe(true)
    const still = new BoardDriver(NOTES)
    still.prefersStillness = true
    expect(stays(flick(still).pointerUp())).toBe(true)
    expect(stays(new BoardDriver(NOTES).dragFrom(IN_A, { x: 500, y: 500 }, FINGER))).toBe(true)
  })

  it('goes where a command sends it meanwhile', () => {
    const board = flick(new BoardDriver(NOTES)).pointerUp().wait(50)
    board.commands.zoomToFit.run()
    const { state } = board.camera
    expect(board.wait(1_000).camera.state).toBe(state)
  })
})
