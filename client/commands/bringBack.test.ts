import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'
import type { Copied, CopiedNote } from './copied'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 } }
const note = (id: string, x = 0, y = 0): CopiedNote => ({ id, text: `then ${id}`, x, y, color: 'pink', tags: [] })
const held = (...notes: CopiedNote[]): Copied => ({ notes, clusters: [] })

function lost(...ids: string[]): BoardDriver {
  const board = new BoardDriver(NOTES, { canLead: true })
  board.session.setState({ selection: new Set(ids) })
  board.commands.deleteSelection.run()
  return board
}

describe('bringing back what a snapshot held', () => {
  it('SN4 takes out of the trash what is in it, as itself and where it lay', () => {
    const board = lost('a')
    expect(board.commands.bringBack.run(held(note('a', 900, 900)), [])).toBe(1)
    expect(board.note('a')).toMatchObject({ text: 'a', author: 'somebody' })
    expect(board.note('a').deletedAt).toBeUndefined()
    expect(board.position('a')).toEqual({ x: 100, y: 100 })
    expect(board.selection).toEqual(['a'])
    expect(board.projection.notes.size).toBe(2)
  })

  it('SN4 leaves what is there alone where something else of the selection is gone', () => {
    const board = lost('a')
    expect(board.commands.bringBack.run(held(note('a'), note('b')), [])).toBe(1)
    expect([...board.projection.notes.keys()].sort()).toEqual(['a', 'b'])
  })

  it('SN4 copies what the board no longer has, where it lay then', () => {
    const board = new BoardDriver(NOTES, { canLead: true })
    expect(board.commands.bringBack.run(held(note('gone', 3_000, 2_000)), [])).toBe(1)
    const [id = ''] = board.selection
    expect(board.note(id)).toMatchObject({ text: 'then gone', color: 'pink' })
    expect(board.position(id)).toEqual({ x: 3_000, y: 2_000 })
  })

  it('SN4 adds copies where nothing is gone', () => {
    const board = new BoardDriver(NOTES, { canLead: true })
    expect(board.commands.bringBack.run(held(note('a', 3_000, 0)), [])).toBe(1)
    expect(board.projection.notes.size).toBe(3)
    expect(board.note('a').text).toBe('a')
  })

  it('SN4 does nothing for nothing, nor for who may not write', () => {
    const board = new BoardDriver(NOTES, { canLead: true })
    expect(board.commands.bringBack.run(held(), [])).toBeNull()
    expect(board.commands.bringBack.run(held(), ['no-card'])).toBe(0)
    const observer = new BoardDriver(NOTES, { canWrite: false })
    expect(observer.commands.bringBack.run(held(note('gone')), [])).toBeNull()
  })
})
