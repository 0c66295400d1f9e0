import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 }, c: { x: 100, y: 400 } }
const IN_A = { x: 200, y: 200 }
const IN_B = { x: 500, y: 200 }
const BARE = { x: 900, y: 600 }
const FINGER = { kind: 'touch' } as const
const SECOND = { kind: 'touch', id: 2 } as const
const PEN = { kind: 'pen', id: 9 } as const

const menuOf = (board: BoardDriver) => board.session.getState().menu
const down = (board: BoardDriver, at: { x: number; y: number }, press = {}) => board.pointerDown(at.x, at.y, press)

describe('the right button', () => {
  it('GE1 opens the menu on release, of the note under it', () => {
    const board = down(new BoardDriver(NOTES), IN_A, { button: 2 })
    expect(menuOf(board)).toBeNull()
    board.pointerUp()
    expect(menuOf(board)).toEqual(IN_A)
    expect(board.selection).toEqual(['a'])
  })

  it('keeps a selection that holds the note, and clears it on the bare board', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { shift: true })
    board.click(IN_A.x, IN_A.y, { button: 2 })
    expect(board.selection).toEqual(['a', 'b'])
    board.click(BARE.x, BARE.y, { button: 2 })
    expect(board.selection).toEqual([])
    expect(menuOf(board)).toEqual(BARE)
  })

  it('GE1 moves the view when it is dragged, over notes too, and opens no menu', () => {
    const board = down(new BoardDriver(NOTES), IN_A, { button: 2 }).pointerMove(203, 200)
    expect(board.camera.state.x).toBe(0)
    board.pointerMove(210, 200).pointerMove(260, 230).pointerUp()
    expect(board.camera.state).toEqual({ x: -56, y: -30, zoom: 1 })
    expect(menuOf(board)).toBeNull()
    expect([board.selection, board.transactions]).toEqual([[], 0])
  })

  it('ends the writing', () => {
    const board = new BoardDriver(NOTES).doubleClick(IN_A.x, IN_A.y).click(IN_B.x, IN_B.y, { button: 2 })
    expect(board.session.getState().editing).toBeNull()
  })
})

describe('an open menu', () => {
  it('GE2 closes with the next press on the board, which does nothing else', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y).click(BARE.x, BARE.y, { button: 2 })
    board.dragFrom(IN_B, { x: 700, y: 300 })
    expect(menuOf(board)).toBeNull()
    expect([board.selection, board.transactions]).toEqual([[], 0])
    board.dragFrom(IN_B, { x: 520, y: 200 })
    expect(board.position('b')).toEqual({ x: 420, y: 100 })
  })

  it('opens elsewhere with the right button', () => {
    const board = new BoardDriver(NOTES).click(BARE.x, BARE.y, { button: 2 }).click(IN_A.x, IN_A.y, { button: 2 })
    expect(menuOf(board)).toEqual(IN_A)
  })

  it('closes with Escape, before anything else', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y, { button: 2 }).key('Escape')
    expect([menuOf(board), board.selection]).toEqual([null, ['a']])
  })
})

describe('the keys of the menu', () => {
  it.each([['ContextMenu', {}] as const, ['F10', { shiftKey: true }] as const])('%s opens it', (key, press) => {
    const board = new BoardDriver(NOTES).key(key, press)
    expect(menuOf(board)).toEqual({ x: 640, y: 400 })
    board.key('Escape').click(IN_A.x, IN_A.y).key(key, press)
    expect(menuOf(board)).toEqual({ x: 200, y: 100 })
  })

  it('open it in the middle of the view where the selection is out of sight', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y)
    board.camera.set({ x: 5_000, y: 0, zoom: 1 })
    board.key('ContextMenu')
    expect(menuOf(board)).toEqual({ x: 640, y: 400 })
  })
})

