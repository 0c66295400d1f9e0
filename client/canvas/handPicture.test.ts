import { describe, expect, it } from 'vitest'
import { DARK_THEME } from '../../shared/drawing/theme'
import type { Box } from '../../shared/geometry/box'
import { pagePlace } from '../../shared/model/place'
import { createNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { paintedBoard } from '../testing/paintedBoard'
import { planDrop } from './planDrop'

const REMOTE = new SystemEdit('server')

const NOTES = { near: { x: 100, y: 100 }, beside: { x: 500, y: 100 }, far: { x: 90_000, y: 0 } }

function pictured(act: (board: ReturnType<typeof paintedBoard>) => void) {
  const board = paintedBoard(NOTES)
  act(board)
  board.frame()
  return { ...board, ...board.renderer.handPictures() }
}

function holds(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return box.x <= x && box.y <= y && box.x + box.width >= x + 200 && box.y + box.height >= y + 200
}

describe('CV7 what is in hands', () => {
  it('is in no box where nothing is held', () => {
    const { held, along } = pictured(() => {})
    expect([held.size, along.box]).toEqual([0, null])
  })

  it('is in a box around each, where the hands have it, one’s own on top', () => {
    const { held } = pictured(({ board, renderer }) => {
      renderer.showDrag({ ids: ['near'], dx: 40, dy: 10 })
      board.presence.setOther(5, { drag: { ids: ['beside'], dx: 0, dy: 300 } })
    })
    const boxes = [...held.values()].map(({ box }) => box as Box)
    expect(boxes.map((box) => [holds(box, { x: 500, y: 400 }), holds(box, { x: 140, y: 110 })])).toEqual([
      [true, false],
      [false, true],
    ])
    for (const { width } of boxes) expect(width).toBeLessThan(400)
  })

  it('is painted from where its canvas lies', () => {
    const { board, held } = pictured(({ renderer }) => renderer.showDrag({ ids: ['near'], dx: 40, dy: 10 }))
    const whole = new RecordingContext()
    const [own] = held.values()
    own?.paint(whole as unknown as CanvasRenderingContext2D, board.camera.visibleBox())
    const some = new RecordingContext()
    own?.paint(some as unknown as CanvasRenderingContext2D, { x: 60, y: 40, width: 400, height: 400 })
    const textOf = (context: RecordingContext) => context.named('fillText')[0]
    expect([textOf(some)?.args, textOf(whole)?.args[0]]).toEqual([textOf(whole)?.args, 'near'])
    const [x, y] = [4, 5].map((at) => (textOf(whole)?.transform[at] ?? 0) - (textOf(some)?.transform[at] ?? 0))
    expect([x, y]).toEqual([60, 40])
  })

  it('has room for the island that would come to be', () => {
    const { along } = pictured(({ renderer }) => {
      const drag = { ids: ['near'], dx: 300, dy: 0 }
      renderer.showDrag(drag)
      renderer.showDrop(
        planDrop(renderer.scene, { ids: drag.ids, delta: { x: 300, y: 0 } }, { kind: 'note', id: 'beside' }),
      )
    })
    expect(holds(along.box as Box, NOTES.beside)).toBe(true)
  })

  it('is everywhere where lines go along', () => {
    const { held, along } = pictured(({ board, renderer }) => {
      createNotes(board.doc, [noteDraft('late', { basedOn: 'beside', place: pagePlace(100, 600) })], REMOTE)
      renderer.showDrag({ ids: ['beside'], dx: 40, dy: 10 })
    })
    expect(along.box).toBe('all')
    expect([...held.values()].map(({ box }) => box)).not.toContain('all')
  })

  it('CV9 looks the same while one hand moves it, and another as soon as anything else is another', () => {
    const { board, renderer, frame } = paintedBoard(NOTES)
    const look = (act: () => void) => {
      act()
      frame()
      return [...renderer.handPictures().held.values()].at(-1)
    }
    const drag = (dx: number) => renderer.showDrag({ ids: ['near'], dx, dy: 0 })
    const first = look(() => drag(10))
    const next = look(() => drag(30))
    expect(next?.look).toEqual(first?.look)
    expect([first?.at, next?.at]).toEqual([
      { x: 10, y: 0 },
      { x: 30, y: 0 },
    ])
    const others = [
      () => board.camera.panBy(5, 0),
      () => board.session.setState({ selection: new Set(['near']) }),
      () => setNoteText(board.doc, 'near', 'written by another meanwhile', REMOTE),
      () => renderer.setTheme(DARK_THEME),
      () => renderer.showDrag({ ids: ['near', 'beside'], dx: 30, dy: 0 }),
    ]
    let before = next?.look
    for (const act of others) {
      const after = look(act)?.look
      expect(after, String(act)).not.toEqual(before)
      before = after
    }
  })

  it('is painted in one where there are many hands', () => {
    const ids = Array.from({ length: 13 }, (_, at) => `n${at}`)
    const notes = Object.fromEntries(ids.map((id, at) => [id, { x: at * 60, y: 0 }]))
    const { board, renderer, frame } = paintedBoard(notes)
    const hands = () => {
      frame()
      return [...renderer.handPictures().held.values()].map(({ look }) => look !== null)
    }
    for (const [at, id] of ids.slice(1).entries())
      board.presence.setOther(at + 1, { drag: { ids: [id], dx: 0, dy: 9 } })
    expect(hands()).toEqual(Array(12).fill(true))
    board.presence.setOther(50, { drag: { ids: ['n0'], dx: 0, dy: 9 } })
    expect(hands()).toEqual([false])
  })

  it('CV9 looks otherwise where what a hand has brought from out of view is changed', () => {
    const { board, renderer, frame } = paintedBoard(NOTES)
    const look = () => {
      frame()
      return [...renderer.handPictures().held.values()][0]?.look
    }
    renderer.showDrag({ ids: ['far'], dx: -89_700, dy: 100 })
    const before = look()
    setNoteText(board.doc, 'far', 'written by another meanwhile', REMOTE)
    expect(look()).not.toEqual(before)
  })
})
