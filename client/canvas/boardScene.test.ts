import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createNotes, deleteNotes, moveNotes, recolorNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'

const FAR = { x: 90_000, y: 90_000 }
const VIEW = { x: 0, y: 0, width: 1280, height: 800 }
const REMOTE = new SystemEdit('server')

function ids(board: BoardDriver, box = VIEW): string[] {
  return board.scene.notesMeeting(box).map((note) => note.id)
}

describe('the scene', () => {
  it('gives what meets a box in stacking order, from near and from far', () => {
    const notes = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${at}`, { x: (59 - at) * 20, y: 0 }]))
    const board = new BoardDriver({ ...notes, far: FAR })
    board.dragFrom({ x: 10, y: 100 }, { x: 10, y: 200 })
    const near = ids(board)
    expect(near).toHaveLength(60)
    expect(near.at(-1)).toBe('n59')
    expect(ids(board, { x: -1e6, y: -1e6, width: 2e6, height: 2e6 })).toEqual([...near.slice(0, -1), 'far', 'n59'])
  })

  it('follows moves, colours, texts, new notes and the trash', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 } })
    moveNotes(board.doc, new Map([['a', pagePlace(0, 500)]]), REMOTE)
    recolorNotes(board.doc, ['a'], 'blue', REMOTE)
    setNoteText(board.doc, 'a', 'neu', REMOTE)
    expect(board.scene.note('a')).toMatchObject({ x: 0, y: 500, color: 'blue', text: 'neu' })
    expect(board.scene.noteAt({ x: 10, y: 10 }, 0)).toBeNull()
    deleteNotes(board.doc, ['b'], 1, REMOTE)
    expect(ids(board)).toEqual(['a'])
    const draft = { id: 'c', text: '', place: pagePlace(600, 0), color: 'grey', author: '', createdAt: 0 } as const
    createNotes(board.doc, [draft], REMOTE)
    expect(ids(board)).toEqual(['a', 'c'])
  })

  it('asks for no repaint for what happens out of sight', () => {
    const board = new BoardDriver({ near: { x: 0, y: 0 }, far: FAR })
    moveNotes(board.doc, new Map([['far', pagePlace(95_000, 95_000)]]), REMOTE)
    expect(board.scene.takeChangesIn(VIEW).things).toEqual([])
    moveNotes(board.doc, new Map([['near', pagePlace(50_000, 0)]]), REMOTE)
    expect(board.scene.takeChangesIn(VIEW).things).toContainEqual({ x: 0, y: 0, width: 200, height: 200 })
    expect(board.scene.takeChangesIn(VIEW).things).toEqual([])
    moveNotes(board.doc, new Map([['far', pagePlace(100, 100)]]), REMOTE)
    expect(board.scene.takeChangesIn(VIEW).things).toEqual([{ x: 100, y: 100, width: 200, height: 200 }])
  })

  it('keeps a text’s lines while only the place changes', () => {
    const board = new BoardDriver({ a: { x: 0, y: 0 } })
    const note = board.scene.note('a')
    if (note === null) throw new Error('no note')
    const layout = { fontSize: 9, lineHeight: 11, baseline: 8, lines: [], width: 168, isCut: false }
    note.layout = layout
    moveNotes(board.doc, new Map([['a', pagePlace(5, 5)]]), REMOTE)
    expect(board.scene.note('a')?.layout).toBe(layout)
    setNoteText(board.doc, 'a', 'b', REMOTE)
    expect(board.scene.note('a')?.layout).toBeNull()
  })

  it('lays loose notes a little askew, the same way for everybody', () => {
    const notes = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`note ${at}`, { x: 0, y: 0 }]))
    const angles = (board: BoardDriver) => board.scene.notesMeeting(VIEW).map((note) => note.angle)
    const first = angles(new BoardDriver(notes))
    expect(first).toEqual(angles(new BoardDriver(notes)))
    expect(Math.max(...first.map(Math.abs))).toBeLessThanOrEqual((2 * Math.PI) / 180)
    expect(new Set(first.map(Math.sign))).toEqual(new Set([-1, 0, 1]))
  })
})