describe('a long press', () => {
  it.each(['touch', 'pen'] as const)('GE3 of a %s opens the menu of the note, and its release does nothing', (kind) => {
    const board = down(new BoardDriver(NOTES), IN_A, { kind }).wait(480)
    expect(menuOf(board)).toBeNull()
    board.wait(20)
    expect(menuOf(board)).toEqual(IN_A)
    expect(board.selection).toEqual(['a'])
    board.pointerMove(400, 400).pointerUp()
    expect(menuOf(board)).toEqual(IN_A)
    expect(board.transactions).toBe(0)
  })

  it('keeps a selection that holds the note, and clears it on the bare board', () => {
    const board = new BoardDriver(NOTES).key('a', { ctrlKey: true })
    down(board, IN_A, FINGER).wait(500).pointerUp()
    expect(board.selection).toEqual(['a', 'b', 'c'])
    board.key('Escape')
    down(board, BARE, FINGER).wait(500).pointerUp()
    expect(board.selection).toEqual([])
    expect(menuOf(board)).toEqual(BARE)
  })

  it('GE3 is none where the finger moves, lifts, or a second one lands', () => {
    const board = down(new BoardDriver(NOTES), IN_A, FINGER).pointerMove(205, 200).pointerMove(215, 200).wait(1_000)
    board.pointerMove(200, 200).pointerUp()
    down(board, BARE, FINGER).wait(300).pointerUp().wait(1_000)
    down(board, BARE, FINGER).pointerDown(700, 600, SECOND).wait(1_000).pointerUp().pointerUp(2)
    down(board, BARE, FINGER).wait(300).pointerCancel().wait(1_000)
    expect(menuOf(board)).toBeNull()
  })

  it('is none of a mouse, of a gesture that Escape ended, or where a note is placed', () => {
    const board = down(new BoardDriver(NOTES), IN_A).wait(1_000).pointerUp()
    down(board, IN_A, FINGER).cancel().wait(1_000).pointerUp()
    board.commands.chooseNoteTool.run()
    down(board, BARE, FINGER).wait(1_000).pointerUp()
    expect(menuOf(board)).toBeNull()
    expect(board.liveIds).toHaveLength(4)
  })
})

describe('two fingers', () => {
  it('GE4 drop nothing: what the first one took goes back, and the last one does nothing until all are up', () => {
    const board = down(new BoardDriver(NOTES), IN_A, FINGER).pointerMove(300, 300)
    expect(board.drag).not.toBeNull()
    board.pointerDown(600, 300, SECOND)
    expect([board.drag, board.presence.own.drag]).toEqual([null, null])
    board.pointerMove(300, 300).pointerMove(900, 300, 2)
    expect(board.camera.state.zoom).toBeCloseTo(2)
    board.pointerUp(2)
    const view = board.camera.state
    board.pointerMove(500, 500).pointerUp()
    expect(board.camera.state).toEqual(view)
    expect([board.transactions, board.selection]).toEqual([0, ['a']])
    board.camera.set({ x: 0, y: 0, zoom: 1 })
    board.dragFrom(IN_A, { x: 300, y: 200 }, FINGER)
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
  })

  it('work also where the first one closed a menu', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y, { button: 2 })
    down(board, BARE, FINGER).pointerDown(1_000, 600, SECOND).pointerMove(1_100, 600, 2)
    expect(board.camera.state.zoom).toBeCloseTo(2)
  })

  it('GE5 give a note back where the system takes the finger away', () => {
    const board = down(new BoardDriver(NOTES), IN_A, FINGER).pointerMove(300, 300).pointerCancel()
    expect([board.drag, board.transactions]).toEqual([null, 0])
    expect(board.position('a')).toEqual(NOTES.a)
  })
})

