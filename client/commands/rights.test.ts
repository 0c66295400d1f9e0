import { describe, expect, it } from 'vitest'
import type { Rights } from '../../shared/facilitation/rights'
import { PHASE_RIGHTS } from '../../shared/model/phaseFields'
import { BoardDriver } from '../testing/boardDriver'
import { boardOf, select, titleOf } from '../testing/clusteredBoard'
import { NEEDS } from '../testing/commandNeeds'
import { beginPhase, freeze, thaw } from '../testing/ledBoard'
import type { BoardCommands } from './createCommands'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 500, y: 100 } }
const CLUSTERED = { g: { x: 0, y: 1_000, title: 'Group' }, h: { x: 2_000, y: 1_000, title: 'Other' } }

function clustered(): BoardDriver {
  return boardOf({ loose: { x: 100, y: 100 } }, CLUSTERED, { g: { one: { x: 40, y: 140 }, two: { x: 290, y: 140 } } })
}

/** What a bare call finds: held back by exactly the rights that it needs. */
function heldBackBy(name: keyof BoardCommands): string[] {
  return [...PHASE_RIGHTS, 'any' as const].filter((right) => {
    const board = new BoardDriver(NOTES)
    const rights = Object.fromEntries(Object.keys(board.rights.getState()).map((one) => [one, one !== right]))
    board.rights.setState(rights as Rights, true)
    return !board.commands[name].mayNow(...([] as unknown as never[]))
  })
}

describe('what a command needs', () => {
  it('R1 tells what was done from what was not', () => {
    const board = new BoardDriver(NOTES)
    expect(board.commands.moveNotes.run(['a'], { x: 10, y: 0 })).not.toBeNull()
    freeze(board)
    expect(board.commands.moveNotes.run(['a'], { x: 10, y: 0 })).toBeNull()
  })

  it('R1 every command is known here', () => {
    expect(Object.keys(NEEDS).sort()).toEqual(Object.keys(new BoardDriver().commands).sort())
  })

  it.each(Object.entries(NEEDS).filter(([, need]) => need !== 'it depends'))('R1 %s: %s', (name, need) => {
    expect(heldBackBy(name as keyof BoardCommands)).toEqual(need === null ? [] : [need])
  })

  it('R1 opening is the title’s, the text’s or nobody’s; sending is gathering, but into a zone', () => {
    const board = clustered()
    beginPhase(board, ['write', 'move'])
    expect(board.commands.editNote.isEnabled('one')).toBe(true)
    expect(board.commands.editNote.isEnabled('g')).toBe(false)
    beginPhase(board, ['title'])
    expect(board.commands.editNote.isEnabled('one')).toBe(false)
    expect(board.commands.editNote.isEnabled('g')).toBe(true)
    select(board, 'loose')
    expect(board.commands.sendTo.mayNow('g')).toBe(false)
  })

  it('R1 follows the phase and the freeze, but not for who leads', () => {
    const board = new BoardDriver(NOTES)
    const leader = new BoardDriver(NOTES, { canLead: true })
    const mayCreate = () => [board, leader].map(({ commands }) => commands.createNote.isEnabled())
    expect(mayCreate()).toEqual([true, true])
    for (const one of [board, leader]) beginPhase(one, ['gather'])
    expect(mayCreate()).toEqual([false, true])
    for (const one of [board, leader]) beginPhase(one, ['write'])
    expect(mayCreate()).toEqual([true, true])
    for (const one of [board, leader]) freeze(one)
    expect(mayCreate()).toEqual([false, true])
    thaw(board)
    expect(mayCreate()).toEqual([true, true])
  })

  it('R1 who may only watch has no right in any phase', () => {
    const board = new BoardDriver(NOTES, { canWrite: false })
    beginPhase(board, PHASE_RIGHTS)
    expect(Object.values(board.rights.getState())).not.toContain(true)
    expect(board.commands.createNote.run({ x: 0, y: 0 })).toBeNull()
  })
})

describe('what is said', () => {
  it('R2 the phase and what is for another time, once in six seconds for each reason', () => {
    const board = new BoardDriver(NOTES)
    beginPhase(board, ['vote', 'title'], 'Titles')
    board.key('n').key('n')
    expect(board.said).toEqual(['Now: Titles. Writing is for another time.'])
    board.click(200, 200).key('ArrowRight')
    expect(board.said.slice(1)).toEqual(['Now: Titles. Moving things is for another time.'])
    board.moment += 6_001
    board.key('n')
    expect(board.said).toHaveLength(3)
    expect(board.transactions).toBe(0)
  })

  it('R2 that the board is frozen, and that a phase is for looking', () => {
    const board = new BoardDriver(NOTES)
    freeze(board)
    board.doubleClick(900, 600)
    expect(board.said).toEqual(['The board is frozen for a moment: the facilitator will open it again.'])
    thaw(board)
    beginPhase(board, [], 'Listening')
    board.doubleClick(900, 600)
    expect(board.said.at(-1)).toBe('Now: Listening. For the moment we only look.')
    expect(board.transactions).toBe(0)
  })

  it('R2 nothing where there is nothing to do it to, and nothing to who may only watch', () => {
    const board = new BoardDriver(NOTES)
    const watching = new BoardDriver(NOTES, { canWrite: false })
    for (const one of [board, watching]) beginPhase(one, ['vote'])
    board.key('Delete')
    watching.key('n')
    watching.dragFrom({ x: 200, y: 200 }, { x: 300, y: 300 })
    expect([...board.said, ...watching.said]).toEqual([])
  })
})

describe('what is open when a phase begins', () => {
  it('R5 a text is closed with what was typed by then, and its tool and window go', () => {
    const board = new BoardDriver(NOTES)
    board.commands.editNote.run('a')
    board.commands.editNoteText.run('a', 'a and more', 'a', 'typing')
    beginPhase(board, ['move'])
    expect(board.session.getState().editing).toBeNull()
    expect(board.note('a').text).toBe('a and more')
    expect(board.said).toEqual(['Now: move. Writing is for another time.'])
    beginPhase(board, ['write'])
    board.commands.chooseNoteTool.run()
    board.commands.openPaste.run()
    freeze(board)
    expect(board.session.getState()).toMatchObject({ tool: 'select', window: null })
  })

  it('R5 a title is closed where titles are for another time, and only then', () => {
    const board = clustered()
    board.commands.openTitle.run('g')
    beginPhase(board, ['title'])
    expect(board.session.getState().titling).toBe('g')
    beginPhase(board, ['write', 'gather'])
    expect(board.session.getState().titling).toBeNull()
    board.commands.renameCluster.run('g', 'Nothing')
    expect(titleOf(board, 'g')).toBe('Group')
  })

  it('R5 an empty note that a freeze leaves behind is taken away at the thaw', () => {
    const board = new BoardDriver()
    const id = board.commands.createNote.run({ x: 300, y: 300 }) ?? ''
    const written = board.transactions
    freeze(board)
    board.settle()
    expect([board.liveIds, board.transactions]).toEqual([[id], written])
    thaw(board)
    expect(board.liveIds).toEqual([])
  })

  it('R8 a cluster that is made keeps its title closed where titles are for another time', () => {
    const board = select(new BoardDriver(NOTES), 'a', 'b')
    beginPhase(board, ['gather'])
    board.commands.gatherSelection.run()
    expect([board.projection.clusters.size, board.session.getState().titling]).toEqual([1, null])
  })
})
