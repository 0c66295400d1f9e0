import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'

function withNoteTool(options?: { canWrite: boolean }) {
  const board = new BoardDriver({}, options)
  board.commands.chooseNoteTool.run()
  return board
}

describe('the note tool', () => {
  it('places a note around the click, opens it and hands over to selecting', () => {
    const board = withNoteTool()
    board.session.setState({ color: 'teal' })
    board.click(300, 300)
    const [id = ''] = board.liveIds
    expect(board.position(id)).toEqual({ x: 200, y: 200 })
    expect(board.note(id)).toMatchObject({ color: 'teal', author: 'me', text: '' })
    expect(board.session.getState()).toMatchObject({ editing: id, tool: 'select' })
    expect(board.transactions).toBe(1)
  })

  it('writes nothing before the release, and nothing when cancelled', () => {
    const board = withNoteTool().pointerDown(300, 300)
    expect(board.transactions).toBe(0)
    board.cancel().pointerUp()
    expect(board.transactions).toBe(0)
  })

  it('cannot be chosen where one may only watch', () => {
    expect(withNoteTool({ canWrite: false }).session.getState().tool).toBe('select')
  })
})
