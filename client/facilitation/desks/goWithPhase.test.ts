import { describe, expect, it } from 'vitest'
import { leavesDesk } from '../../commands/leavesDesk'
import { DrivenBoard } from '../../testing/drivenBoard'
import { beginAlone, beginPhase, freeze, thaw } from '../../testing/ledBoard'
import { goWithPhase } from './goWithPhase'

describe('the desk in a phase of writing alone', () => {
  it('DE1 is where a participant goes, and they come back when it is over, their text closed', () => {
    const board = new DrivenBoard()
    goWithPhase(board.ctx)
    expect(board.session.getState().onDesk).toBe(false)
    beginAlone(board)
    expect(board.session.getState().onDesk).toBe(true)
    board.session.setState({ editing: 'mine' })
    beginPhase(board, ['move'])
    expect(board.session.getState()).toMatchObject({ onDesk: false, editing: null })
  })

  it('DE1 is no place for who leads and who watches, until they go there', () => {
    for (const options of [{ canLead: true }, { canWrite: false }]) {
      const board = new DrivenBoard({}, options)
      goWithPhase(board.ctx)
      beginAlone(board)
      expect(board.session.getState().onDesk).toBe(false)
    }
  })

  it('DE1 is left as one likes: neither a freeze nor anything else of what is led takes one back', () => {
    const board = new DrivenBoard()
    goWithPhase(board.ctx)
    beginAlone(board)
    board.commands.toggleDesk.run()
    freeze(board)
    thaw(board)
    expect(board.session.getState().onDesk).toBe(false)
  })

  it('DE1 is where one goes again when writing alone begins again', () => {
    const board = new DrivenBoard()
    goWithPhase(board.ctx)
    beginAlone(board)
    board.commands.toggleDesk.run()
    beginAlone(board, 'again', 2)
    expect(board.session.getState().onDesk).toBe(true)
  })

  it('DE1 is where a page opens that comes in the middle', () => {
    const board = new DrivenBoard()
    beginAlone(board)
    goWithPhase(board.ctx)
    expect(board.session.getState().onDesk).toBe(true)
  })

  it('DE10 is left for what is shown on the board, but for what the phase began with', () => {
    const board = new DrivenBoard()
    beginAlone(board, 'alone', 5_000)
    expect(leavesDesk(board.lead.getState(), 5_001)).toBe(false)
    expect(leavesDesk(board.lead.getState(), 9_000)).toBe(true)
    beginPhase(board, ['move'])
    expect(leavesDesk(board.lead.getState(), 0)).toBe(true)
  })
})
