import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 } }

describe('commands by keys', () => {
  it.each(['n', 'N', 's'])('%s makes a note in the middle of the view', (key) => {
    const board = new BoardDriver({}).key(key)
    const [id = ''] = board.liveIds
    expect(board.position(id)).toEqual({ x: 540, y: 300 })
    expect(board.session.getState().editing).toBe(id)
  })

  it('does not lay a new note exactly over another', () => {
    const board = new BoardDriver({}).key('n').key('n')
    const [first = '', second = ''] = board.liveIds
    expect(board.position(first)).not.toEqual(board.position(second))
  })

  it('moves the selection with the arrows, further with Shift, as one undo step', () => {
    const board = new BoardDriver(NOTES).click(200, 200)
    board.key('ArrowRight').key('ArrowDown').key('ArrowLeft', { shiftKey: true })
    expect(board.position('a')).toEqual({ x: 68, y: 108 })
    board.key('z', { ctrlKey: true })
    expect(board.position('a')).toEqual(NOTES.a)
  })

  it.each(['Delete', 'Backspace'])('%s puts the selection into the trash, and undo brings it back', (key) => {
    const board = new BoardDriver(NOTES).click(200, 200).key(key)
    expect(board.liveIds).toEqual(['b'])
    expect(board.selection).toEqual([])
    board.key('z', { metaKey: true })
    expect(board.liveIds).toEqual(['a', 'b'])
  })

  it('leaves what another person holds where it is', () => {
    const board = new BoardDriver(NOTES).key('a', { ctrlKey: true }).otherHolds(['a']).key('Delete')
    expect(board.liveIds).toEqual(['a'])
  })

  it('steps out of the text, then of the tool, then of the selection', () => {
    const board = new BoardDriver(NOTES).doubleClick(200, 200).key('Escape')
    expect(board.session.getState().editing).toBeNull()
    expect(board.selection).toEqual(['a'])
    board.key('h').key('Escape')
    expect(board.session.getState().tool).toBe('select')
    expect(board.key('Escape').selection).toEqual([])
  })

  it('opens the selected note with Enter', () => {
    expect(new BoardDriver(NOTES).click(200, 200).key('Enter').session.getState().editing).toBe('a')
  })

  it('copies the selection and selects the copies', () => {
    const board = new BoardDriver(NOTES).click(200, 200).key('d', { ctrlKey: true })
    const [copy = ''] = board.selection
    expect(board.note(copy)).toMatchObject({ text: 'a', author: 'me' })
    expect(board.position(copy)).toEqual({ x: 132, y: 132 })
  })

  it('takes digits by where they lie: a French keyboard gives & for Shift+1', () => {
    const board = new BoardDriver({ far: { x: 9_000, y: 9_000 } }).key('1', { code: 'Digit1', shiftKey: true })
    const { x, y, width, height } = board.camera.visibleBox()
    expect(x < 9_000 && y < 9_000 && x + width > 9_200 && y + height > 9_200).toBe(true)
    board.key('à', { code: 'Digit0', ctrlKey: true })
    expect(board.camera.state.zoom).toBe(1)
  })

  it('zooms around the middle', () => {
    const board = new BoardDriver({}).key('+', { shiftKey: true })
    expect(board.camera.state.zoom).toBeCloseTo(1.25)
    expect(board.camera.screenToPage({ x: 640, y: 400 })).toEqual({ x: 640, y: 400 })
  })

  it('leaves the browser its own keys', () => {
    const board = new BoardDriver(NOTES).click(200, 200).key('s', { ctrlKey: true }).key('n', { altKey: true })
    expect(board.transactions).toBe(0)
  })
})

describe('commands of somebody who may only watch', () => {
  it('change nothing', () => {
    const board = new BoardDriver(NOTES, { canWrite: false }).key('a', { ctrlKey: true })
    expect(board.selection).toEqual(['a', 'b'])
    for (const key of ['n', 'Delete', 'ArrowLeft', 'Enter']) board.key(key)
    board.key('d', { ctrlKey: true })
    expect(board.commands.recolorSelection.run('pink')).toBeNull()
    expect(board.commands.createNote.isEnabled()).toBe(false)
    expect(board.transactions).toBe(0)
  })
})

describe('commands', () => {
  it('recolour the selection in one step, and the next note with it', () => {
    const board = new BoardDriver(NOTES).key('a', { ctrlKey: true })
    board.commands.recolorSelection.run('pink')
    expect([board.note('a').color, board.note('b').color]).toEqual(['pink', 'pink'])
    board.key('n')
    expect(board.liveIds.map((id) => board.note(id).color)).toEqual(['pink', 'pink', 'pink'])
  })

  it('give a new note room in view that no other note and no panel has, and in a full view a place of its own', () => {
    const board = new BoardDriver({ middle: { x: 540, y: 300 } })
    const first = board.commands.createNote.run() ?? ''
    const second = board.commands.createNote.run() ?? ''
    const [a, b] = [board.position(first), board.position(second)]
    for (const at of [a, b]) {
      expect(at.x).toBeGreaterThanOrEqual(80)
      expect(at.y).toBeGreaterThanOrEqual(80)
      expect(at.x + 200).toBeLessThanOrEqual(1_200)
      expect(at.y + 200).toBeLessThanOrEqual(720)
      expect(Math.max(Math.abs(at.x - 540), Math.abs(at.y - 300))).toBeGreaterThan(200)
    }
    expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(200)
    for (let more = 0; more < 40; more++) board.commands.createNote.run()
    const corners = board.liveIds.map((id) => Object.values(board.position(id)).join())
    expect(new Set(corners).size).toBe(43)
  })

  it('make a stretch of typing one undo step, and keep what others wrote', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 } })
    board.commands.editNoteText.run('a', 'ab', 'a', 'typing 1')
    board.commands.editNoteText.run('a', 'abc', 'ab', 'typing 1')
    expect(board.note('a').text).toBe('abc')
    board.key('z', { ctrlKey: true })
    expect(board.note('a').text).toBe('a')
  })

  it('place the next note beside the one that is open', () => {
    const board = new BoardDriver({ a: { x: 100, y: 100 } })
    const id = board.commands.createNextNote.run('a', 'right') ?? ''
    expect(board.position(id)).toEqual({ x: 324, y: 100 })
    expect(board.session.getState().editing).toBe(id)
  })

  it('bring notes back from the trash and select them', () => {
    const board = new BoardDriver(NOTES).key('a', { ctrlKey: true })
    const ids = board.commands.deleteSelection.run() ?? []
    board.commands.restoreNotes.run(ids)
    expect(board.liveIds).toEqual(['a', 'b'])
    expect(board.selection).toEqual(['a', 'b'])
  })

  it('show a note where nothing covers it, and leave a view that shows it', () => {
    const board = new BoardDriver({ near: { x: 400, y: 300 }, far: { x: 9_000, y: 0 } })
    board.camera.setClearEdges({ top: 0, right: 400, bottom: 0, left: 0 })
    board.commands.showNote.run('near')
    expect([board.camera.state.x, board.selection]).toEqual([0, ['near']])
    board.commands.showNote.run('far')
    expect(board.camera.pageToScreen({ x: 9_100, y: 100 })).toEqual({ x: 440, y: 400 })
    board.session.setState({ outline: true })
    board.commands.showNote.run('far')
    expect(board.session.getState().outline).toBe(true)
    board.camera.setViewport({ width: 390, height: 800 })
    board.commands.showNote.run('far')
    expect(board.session.getState().outline).toBe(false)
  })
})
