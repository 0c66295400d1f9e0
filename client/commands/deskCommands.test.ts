import { describe, expect, it } from 'vitest'
import { waitingNotes } from '../../shared/facilitation/desk'
import { deskOf } from '../testing/deskOf'
import { DrivenBoard } from '../testing/drivenBoard'
import { beginAlone, beginPhase, freeze } from '../testing/ledBoard'

/** A board whose person is on their desk, and the desk. */
function onDesk(board = new DrivenBoard({ a: { x: 0, y: 0 } })) {
  board.commands.toggleDesk.run()
  return { board, desk: deskOf(board) }
}

describe('a desk', () => {
  it('DE2 is gone to and left by one command, and what was open on either side stays there', () => {
    const board = new DrivenBoard({ a: { x: 0, y: 0 } })
    board.session.setState({ selection: new Set(['a']), marked: new Set(['a']), window: 'find', tool: 'note' })
    board.commands.toggleDesk.run()
    const { selection, marked, window, tool } = board.session.getState()
    expect({ selection: [...selection], marked: [...marked], window, tool }).toEqual({
      selection: [],
      marked: [],
      window: null,
      tool: 'select',
    })
    board.session.setState({ editing: 'mine' })
    board.commands.toggleDesk.run()
    expect(board.session.getState()).toMatchObject({ onDesk: false, editing: null })
  })

  it('DE2 leaves what one leads by open', () => {
    const board = new DrivenBoard({}, { canLead: true })
    board.session.setState({ window: 'lead' })
    board.commands.toggleDesk.run()
    expect(board.session.getState().window).toBe('lead')
  })

  it('DE10 is where one follows nobody, who are all on the board, and left to follow somebody', () => {
    const board = new DrivenBoard()
    board.session.setState({ following: 'ann' })
    board.commands.toggleDesk.run()
    expect(board.session.getState().following).toBeNull()
    board.session.setState({ following: 'ann' })
    board.commands.toggleDesk.run()
    expect(board.session.getState().following).toBe('ann')
  })

  it('DE2 is not gone to while everybody is held', () => {
    const board = new DrivenBoard()
    board.camera.hold.isOn = true
    expect(board.commands.toggleDesk.isEnabled()).toBe(false)
  })

  it('DE3 takes what is written on it, and the board does not', () => {
    const { board, desk } = onDesk()
    const id = desk.commands.createNote.run({ x: 900, y: 500 }) ?? ''
    desk.commands.editNoteText.run(id, 'mine', '', 'typing')
    expect(waitingNotes(board.desk).map(({ text }) => text)).toEqual(['mine'])
    expect(board.liveIds).toEqual(['a'])
  })

  it('DE4 lets its person write and move, and gather nothing, whatever the phase says', () => {
    const { board, desk } = onDesk()
    beginPhase(board, ['gather', 'title'])
    expect(desk.ctx.rights.getState()).toMatchObject({ write: true, move: true, gather: false, title: false })
    desk.ctx.sayHeldBack('gather')
    expect(board.said).toEqual(['On a desk nothing is gathered: that is done together, on the board.'])
  })

  it('DE4 takes nothing in a freeze, but of who leads', () => {
    for (const canLead of [false, true]) {
      const { board, desk } = onDesk(new DrivenBoard({}, { canLead }))
      freeze(board)
      expect(desk.commands.createNote.isEnabled()).toBe(canLead)
    }
  })

  it('DE4 offers nothing that is the board’s alone', () => {
    const { board, desk } = onDesk(new DrivenBoard({}, { canLead: true }))
    expect(desk.commands.openOverview.isEnabled()).toBe(false)
    expect(board.commands.openOverview.isEnabled()).toBe(true)
    expect([desk.commands.openSimilar.isEnabled(), board.commands.openSimilar.isEnabled()]).toEqual([false, true])
  })

  it('DE6 gives what is selected and written to the board, where that takes it', () => {
    const { board, desk } = onDesk()
    const [written, empty] = [desk.commands.createNote.run({ x: 0, y: 0 }) ?? '', desk.commands.createNote.run() ?? '']
    desk.commands.editNoteText.run(written, 'mine', '', 'typing')
    board.session.setState({ selection: new Set([empty]) })
    expect(desk.commands.revealSelection.isEnabled()).toBe(false)
    board.session.setState({ selection: new Set([written, empty]) })
    desk.commands.revealSelection.run()
    expect(desk.put).toEqual([[written]])
    expect(deskOf(board, false).commands.revealSelection.isEnabled()).toBe(false)
    expect(board.commands.revealSelection.isEnabled()).toBe(false)
  })
})

describe('writing on the board while people write alone', () => {
  it('R10 is told to go on the desk, with the way there', () => {
    const board = new DrivenBoard()
    const offers: unknown[] = []
    board.notices.onSay((_, offer) => offers.push(offer))
    beginAlone(board)
    board.commands.createNote.run()
    expect(board.said).toEqual(['For now everybody writes alone, on their own desk.'])
    expect(offers).toEqual([{ goesTo: 'desk' }])
  })

  it('R10 is closed on the board, and not on the desk', () => {
    const board = new DrivenBoard({ a: { x: 0, y: 0 } })
    board.commands.editNote.run('a')
    beginAlone(board)
    expect(board.session.getState().editing).toBeNull()
    board.commands.toggleDesk.run()
    board.session.setState({ editing: 'mine' })
    beginPhase(board, ['move'])
    expect(board.session.getState().editing).toBe('mine')
  })
})
