import { describe, expect, it } from 'vitest'
import { setNoteText, tagNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'

const REMOTE = new SystemEdit('server')

function newNote(board: BoardDriver): string {
  return board.commands.createNote.run({ x: 900, y: 500 }) ?? ''
}

describe('a note that is left empty', () => {
  it('O26 goes when it was just made, by Escape and by Tab, and undo passes it over', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 } }).click(100, 100).key('ArrowRight')
    const first = newNote(board)
    const second = board.commands.createNextNote.run(first, 'right') ?? ''
    board.settle()
    expect(board.liveIds).toEqual(['a', second])
    board.key('Escape').settle()
    expect(board.liveIds).toEqual(['a'])
    expect(board.selection).toEqual([])
    board.key('z', { ctrlKey: true })
    expect(board.position('a')).toEqual({ x: 0, y: 0 })
    expect(board.liveIds).toEqual(['a'])
  })

  it('O26 stays when it was not just made', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 } })
    board.commands.editNote.run('a')
    board.commands.editNoteText.run('a', '', 'a', 'typing')
    board.key('Escape').settle()
    expect(board.liveIds).toEqual(['a'])
  })

  it('O26 stays with a text or a tag', () => {
    const board = new BoardDriver()
    const written = newNote(board)
    board.commands.editNoteText.run(written, 'x', '', 'typing')
    const tagged = newNote(board)
    tagNotes(board.doc, [tagged], ['x'], REMOTE)
    board.key('Escape').settle()
    expect(board.liveIds).toEqual([written, tagged])
  })

  it('O26 goes with nothing but characters that nobody sees', () => {
    const board = new BoardDriver()
    const id = newNote(board)
    board.commands.editNoteText.run(id, ' \u200b\u2060', '', 'typing')
    board.key('Escape').settle()
    expect(board.liveIds).toEqual([])
  })

  it('O26 stays while another writes in it', () => {
    const board = new BoardDriver()
    const id = newNote(board)
    board.presence.setOther(7, { editing: id })
    board.key('Escape').settle()
    expect(board.liveIds).toEqual([id])
  })

  it('O26 comes back with the words of another that arrive later', () => {
    const board = new BoardDriver()
    const id = newNote(board)
    board.key('Escape').settle()
    expect(board.liveIds).toEqual([])
    setNoteText(board.doc, id, 'written meanwhile', REMOTE)
    expect(board.liveIds).toEqual([id])
    board.commands.deleteSelection.run()
    expect(board.note(id).text).toBe('written meanwhile')
  })

  it('O26 comes back by undo with the words that were erased', () => {
    const board = new BoardDriver()
    const id = newNote(board)
    board.commands.editNoteText.run(id, 'x', '', 'typing')
    board.commands.editNoteText.run(id, '', 'x', 'erasing')
    board.key('Escape').settle()
    expect(board.liveIds).toEqual([])
    board.key('z', { ctrlKey: true })
    expect(board.liveIds).toEqual([id])
    expect(board.note(id).text).toBe('x')
  })
})
