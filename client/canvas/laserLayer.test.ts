import { expect, it } from 'vitest'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { paintedBoard } from '../testing/paintedBoard'
import { lasersOf } from './laserLayer'

it('AT10 with hidden cursors one’s own laser and that of who leads are still seen', () => {
  const { board, renderer, frame } = paintedBoard({ a: { x: 0, y: 0 } })
  board.presence.setOther(1, { cursor: { x: 1, y: 0 }, laser: true })
  board.presence.setOther(2, { cursor: { x: 2, y: 0 }, laser: true, leads: true })
  board.presence.setOther(3, { cursor: { x: 3, y: 0 } })
  board.presence.setOther(4, { cursor: null, laser: true })
  renderer.showLaser({ x: 9, y: 0 })
  frame()
  const shown = () => [...lasersOf(board, renderer)].map(([key, { x }]) => [key, x])
  expect(shown()).toEqual([
    ['own', 9],
    [1, 1],
    [2, 2],
  ])
  writeLead(board.stage, { hidesCursors: true }, new LeadEdit())
  expect(shown()).toEqual([
    ['own', 9],
    [2, 2],
  ])
})
