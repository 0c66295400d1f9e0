import { expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 } }

it('AT9 the laser points while it is pressed, over notes too, and changes nothing', () => {
  const board = new BoardDriver(NOTES).key('k').pointerDown(150, 150)
  expect(board.presence.own).toMatchObject({ laser: true, cursor: { x: 150, y: 150 } })
  board.pointerMove(300, 200)
  expect(board.laser).toEqual({ x: 300, y: 200 })
  board.pointerUp()
  expect(board.laser).toBeNull()
  expect(board.presence.own.laser).toBe(false)
  expect(board.transactions).toBe(0)
  expect(board.selection).toEqual([])
  expect(board.camera.state).toEqual({ x: 0, y: 0, zoom: 1 })
})

it('AT9 one finger points as long as it likes, and a second one moves the view', () => {
  const board = new BoardDriver(NOTES).key('k')
  board.session.setState({ fingers: 'pan' })
  board.pointerDown(150, 150, { kind: 'touch' }).wait(2_000)
  expect(board.session.getState().menu).toBeNull()
  expect(board.presence.own.laser).toBe(true)
  board.pointerDown(400, 150, { kind: 'touch', id: 2 })
  expect(board.presence.own.laser).toBe(false)
  board.pointerMove(450, 150, 2)
  expect(board.camera.state.x).not.toBe(0)
})

it('AT9 the laser is put away with K and with Escape', () => {
  const board = new BoardDriver(NOTES).key('k').key('k')
  expect(board.session.getState().tool).toBe('select')
  board.key('k').key('Escape')
  expect(board.session.getState().tool).toBe('select')
})

it('AT9 who only watches has no laser', () => {
  const board = new BoardDriver(NOTES, { canWrite: false }).key('k')
  expect(board.session.getState().tool).toBe('select')
})
