import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 }, c: { x: 100, y: 400 } }

function withSeveral(options?: { canWrite: boolean }) {
  const board = new BoardDriver(NOTES, options)
  board.commands.chooseSeveralTool.run()
  return board
}

describe('the tool for several', () => {
  it.each(['touch', 'pen', 'mouse'] as const)('adds a note with each tap of a %s, or takes it away', (kind) => {
    const board = withSeveral().click(200, 200, { kind }).click(500, 200, { kind })
    expect(board.selection).toEqual(['a', 'b'])
    expect(board.click(900, 700, { kind }).selection).toEqual(['a', 'b'])
    expect(board.click(200, 200, { kind }).selection).toEqual(['b'])
    expect(board.transactions).toBe(0)
  })

  it('adds what a drag goes around, also one that begins on a note', () => {
    const board = withSeveral().click(500, 200, { kind: 'touch' })
    board.pointerDown(200, 200, { kind: 'touch' }).pointerMove(150, 450)
    expect(board.marquee).toEqual({ x: 150, y: 200, width: 50, height: 250 })
    board.pointerUp()
    expect(board.selection).toEqual(['a', 'b', 'c'])
    expect(board.marquee).toBeNull()
    expect(board.transactions).toBe(0)
  })

  it('gives the selection back where a second finger lands', () => {
    const board = withSeveral().click(500, 200, { kind: 'touch' })
    board.pointerDown(50, 50, { kind: 'touch' }).pointerMove(350, 450)
    expect(board.selection).toEqual(['a', 'b', 'c'])
    board.pointerDown(600, 600, { kind: 'touch', id: 2 })
    expect(board.selection).toEqual(['b'])
    expect(board.marquee).toBeNull()
  })

  it('keeps what was gathered when it is left, and when the menu opens on it', () => {
    const board = withSeveral().click(200, 200).click(500, 200)
    board.click(700, 700, { button: 2 })
    expect(board.selection).toEqual(['a', 'b'])
    board.click(150, 500, { button: 2 })
    expect(board.selection).toEqual(['a', 'b', 'c'])
    board.key('Escape').key('Escape')
    expect(board.session.getState()).toMatchObject({ tool: 'select', menu: null })
    expect(board.selection).toEqual(['a', 'b', 'c'])
  })

  it('is there for who may only watch', () => {
    expect(withSeveral({ canWrite: false }).click(200, 200).selection).toEqual(['a'])
  })
})
