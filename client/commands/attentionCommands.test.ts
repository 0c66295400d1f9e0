import { describe, expect, it } from 'vitest'
import { readLead } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 500, y: 100 } }
const leading = () => new BoardDriver(NOTES, { canLead: true })
const attentionOf = (board: BoardDriver) => readLead(board.stage).attention

describe('commands of attention', () => {
  it('AT1 show everybody what this page shows clear of its panels', () => {
    const board = leading()
    board.commands.bringEveryone.run()
    expect(attentionOf(board)).toEqual({
      box: { x: 80, y: 80, width: 1_120, height: 640 },
      isHeld: false,
      at: 1,
      by: 'me',
    })
    expect(board.transactions).toBe(0)
  })

  it('AT2 write later than what was there', () => {
    const board = leading()
    const attention = { box: { x: 0, y: 0, width: 5, height: 5 }, isHeld: false, at: 9_000, by: 'fast clock' }
    writeLead(board.stage, { attention }, new LeadEdit())
    board.commands.bringEveryone.run()
    expect(attentionOf(board)).toMatchObject({ at: 9_001, by: 'me' })
  })

  it('AT4 hold until released; who is shown something meanwhile stays held', () => {
    const board = leading()
    expect(board.commands.releaseEveryone.isEnabled()).toBe(false)
    board.commands.holdEveryone.run()
    expect(board.commands.holdEveryone.isEnabled()).toBe(false)
    board.commands.bringEveryone.run()
    expect(attentionOf(board)).toMatchObject({ isHeld: true, at: 2 })
    board.commands.releaseEveryone.run()
    expect(attentionOf(board)).toMatchObject({ isHeld: false, at: 2 })
  })

  it('AT8 put one thing in the spotlight and show it, held as it was', () => {
    const board = leading()
    setSelection(board.session, ['a', 'b'])
    expect(board.commands.spotlightSelection.isEnabled()).toBe(false)
    setSelection(board.session, ['a'])
    board.commands.spotlightSelection.run()
    const { spotlight, attention } = readLead(board.stage)
    expect(spotlight).toEqual({ id: 'a', at: 1, by: 'me' })
    expect(attention).toMatchObject({ isHeld: false, at: 1, box: { x: -60, y: -60 } })
    board.commands.clearSpotlight.run()
    expect(readLead(board.stage).spotlight).toBeNull()
    expect(board.commands.clearSpotlight.isEnabled()).toBe(false)
  })

  it('AT10 hide cursors and show them again', () => {
    const board = leading()
    board.commands.toggleCursors.run()
    expect(readLead(board.stage).hidesCursors).toBe(true)
    board.commands.toggleCursors.run()
    expect(readLead(board.stage).hidesCursors).toBe(false)
  })

  it('are for who leads', () => {
    const board = new BoardDriver(NOTES)
    setSelection(board.session, ['a'])
    const { bringEveryone, holdEveryone, releaseEveryone, spotlightSelection, toggleCursors } = board.commands
    for (const command of [bringEveryone, holdEveryone, releaseEveryone, spotlightSelection, toggleCursors]) {
      expect(command.leads).toBe(true)
      expect(command.run()).toBeNull()
    }
    expect(readLead(board.stage).attention).toBeNull()
  })
})

describe('signs', () => {
  it('AT11 raise a hand by the server’s clock, and lower it', () => {
    const board = new BoardDriver(NOTES).key('H', { shiftKey: true })
    expect(board.session.getState().hand).toBe(1)
    board.key('H', { shiftKey: true })
    expect(board.session.getState().hand).toBeNull()
    expect(board.session.getState().tool).toBe('select')
  })

  it('AT11 are ready for the phase that is on, or for none', () => {
    const board = new BoardDriver(NOTES)
    board.commands.toggleReady.run()
    expect(board.session.getState().ready).toBe('')
    board.commands.toggleReady.run()
    expect(board.session.getState().ready).toBeNull()
    expect(leading().commands.toggleReady.isEnabled()).toBe(false)
  })
})

describe('following', () => {
  it('AT7 is begun for others, and left with Escape before the tool is', () => {
    const board = new BoardDriver(NOTES)
    expect(board.commands.followPerson.isEnabled('me')).toBe(false)
    board.session.setState({ tool: 'hand' })
    board.commands.followPerson.run('bob')
    expect(board.session.getState().following).toBe('bob')
    board.key('Escape')
    expect(board.session.getState()).toMatchObject({ following: null, tool: 'hand' })
    board.camera.hold.isOn = true
    expect(board.commands.followPerson.isEnabled('bob')).toBe(false)
  })
})
