import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 }, c: { x: 100, y: 400 } }
const IN_A = { x: 200, y: 200 }
const IN_B = { x: 500, y: 200 }

describe('the select tool, clicking', () => {
  it('selects the note under the pointer alone', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y)
    expect(board.selection).toEqual(['b'])
  })

  it('adds and takes away with Shift', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { shift: true })
    expect(board.selection).toEqual(['a', 'b'])
    board.wait(1_000).click(IN_B.x, IN_B.y, { shift: true })
    expect(board.selection).toEqual(['a'])
  })

  it('selects nothing on the bare board, except with Shift', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(900, 700, { shift: true })
    expect(board.selection).toEqual(['a'])
    board.wait(1_000).click(900, 700)
    expect(board.selection).toEqual([])
  })

  it('takes the note that lies on top', () => {
    const board = new BoardDriver({ under: { x: 0, y: 0 }, over: { x: 50, y: 50 } }).click(100, 100)
    expect(board.selection).toEqual(['over'])
  })

  it('lets a finger miss by a little', () => {
    const board = new BoardDriver({ a: { x: 100, y: 100 } })
    expect(board.click(306, 200, { kind: 'mouse' }).selection).toEqual([])
    expect(board.wait(1_000).click(306, 200, { kind: 'touch' }).selection).toEqual(['a'])
  })

  it('writes nothing', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(900, 700).click(IN_B.x, IN_B.y)
    expect(board.transactions).toBe(0)
  })
})

describe('the select tool, double-clicking', () => {
  it('opens the text of a note', () => {
    const board = new BoardDriver(NOTES).doubleClick(IN_A.x, IN_A.y)
    expect(board.session.getState().editing).toBe('a')
    expect(board.transactions).toBe(0)
  })

  it('makes a note around the point on the bare board and opens it', () => {
    const board = new BoardDriver({}).doubleClick(600, 500)
    const [id = ''] = board.liveIds
    expect(board.position(id)).toEqual({ x: 500, y: 400 })
    expect(board.session.getState().editing).toBe(id)
    expect(board.transactions).toBe(1)
  })

  it('takes two slow clicks, two far apart and a drag for what they are', () => {
    const board = new BoardDriver({})
    board.click(600, 500).wait(2_000).click(600, 500).wait(2_000)
    board.click(100, 100).click(300, 300)
    board.wait(2_000).click(600, 500).dragFrom({ x: 600, y: 500 }, { x: 700, y: 500 })
    expect(board.liveIds).toEqual([])
  })

  it('ends the editing with a click elsewhere', () => {
    const board = new BoardDriver(NOTES).doubleClick(IN_A.x, IN_A.y).wait(1_000).click(900, 700)
    expect(board.session.getState().editing).toBeNull()
  })

  it('changes nothing where one may only watch', () => {
    const board = new BoardDriver(NOTES, { canWrite: false }).doubleClick(900, 700).doubleClick(IN_A.x, IN_A.y)
    expect(board.transactions).toBe(0)
    expect(board.session.getState().editing).toBeNull()
  })
})

