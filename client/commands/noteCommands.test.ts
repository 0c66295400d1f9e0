import { describe, expect, it } from 'vitest'
import { createNotes, deleteNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'

const REMOTE = new SystemEdit('server')
const A = { a: { x: 100, y: 100 } }
const PAIR = { b: { x: 400, y: 110 }, a: { x: 100, y: 130 } }

function withText(text: string, notes: Record<string, { x: number; y: number }> = A): BoardDriver {
  const board = new BoardDriver(notes)
  setNoteText(board.doc, 'a', text, REMOTE)
  return board
}

function texts(board: BoardDriver): string[] {
  return board.liveIds.map((id) => board.note(id).text)
}

/** No two notes cover each other. */
function areApart(board: BoardDriver): boolean {
  const at = board.liveIds.map((id) => board.position(id))
  return at.every((one, index) =>
    at.slice(index + 1).every((other) => Math.abs(one.x - other.x) >= 200 || Math.abs(one.y - other.y) >= 200),
  )
}

describe('splitting', () => {
  it('O20 at the caret opens what stood after it beside, at its start, as one step', () => {
    const board = withText('Des bancs et de l’ombre')
    board.commands.editNote.run('a')
    board.session.setState({ caret: { start: 10, end: 12 } })
    board.commands.splitAtCaret.run()
    const { editing, openedAtStart } = board.session.getState()
    expect(board.note(editing ?? '')).toMatchObject({ text: 'et de l’ombre', author: 'me', color: 'yellow' })
    expect(board.position(editing ?? '')).toEqual({ x: 324, y: 100 })
    expect(openedAtStart).toBe(editing)
    expect(board.note('a').text).toBe('Des bancs')
    board.commands.undo.run()
    expect(texts(board)).toEqual(['Des bancs et de l’ombre'])
  })

  it('O20 at the end opens an empty note, which goes when it is left so', () => {
    const board = withText('Des bancs')
    board.commands.editNote.run('a')
    board.commands.splitAtCaret.run()
    expect(texts(board)).toEqual(['Des bancs', ''])
    board.key('Escape').settle()
    expect(texts(board)).toEqual(['Des bancs'])
  })

  it('says what to do where nothing stands before the caret', () => {
    const board = withText('Des bancs')
    board.commands.editNote.run('a')
    board.session.setState({ caret: { start: 0, end: 0 } })
    board.commands.splitAtCaret.run()
    expect(texts(board)).toEqual(['Des bancs'])
    expect(board.said).toHaveLength(1)
  })

  it('O21 makes a note a line, kin of the first, where nothing lies, and selects them', () => {
    const board = withText('un\ndeux\n\ntrois\nquatre', { ...A, b: { x: 330, y: 120 } })
    createNotes(board.doc, [noteDraft('kin', { text: '1\n2', tags: ['x'], basedOn: 'a', color: 'pink' })], REMOTE)
    board.click(200, 200).commands.splitSelection.run()
    expect(texts(board).sort()).toEqual(['1\n2', 'b', 'deux', 'quatre', 'trois', 'un'])
    expect(board.selection).toHaveLength(4)
    deleteNotes(board.doc, ['kin'], 1, REMOTE)
    expect(areApart(board)).toBe(true)
    board.key('z', { ctrlKey: true })
    expect(texts(board).sort()).toEqual(['b', 'un\ndeux\n\ntrois\nquatre'])
  })

  it('O21 gives the parts color, tags and what the note builds on', () => {
    const board = new BoardDriver(A)
    createNotes(board.doc, [noteDraft('kin', { text: '1\n2', tags: ['x'], basedOn: 'a', color: 'pink' })], REMOTE)
    board.session.setState({ selection: new Set(['kin']) })
    board.commands.splitSelection.run()
    const [part = ''] = board.selection.filter((id) => id !== 'kin')
    expect(board.note(part)).toMatchObject({ text: '2', tags: ['x'], basedOn: 'a', color: 'pink', author: 'me' })
  })

  it('opens a note that does not come apart by itself, and says how it does', () => {
    const board = withText('une idée et une autre')
    board.click(200, 200).key('Enter', { ctrlKey: true, shiftKey: true })
    expect(board.session.getState().editing).toBe('a')
    expect(board.said[0]).toContain('Split here')
    expect(board.transactions).toBe(1)
  })

  it('leaves what another holds', () => {
    const board = withText('un\ndeux').click(200, 200).otherHolds(['a'])
    expect(board.commands.splitSelection.isEnabled()).toBe(false)
  })
})

describe('merging', () => {
  it('O23 joins in reading order, and one undo puts all back', () => {
    const board = new BoardDriver(PAIR).key('a', { ctrlKey: true }).key('m')
    expect(board.liveIds).toEqual(['a'])
    expect(board.note('a').text).toBe('a\nb')
    expect(board.note('b')).toMatchObject({ text: 'b', deletedBy: 'me' })
    expect([board.selection, board.said]).toEqual([['a'], ['2 post-its merged in one']])
    board.key('z', { ctrlKey: true })
    expect(texts(board).sort()).toEqual(['a', 'b'])
  })

  it('O23 says why nothing happens past the limit', () => {
    const board = withText('x'.repeat(1_999), PAIR).key('a', { ctrlKey: true }).key('m')
    expect(board.liveIds).toHaveLength(2)
    expect(board.said).toEqual(['Together they would be longer than 2,000 characters: merge fewer at once.'])
  })

  it('leaves out what another holds or writes in', () => {
    const board = new BoardDriver(PAIR).key('a', { ctrlKey: true })
    board.presence.setOther(7, { editing: 'b' })
    expect(board.commands.mergeSelection.isEnabled()).toBe(false)
    board.presence.setOther(7, { editing: null })
    expect(board.commands.mergeSelection.isEnabled()).toBe(true)
    expect(board.otherHolds(['b']).commands.mergeSelection.isEnabled()).toBe(false)
  })
})

describe('building on a note', () => {
  it('opens a note beside that remembers it, on the paper of the pad', () => {
    const board = new BoardDriver({ ...A, taken: { x: 320, y: 90 } }).click(200, 200)
    board.session.setState({ color: 'teal' })
    const id = board.commands.buildOnNote.run() ?? ''
    expect(board.note(id)).toMatchObject({ basedOn: 'a', color: 'teal', text: '' })
    expect(board.session.getState().editing).toBe(id)
    expect(areApart(board)).toBe(true)
  })

  it('O25 is copied: a copy builds on what its original does, or on the copy of that', () => {
    const board = new BoardDriver(A)
    createNotes(board.doc, [noteDraft('b', { text: 'b', basedOn: 'a' })], REMOTE)
    const copyOf = (text: string) => board.note(board.selection.find((id) => board.note(id).text === text) ?? '')
    board.commands.copyNotes.run(['b'], { x: 300, y: 0 })
    expect(copyOf('b').basedOn).toBe('a')
    board.commands.copyNotes.run(['b', 'a'], { x: 0, y: 300 })
    expect(copyOf('b').basedOn).toBe(copyOf('a').id)
    expect(copyOf('a').basedOn).toBeUndefined()
  })

  it('leads back to it, into view, also for who only watches', () => {
    const board = new BoardDriver({ a: { x: 9_000, y: 0 } }, { canWrite: false })
    createNotes(board.doc, [noteDraft('b', { basedOn: 'a' }), noteDraft('c', { basedOn: 'c' })], REMOTE)
    board.click(100, 100)
    board.session.setState({ selection: new Set(['b']) })
    board.key('B', { shiftKey: true })
    expect(board.selection).toEqual(['a'])
    expect(board.commands.goToOrigin.isEnabled()).toBe(false)
    const { x, width } = board.camera.visibleBox()
    expect(x < 9_000 && x + width > 9_200).toBe(true)
    board.session.setState({ selection: new Set(['c']) })
    expect(board.commands.goToOrigin.isEnabled()).toBe(false)
    deleteNotes(board.doc, ['a'], 1, REMOTE)
    board.session.setState({ selection: new Set(['b']) })
    expect(board.commands.goToOrigin.isEnabled()).toBe(false)
  })
})

describe('tags and stacking', () => {
  it('go to all that is selected in one step, and only where they are wanted', () => {
    const board = new BoardDriver(PAIR).key('a', { ctrlKey: true })
    board.commands.tagSelection.run(' eau ')
    expect([board.note('a').tags, board.note('b').tags]).toEqual([['eau'], ['eau']])
    expect(board.commands.tagSelection.isEnabled('eau')).toBe(false)
    expect(board.commands.tagSelection.isEnabled('  ')).toBe(false)
    board.commands.untagSelection.run('eau')
    expect(board.note('a').tags).toEqual([])
    board.key('z', { ctrlKey: true }).key('z', { ctrlKey: true })
    expect(board.note('b').tags).toEqual([])
    expect(board.transactions).toBe(4)
  })

  it('O12 stop at twenty tags a note', () => {
    const board = new BoardDriver(A).click(200, 200)
    for (let tag = 0; tag < 20; tag++) board.commands.tagSelection.run(`t${tag}`)
    expect(board.commands.tagSelection.isEnabled('one more')).toBe(false)
  })

  it.each(['g', '#'])('%s opens the window of tags for what is selected', (key) => {
    const board = new BoardDriver(A).key(key)
    expect(board.session.getState().window).toBeNull()
    expect(board.click(200, 200).key(key).session.getState().window).toBe('tags')
  })

  it('] brings to the front and [ sends to the back', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 50, y: 0 } }).click(20, 20)
    const top = () => board.scene.noteAt({ x: 100, y: 100 }, 0)
    expect(top()).toBe('b')
    board.key(']')
    expect(top()).toBe('a')
    board.key('[')
    expect(top()).toBe('b')
  })
})

describe('who may only watch', () => {
  it('changes nothing by any of these', () => {
    const board = withText('un\ndeux', PAIR)
    const watching = new BoardDriver(PAIR, { canWrite: false }).key('a', { ctrlKey: true })
    for (const key of ['m', 'b', 'g', ']', '[']) watching.key(key)
    watching.commands.tagSelection.run('x')
    watching.session.setState({ selection: new Set(['a']) })
    for (const key of ['b', 'g', ']']) watching.key(key)
    watching.key('Enter', { ctrlKey: true, shiftKey: true })
    watching.commands.splitAtCaret.run()
    expect([watching.transactions, watching.session.getState().window]).toEqual([0, null])
    expect(board.commands.splitAtCaret.isEnabled()).toBe(false)
  })
})

describe('the next note', () => {
  it('finds a place that covers nothing, however full the side is', () => {
    const row = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`n${at}`, { x: at * 224, y: 0 }]))
    const board = new BoardDriver({ ...row, below: { x: 30, y: 230 } })
    for (const side of ['right', 'below', 'left', 'below', 'right'] as const) {
      board.commands.createNextNote.run('n0', side)
    }
    expect(board.liveIds).toHaveLength(15)
    expect(areApart(board)).toBe(true)
  })
})
