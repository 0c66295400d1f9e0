import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../shared/geometry/box'
import { LIMITS } from '../../shared/protocol/limits'
import { BoardDriver } from '../testing/boardDriver'
import type { CopiedNote } from './copied'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 400, y: 100 } }
const copied = (id: string, x: number, y: number, values: Partial<CopiedNote> = {}): CopiedNote => ({
  id,
  text: id,
  x,
  y,
  color: 'pink',
  tags: ['t'],
  ...values,
})
const boxAt = (board: BoardDriver, id: string) => ({ ...board.position(id), width: 200, height: 200 })

describe('copies', () => {
  it('are new notes of this person with all that they were, around the point, selected', () => {
    const board = new BoardDriver({ known: { x: 0, y: 900 } })
    const notes = [copied('x', 5_000, 5_000), copied('y', 5_300, 5_100, { basedOn: 'x' })]
    const [x = '', y = ''] = board.commands.addCopies.run({ notes, clusters: [] }, { x: 600, y: 400 }) ?? []
    expect(board.note(x)).toMatchObject({ text: 'x', color: 'pink', tags: ['t'], author: 'me' })
    expect(board.note(x).id).not.toBe('x')
    expect(board.note(y).basedOn).toBe(x)
    expect([board.position(x), board.position(y)]).toEqual([
      { x: 350, y: 250 },
      { x: 650, y: 350 },
    ])
    expect(board.selection).toEqual([x, y].sort())
  })

  it('keep what they are based on where it is on this board, and drop it elsewhere', () => {
    const board = new BoardDriver(NOTES)
    const notes = [copied('x', 0, 0, { basedOn: 'a' }), copied('y', 300, 0, { basedOn: 'elsewhere' })]
    const ids = board.commands.addCopies.run({ notes, clusters: [] }, null) ?? []
    expect(ids.map((id) => board.note(id).basedOn)).toEqual(['a', undefined])
  })

  it('lie beside themselves when pasted twice', () => {
    const board = new BoardDriver({})
    const run = () =>
      board.commands.addCopies.run({ notes: [copied('x', 0, 0)], clusters: [] }, { x: 500, y: 500 })?.[0] ?? ''
    expect([run(), run(), run()].map((id) => board.position(id))).toEqual([
      { x: 400, y: 400 },
      { x: 428, y: 428 },
      { x: 456, y: 456 },
    ])
  })
})

describe('ideas', () => {
  it('lie in free room near the point, one undo step together', () => {
    const board = new BoardDriver(NOTES)
    const texts = Array.from({ length: 30 }, (_, index) => `idea ${index}`)
    const ids = board.commands.addIdeas.run(texts, { x: 300, y: 200 }) ?? []
    expect(board.transactions).toBe(1)
    expect(ids.map((id) => board.note(id).text)).toEqual(texts)
    const boxes = [...ids, 'a', 'b'].map((id) => boxAt(board, id))
    const overlapping = boxes.filter((box, at) => boxes.some((other, to) => to !== at && boxesOverlap(box, other)))
    expect(overlapping).toEqual([])
    expect(board.selection).toEqual([...ids].sort())
    const { x, y, width, height } = board.camera.visibleBox()
    expect(
      boxes.slice(0, 30).every((box) => box.x > x && box.y > y && box.x + 200 < x + width && box.y + 200 < y + height),
    ).toBe(true)
    board.key('z', { ctrlKey: true })
    expect(board.liveIds).toEqual(['a', 'b'])
  })

  it('come in parts that fit into a frame, still one undo step', () => {
    const board = new BoardDriver({})
    const sizes: number[] = []
    board.doc.on('update', (update: Uint8Array) => sizes.push(update.length))
    const count = LIMITS.pasteNotes
    const text = 'é'.repeat(LIMITS.pasteText / count)
    board.commands.addIdeas.run(
      Array.from({ length: count }, () => text),
      null,
    )
    expect(board.liveIds).toHaveLength(count)
    expect(Math.max(...sizes)).toBeLessThan(LIMITS.frame / 2)
    board.key('z', { ctrlKey: true })
    expect(board.liveIds).toEqual([])
  })

  it('are not taken where the board would hold too many, nor from who may only watch', () => {
    const full = new BoardDriver(NOTES)
    const many = Array.from({ length: LIMITS.notesPerBoard - 1 }, () => 'x')
    expect(full.commands.addIdeas.run(many, null)).toBeNull()
    const watching = new BoardDriver(NOTES, { canWrite: false })
    expect(watching.commands.addIdeas.run(['x'], null)).toBeNull()
    expect(watching.commands.addCopies.run({ notes: [copied('x', 0, 0)], clusters: [] }, null)).toBeNull()
    expect([full.transactions, watching.transactions]).toEqual([0, 0])
  })
})

describe('the keys of the clipboard', () => {
  it('are left to the browser, which tells by events of its own', () => {
    const board = new BoardDriver(NOTES).click(200, 200)
    for (const key of ['c', 'x', 'v']) board.key(key, { ctrlKey: true })
    expect(board.transactions).toBe(0)
    expect(board.session.getState().window).toBeNull()
  })
})

describe('what comes back from the trash', () => {
  it('is brought into view where it lay', () => {
    const board = new BoardDriver({ far: { x: 9_000, y: 9_000 } })
    board.session.setState({ selection: new Set(['far']) })
    board.commands.deleteSelection.run()
    expect(board.note('far').deletedBy).toBe('me')
    board.commands.restoreNotes.run(['far'])
    expect(board.position('far')).toEqual({ x: 9_000, y: 9_000 })
    const { x, y, width, height } = board.camera.visibleBox()
    expect(x < 9_000 && y < 9_000 && x + width > 9_200 && y + height > 9_200).toBe(true)
  })
})