describe('the select tool, dragging', () => {
  it('shows the move to everybody, and writes it once, on release, as one undo step', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(250, 200).pointerMove(300, 230)
    expect(board.drag).toEqual({ ids: ['a'], dx: 100, dy: 30 })
    expect(board.presence.own.drag).toEqual(board.drag)
    expect(board.transactions).toBe(0)

    board.pointerUp()
    expect(board.transactions).toBe(1)
    expect(board.position('a')).toEqual({ x: 200, y: 130 })
    expect(board.drag).toBeNull()
    expect(board.presence.own.drag).toBeNull()

    board.key('z', { ctrlKey: true })
    expect(board.position('a')).toEqual(NOTES.a)
    board.key('Z', { ctrlKey: true, shiftKey: true })
    expect(board.position('a')).toEqual({ x: 200, y: 130 })
  })

  it('brings what it moved to the front', () => {
    const board = new BoardDriver({ under: { x: 0, y: 0 }, over: { x: 50, y: 50 } })
    board.dragFrom({ x: 20, y: 20 }, { x: 120, y: 20 }).wait(1_000).click(150, 150)
    expect(board.selection).toEqual(['under'])
  })

  it('moves the whole selection with the note that is taken', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { shift: true })
    board.dragFrom(IN_B, { x: IN_B.x + 40, y: IN_B.y + 40 })
    expect([board.position('a'), board.position('b'), board.position('c')]).toEqual([
      { x: 140, y: 140 },
      { x: 440, y: 140 },
      NOTES.c,
    ])
    expect(board.transactions).toBe(1)
  })

  it('takes a note that was not selected alone', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).dragFrom(IN_B, { x: 600, y: 300 })
    expect(board.selection).toEqual(['b'])
    expect(board.position('a')).toEqual(NOTES.a)
  })

  it('follows the page when the view is zoomed', () => {
    const board = new BoardDriver(NOTES)
    board.camera.set({ x: 0, y: 0, zoom: 0.5 })
    board.dragFrom({ x: 100, y: 100 }, { x: 150, y: 100 })
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
  })

  it('is off without a trace when it is cancelled', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(300, 300).cancel().pointerUp()
    expect(board.transactions).toBe(0)
    expect(board.drag).toBeNull()
    expect(board.presence.own.drag).toBeNull()
    expect(board.position('a')).toEqual(NOTES.a)
  })

  it('refuses what another person holds', () => {
    const board = new BoardDriver(NOTES).otherHolds(['a']).dragFrom(IN_A, { x: 600, y: 300 })
    expect(board.transactions).toBe(0)
    expect(board.drag).toBeNull()
    board.otherHolds(null).dragFrom(IN_A, { x: 300, y: 200 })
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
  })

  it('leaves what another person holds out of a selection that moves', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { shift: true })
    board.otherHolds(['b']).dragFrom(IN_A, { x: IN_A.x + 40, y: IN_A.y })
    expect([board.position('a'), board.position('b')]).toEqual([{ x: 140, y: 100 }, NOTES.b])
  })

  it('keeps a note that both took at once with the one who lets go last', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(300, 300)
    board.otherHolds(['a']).pointerUp()
    expect(board.transactions).toBe(0)
    expect(board.drag).toBeNull()
  })

  it('moves the view instead where one may only watch', () => {
    const board = new BoardDriver(NOTES, { canWrite: false }).dragFrom(IN_A, { x: 304, y: 200 })
    expect(board.transactions).toBe(0)
    expect(board.camera.state).toEqual({ x: -100, y: 0, zoom: 1 })
  })
})

