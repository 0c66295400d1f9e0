import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'
import { boardOf, select } from '../../testing/clusteredBoard'
import { beginPhase, freeze, thaw } from '../../testing/ledBoard'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 500, y: 100 } }
const CLUSTERED = { g: { x: 0, y: 1_000, title: 'Group' }, h: { x: 2_000, y: 1_000, title: 'Other' } }

function clustered(): BoardDriver {
  return boardOf({ loose: { x: 100, y: 100 } }, CLUSTERED, { g: { one: { x: 40, y: 140 }, two: { x: 290, y: 140 } } })
}

describe('without the right to move', () => {
  const IN_A = { x: 200, y: 200 }

  it('R3 a press selects, a mouse draws a box, a finger moves the view', () => {
    const board = new BoardDriver(NOTES)
    beginPhase(board, ['write'])
    board.click(IN_A.x, IN_A.y)
    expect(board.selection).toEqual(['a'])
    board.pointerDown(IN_A.x, IN_A.y).pointerMove(600, 250)
    expect([board.drag, board.marquee !== null]).toEqual([null, true])
    board.pointerUp()
    expect(board.selection).toEqual(['a', 'b'])
    board.dragFrom(IN_A, { x: 310, y: 200 }, { kind: 'touch' })
    expect(board.camera.state).toEqual({ x: -100, y: 0, zoom: 1 })
    expect(board.transactions).toBe(0)
    expect(board.said).toHaveLength(1)
  })

  it('R3 a drag in hand goes back when the right goes away, and is written in no way', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(300, 300)
    expect(board.presence.own.drag).not.toBeNull()
    freeze(board)
    expect([board.drag, board.drop, board.presence.own.drag]).toEqual([null, null, null])
    expect(board.said).toEqual(['The board is frozen for a moment: the facilitator will open it again.'])
    thaw(board)
    board.pointerMove(400, 400).pointerUp()
    expect(board.transactions).toBe(0)
    expect(board.position('a')).toEqual(NOTES.a)
  })

  it('R3 moving the view goes on when the right goes away', () => {
    const board = new BoardDriver(NOTES)
    board.pointerDown(900, 600, { kind: 'touch' }).pointerMove(850, 600)
    beginPhase(board, [])
    board.pointerMove(750, 600).pointerUp()
    expect(board.camera.state.x).toBe(140)
  })
})

describe('moving without gathering', () => {
  const inHand = (board: BoardDriver, id: string) => {
    const { x, y } = board.scene.note(id) ?? { x: 0, y: 0 }
    return { x: x + 100, y: y + 100 }
  }
  const placeOf = (board: BoardDriver, id: string) => board.note(id).place

  it('R4 a note that is let go on another lies there: no cluster is made, and none lights up', () => {
    const board = new BoardDriver(NOTES)
    beginPhase(board, ['move'])
    board.pointerDown(200, 200).pointerMove(600, 200)
    expect(board.drop?.target ?? null).toBeNull()
    board.pointerUp()
    expect(board.projection.clusters.size).toBe(0)
    expect(board.position('a')).toEqual({ x: 500, y: 100 })
  })

  it('R4 what lies in a cluster stays in it wherever it is put, and what lies in none comes into none', () => {
    const board = clustered()
    board.camera.setViewport({ width: 4_000, height: 3_000 })
    beginPhase(board, ['move'])
    board.dragFrom(inHand(board, 'one'), { x: 3_000, y: 500 })
    expect(placeOf(board, 'one')).toMatchObject({ in: 'g', pageX: 2_900, pageY: 400 })
    const on = inHand(board, 'two')
    board.dragFrom(inHand(board, 'loose'), on)
    expect(placeOf(board, 'loose')).toMatchObject({ in: null, x: on.x - 100, y: on.y - 100 })
  })

  it('R4 commands keep memberships too', () => {
    const board = clustered()
    beginPhase(board, ['move'])
    const { commands } = select(board, 'loose')
    expect([commands.sendTo.run('g'), commands.putBeside.run('one')]).toEqual([null, null])
    commands.changePlaceAfter.run()
    expect(placeOf(board, 'loose').in).toBeNull()
    select(board, 'one').commands.changePlaceAfter.run()
    expect(placeOf(board, 'one').in).toBe('g')
    expect(commands.takeOut.run()).toBeNull()
    expect(commands.gatherSelection.isEnabled()).toBe(false)
  })

  it('R4 with the right to gather a drop joins again', () => {
    const board = new BoardDriver(NOTES)
    beginPhase(board, ['gather'])
    board.dragFrom({ x: 200, y: 200 }, { x: 600, y: 200 })
    expect(board.projection.clusters.size).toBe(1)
  })
})
