import { describe, expect, it } from 'vitest'
import type { Box } from '../../shared/geometry/box'
import { pagePlace } from '../../shared/model/place'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { paintedBoard } from '../testing/paintedBoard'
import type { Anew } from './plainLayer'

const REMOTE = new SystemEdit('server')
const COLUMNS = 20
const WALL = Object.fromEntries(
  Array.from({ length: 300 }, (_, at) => [`n${at}`, { x: (at % COLUMNS) * 240, y: Math.floor(at / COLUMNS) * 240 }]),
)

/** Three hundred notes, all in view. */
function wall() {
  const painted = paintedBoard(WALL)
  painted.board.camera.set({ x: 0, y: 0, zoom: 0.1 })
  painted.frame()
  return painted
}

function boxesOf(anew: readonly Anew[]): readonly Box[] {
  const last = anew.at(-1)
  if (last === undefined || last === 'all') throw new Error('All of it was painted')
  return last.boxes
}

describe('what of the board is painted anew', () => {
  it('CV2 is where a note of many was and is, when somebody moves it', () => {
    const { board, frame, anew } = wall()
    moveNotes(board.doc, new Map([['n0', pagePlace(2_400, 2_400)]]), REMOTE)
    frame()
    const boxes = boxesOf(anew)
    const covers = (x: number, y: number) =>
      boxes.some((box) => box.x <= x && box.y <= y && box.x + box.width >= x + 200 && box.y + box.height >= y + 200)
    expect([covers(0, 0), covers(2_400, 2_400), covers(1_200, 1_200)]).toEqual([true, true, false])
  })

  it('CV2 is the place of a note that a hand takes', () => {
    const { renderer, frame, anew } = wall()
    renderer.showDrag({ ids: ['n21'], dx: 50, dy: 0 })
    frame()
    expect(boxesOf(anew)).toHaveLength(1)
  })

  it('CV2 is all of it where much of it changes at once', () => {
    const { board, frame, anew } = wall()
    board.camera.set({ x: 0, y: 0, zoom: 0.25 })
    frame()
    const places = Object.entries(WALL).map(([id, { x, y }]) => [id, pagePlace(x + 20, y)] as const)
    moveNotes(board.doc, new Map(places), REMOTE)
    frame()
    expect(anew).toContain('all')
  })

  it('CV1 is the edge that a pan brings into view where many things are seen, and all of it where few are', () => {
    const many = wall()
    many.board.camera.panBy(-20, 0)
    many.frame()
    expect(many.anew.at(-1)).toMatchObject({ shift: { x: -20, y: 0 } })
    expect(boxesOf(many.anew)).toHaveLength(1)
    const few = wall()
    few.board.camera.set({ x: 0, y: 0, zoom: 1 })
    few.frame()
    few.board.camera.panBy(-20, 0)
    few.frame()
    expect(few.anew).toEqual(['all'])
  })
})