describe('the select tool, dragging with a key', () => {
  it('keeps to one axis with Shift, the one that the pointer went further on', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(300, 230).hold({ shift: true })
    expect(board.drag).toEqual({ ids: ['a'], dx: 100, dy: 0 })
    board.pointerMove(210, 260)
    expect(board.drag).toEqual({ ids: ['a'], dx: 0, dy: 60 })
    board.hold({ shift: false })
    expect(board.drag).toEqual({ ids: ['a'], dx: 10, dy: 60 })
    board.hold({ shift: true }).pointerUp()
    expect(board.position('a')).toEqual({ x: 100, y: 160 })
  })

  it('takes a note along that joins the selection with Shift', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y)
    board.dragFrom(IN_B, { x: IN_B.x + 40, y: IN_B.y }, { shift: true })
    expect(board.selection).toEqual(['a', 'b'])
    expect([board.position('a'), board.position('b')]).toEqual([
      { x: 140, y: 100 },
      { x: 440, y: 100 },
    ])
  })

  it('leaves the notes with Alt and drops copies, as one step that undo takes back', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { shift: true })
    board.pointerDown(IN_B.x, IN_B.y, { alt: true }).pointerMove(IN_B.x + 30, IN_B.y + 300)
    expect(board.drag).toEqual({ ids: ['a', 'b'], dx: 30, dy: 300, copies: true })
    expect(board.presence.own.drag).toBeNull()
    expect(board.runner.cursor).toBe('copy')

    board.pointerUp()
    expect(board.transactions).toBe(1)
    expect([board.position('a'), board.position('b')]).toEqual([NOTES.a, NOTES.b])
    const copies = board.selection.map((id) => board.note(id))
    expect(copies.map(({ text, author, place }) => [text, author, place.x, place.y]).sort()).toEqual([
      ['a', 'me', 130, 400],
      ['b', 'me', 430, 400],
    ])
    board.key('z', { ctrlKey: true })
    expect(board.liveIds.sort()).toEqual(['a', 'b', 'c'])
  })

  it('changes between moving and copying as Alt goes down and up, and shows others the move alone', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y).pointerMove(300, 300)
    expect(board.presence.own.drag).toEqual({ ids: ['a'], dx: 100, dy: 100 })
    board.hold({ alt: true })
    expect(board.drag).toEqual({ ids: ['a'], dx: 100, dy: 100, copies: true })
    expect(board.presence.own.drag).toBeNull()
    board.hold({ alt: false })
    expect(board.presence.own.drag).toEqual({ ids: ['a'], dx: 100, dy: 100 })
    board.pointerUp()
    expect(board.liveIds.sort()).toEqual(['a', 'b', 'c'])
    expect(board.position('a')).toEqual({ x: 200, y: 200 })
  })

  it('copies nothing where the drag is cancelled or the note only clicked', () => {
    const board = new BoardDriver(NOTES).pointerDown(IN_A.x, IN_A.y, { alt: true }).pointerMove(300, 300).cancel()
    board.pointerUp().wait(1_000).click(IN_A.x, IN_A.y, { alt: true })
    expect(board.transactions).toBe(0)
    expect(board.drag).toBeNull()
  })
})

describe('the select tool on the bare board', () => {
  it('draws a marquee with the mouse and selects what it meets', () => {
    const board = new BoardDriver(NOTES).pointerDown(50, 50).pointerMove(450, 150)
    expect(board.marquee).toEqual({ x: 50, y: 50, width: 400, height: 100 })
    expect(board.selection).toEqual(['a', 'b'])
    board.pointerMove(150, 150)
    expect(board.selection).toEqual(['a'])
    board.pointerUp()
    expect(board.marquee).toBeNull()
    expect(board.selection).toEqual(['a'])
  })

  it('adds to the selection with Shift', () => {
    const board = new BoardDriver(NOTES).click(150, 450).wait(1_000)
    board.dragFrom({ x: 390, y: 50 }, { x: 450, y: 150 }, { shift: true })
    expect(board.selection).toEqual(['b', 'c'])
  })

  it('gives the selection back when the marquee is cancelled', () => {
    const board = new BoardDriver(NOTES).click(150, 450).pointerDown(50, 50).pointerMove(450, 150).cancel()
    expect(board.selection).toEqual(['c'])
    expect(board.marquee).toBeNull()
  })

  it('moves the view with a finger, which sets off without a jump', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y)
    board.pointerDown(800, 600, { kind: 'touch' }).pointerMove(791, 600)
    expect(board.camera.state.x).toBe(0)
    board.pointerMove(789, 600)
    expect(board.camera.state.x).toBeCloseTo(1)
    board.pointerMove(690, 650).pointerUp()
    expect(board.camera.state.x).toBeCloseTo(100)
    expect(board.camera.state.y).toBe(-50)
    expect(board.selection).toEqual(['a'])
    board.wait(1_000).click(800, 600, { kind: 'touch' })
    expect(board.selection).toEqual([])
  })

  it('drags a note with a finger', () => {
    const board = new BoardDriver(NOTES).dragFrom(IN_A, { x: 300, y: 200 }, { kind: 'touch' })
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
  })
})
