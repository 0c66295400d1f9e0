import { expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'

it('the hand tool moves the view, over notes too, and writes nothing', () => {
  const board = new BoardDriver({ a: { x: 0, y: 0 } }).key('h').dragFrom({ x: 100, y: 100 }, { x: 150, y: 80 })
  expect(board.camera.state).toEqual({ x: -50, y: 20, zoom: 1 })
  expect(board.transactions).toBe(0)
  expect(board.runner.cursor).toBe('grab')
})

it('the hand tool goes back to selecting with V', () => {
  const board = new BoardDriver({ a: { x: 0, y: 0 } }).key('h').key('v').click(100, 100)
  expect(board.selection).toEqual(['a'])
})