describe('a pen', () => {
  it('takes notes and draws a selection, as a mouse does', () => {
    const board = new BoardDriver(NOTES).dragFrom(IN_A, { x: 300, y: 200 }, PEN)
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
    board.dragFrom({ x: 350, y: 50 }, { x: 650, y: 350 }, PEN)
    expect(board.selection).toEqual(['a', 'b'])
    expect(board.camera.state.x).toBe(0)
  })

  it('GE6 makes fingers move the view alone from then on, until they shall hold again', () => {
    const board = new BoardDriver(NOTES).click(IN_A.x, IN_A.y, PEN).wait(1_000)
    expect(board.session.getState().fingers).toBe('pan')
    board.dragFrom(IN_B, { x: 450, y: 200 }, FINGER)
    expect(board.camera.state).toEqual({ x: 50, y: 0, zoom: 1 })
    board.doubleClick(IN_B.x, IN_B.y, FINGER).doubleClick(BARE.x, BARE.y, FINGER)
    down(board, IN_B, FINGER).wait(1_000).pointerUp()
    expect([board.selection, menuOf(board), board.transactions]).toEqual([['a'], null, 0])
    expect(board.session.getState().editing).toBeNull()

    board.session.setState({ fingers: 'hold' })
    board.click(BARE.x, BARE.y, PEN).wait(1_000)
    expect(board.session.getState().fingers).toBe('hold')
    board.dragFrom({ x: 450, y: 200 }, { x: 470, y: 200 }, FINGER)
    expect(board.position('b')).toEqual({ x: 420, y: 100 })
  })

  it('GE7 lets the hand rest: touches beside it and just after it mean nothing, however long they last', () => {
    const board = down(new BoardDriver(NOTES), IN_A, PEN).pointerMove(250, 200, PEN.id)
    board.pointerDown(500, 250, FINGER).pointerMove(560, 300).pointerDown(550, 260, SECOND).pointerMove(700, 300, 2)
    expect(board.camera.state).toEqual({ x: 0, y: 0, zoom: 1 })
    board.pointerMove(300, 200, PEN.id).pointerUp(PEN.id)
    expect(board.position('a')).toEqual({ x: 200, y: 100 })
    board.pointerUp().pointerUp(2)
    down(board, IN_B, FINGER).wait(2_000).pointerMove(600, 300).pointerUp()
    expect(board.camera.state).toEqual({ x: 0, y: 0, zoom: 1 })
    down(board, IN_B, FINGER).pointerMove(600, 200).pointerMove(700, 200).pointerUp()
    expect(board.camera.state.x).toBeLessThan(0)
  })

  it('GE7 takes what a touch just before it began for the hand’s: nothing is dropped', () => {
    const board = down(new BoardDriver(NOTES), IN_B, FINGER).pointerMove(560, 260)
    expect(board.drag?.ids).toEqual(['b'])
    board.pointerDown(IN_A.x, IN_A.y, PEN)
    expect(board.drag).toBeNull()
    board.pointerMove(700, 500).pointerMove(300, 200, PEN.id).pointerUp().pointerUp(PEN.id)
    expect([board.position('a'), board.position('b')]).toEqual([{ x: 200, y: 100 }, NOTES.b])
    expect(board.transactions).toBe(1)
  })
})

describe('a palm', () => {
  it('GE7 means nothing where it is wider than a finger, or becomes so', () => {
    const board = down(new BoardDriver(NOTES), IN_A, { ...FINGER, size: 140 })
      .pointerMove(400, 400)
      .pointerUp()
    expect([board.selection, board.transactions]).toEqual([[], 0])
    down(board, IN_A, { ...FINGER, size: 40 }).pointerMove(300, 300)
    expect(board.drag).not.toBeNull()
    board.widen(140).pointerMove(320, 320)
    expect(board.drag).toBeNull()
    board.pointerMove(500, 500).pointerUp()
    expect(board.transactions).toBe(0)
  })
})

describe('the space bar and the middle button', () => {
  it('GE9 move the view over notes, and a gesture stays what it was when the bar is pressed or let go in it', () => {
    const board = new BoardDriver(NOTES).dragFrom(IN_A, { x: 260, y: 200 }, { button: 1 })
    expect([board.camera.state.x, board.selection]).toEqual([-60, []])
    board.isSpaceHeld = true
    down(board, { x: 260, y: 200 }).pointerMove(280, 200)
    board.isSpaceHeld = false
    board.pointerMove(320, 200).pointerUp()
    expect([board.camera.state.x, board.transactions]).toEqual([-120, 0])
    down(board, { x: 320, y: 200 }).pointerMove(330, 200)
    board.isSpaceHeld = true
    board.pointerMove(340, 200).pointerUp()
    expect(board.position('a')).toEqual({ x: 120, y: 100 })
  })
})
