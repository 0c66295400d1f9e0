import { expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'

const STILL = { x: 0, y: 0, zoom: 1 }

function held() {
  const board = new BoardDriver({ a: { x: 100, y: 100 } })
  board.camera.hold.isOn = true
  return board
}

it('AT4 a held view stays where it is under hands, fingers and keys', () => {
  const board = held()
  board.key('h').dragFrom({ x: 600, y: 400 }, { x: 700, y: 500 }).key('v')
  board.dragFrom({ x: 600, y: 400 }, { x: 700, y: 500 }, { kind: 'touch' }).wait(500)
  board.pointerDown(600, 400, { kind: 'touch' }).pointerDown(700, 400, { kind: 'touch', id: 2 })
  board.pointerMove(900, 500, 2).pointerUp(2).pointerUp()
  board.key('+').key('-').key('0', { code: 'Digit0', ctrlKey: true }).key('!', { code: 'Digit1', shiftKey: true })
  expect(board.camera.state).toEqual(STILL)
})

it('AT4 notes can be moved in a held view, which does not run on at its edges', () => {
  const board = held()
  board.pointerDown(150, 150).pointerMove(400, 300).pointerMove(1_279, 300).wait(2_000).pointerUp()
  expect(board.position('a').x).toBe(1_229)
  expect(board.camera.state).toEqual(STILL)
})

it('AT4 what is written still comes into a held view', () => {
  const { camera } = held()
  camera.hold.lift(() => camera.panBy(0, -50))
  expect(camera.state).toEqual({ x: 0, y: 50, zoom: 1 })
  expect(camera.hold.isOn).toBe(true)
})
