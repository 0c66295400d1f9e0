import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createNotes, deleteNotes, moveNotes, restoreNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { paintedBoard } from '../testing/paintedBoard'
import type { Layer } from './surfaces'

const REMOTE = new SystemEdit('server')

const NOTES = { near: { x: 100, y: 100 }, beside: { x: 500, y: 100 }, far: { x: 90_000, y: 0 } }

describe('the renderer', () => {
  it('paints nothing for what happens out of sight, the board for what happens in sight', () => {
    const { board, frame } = paintedBoard(NOTES)
    moveNotes(board.doc, new Map([['far', pagePlace(95_000, 0)]]), REMOTE)
    expect(frame()).toEqual(new Set())
    moveNotes(board.doc, new Map([['near', pagePlace(150, 100)]]), REMOTE)
    expect(frame()).toContain('base')
  })

  it('GE28 marks the first frame in which notes are seen with their words', () => {
    performance.clearMarks()
    const { board, renderer, frame } = paintedBoard({}, { hasFont: false })
    const marks = () => performance.getEntriesByName('grappe:painted').length
    createNotes(board.doc, [noteDraft('first', { place: pagePlace(100, 100) })], REMOTE)
    frame()
    expect(marks()).toBe(0)
    renderer.setFont('serif')
    expect(marks()).toBe(0)
    frame()
    renderer.repaint()
    frame()
    expect(marks()).toBe(1)
  })

  it('asks for no frame while it is hidden, and paints everything once it is seen again', () => {
    const { board, renderer, frame, textOn } = paintedBoard(NOTES)
    renderer.setHidden(true)
    moveNotes(board.doc, new Map([['near', pagePlace(90_000, 100)]]), REMOTE)
    board.presence.setOther(7, { cursor: { x: 1, y: 2 }, drag: { ids: ['beside'], dx: 5, dy: 5 } })
    board.camera.panBy(10, 10)
    expect(frame()).toEqual(new Set())
    board.presence.setOther(7, null)
    renderer.setHidden(false)
    expect(frame()).toEqual(new Set(['base', 'active', 'ui']))
    expect(textOn('base')).toEqual(['beside'])
  })

  it('leaves the board alone while a note is dragged, and paints it once more when the note is let go', () => {
    const { board, renderer, frame, textOn } = paintedBoard(NOTES)
    renderer.showDrag({ ids: ['near'], dx: 10, dy: 0 })
    expect(frame()).toContain('base')
    expect([textOn('base'), textOn('active')]).toEqual([['beside'], ['near']])
    renderer.showDrag({ ids: ['near'], dx: 30, dy: 0 })
    expect(frame()).toEqual(new Set(['active', 'ui']))
    renderer.showDrag(null)
    expect(frame()).toContain('base')
    expect([textOn('base'), textOn('active')]).toEqual([['near', 'beside'], []])
    expect(board.transactions).toBe(0)
  })

  it('shows copies in the hand and the notes where they lie', () => {
    const { renderer, frame, textOn } = paintedBoard(NOTES)
    renderer.showDrag({ ids: ['near'], dx: 10, dy: 0, copies: true })
    frame()
    expect([textOn('base'), textOn('active')]).toEqual([['near', 'beside'], ['near']])
    expect(renderer.shownPosition('near')).toEqual({ x: 100, y: 100 })
  })

  it('shows what another holds in that hand, gliding, without repainting the board', () => {
    const { board, renderer, frame, textOn } = paintedBoard(NOTES)
    board.presence.setOther(5, { drag: { ids: ['near'], dx: 0, dy: 40 } })
    frame()
    expect(textOn('base')).toEqual(['beside'])
    board.presence.setOther(5, { drag: { ids: ['near'], dx: 0, dy: 80 } })
    expect(frame()).toEqual(new Set(['active', 'ui']))
    expect(renderer.shownPosition('near')).toEqual({ x: 100, y: 180 })
    board.presence.setOther(5, null)
    frame()
    expect(textOn('base')).toEqual(['near', 'beside'])
  })

  it('paints nothing for a cursor that moves', () => {
    const { board, renderer, frame } = paintedBoard(NOTES)
    let frames = 0
    renderer.onFrame(() => frames++)
    board.presence.setOther(5, { cursor: { x: 10, y: 10 } })
    expect(frame()).toEqual(new Set())
    board.session.setState({ editing: 'near', selection: new Set(['near', 'beside']) })
    renderer.showDrag({ ids: ['beside'], dx: 10, dy: 0 })
    frame()
    frames = 0
    board.presence.setOther(5, { cursor: { x: 90, y: 10 } })
    expect(frame()).toEqual(new Set())
    expect(frames).toBeGreaterThan(0)
    expect(renderer.hand.cursorOf(5)).toEqual({ x: 90, y: 10 })
  })

  it('leaves the text of an open note to its editor', () => {
    const { board, frame, textOn } = paintedBoard(NOTES)
    board.session.setState({ editing: 'near' })
    frame()
    expect([textOn('base'), textOn('active')]).toEqual([['beside'], []])
  })

  it('lets a note that was moved otherwise than by hand glide to its place, and then lie on the board again', () => {
    const { board, renderer, frame, textOn } = paintedBoard(NOTES, { isStill: false })
    const seen: number[] = []
    renderer.onFrame(() => seen.push(renderer.shownPosition('near')?.x ?? Number.NaN))
    frame()
    seen.length = 0
    moveNotes(board.doc, new Map([['near', pagePlace(400, 500)]]), REMOTE)
    expect(frame()).toEqual(new Set(['base', 'active', 'ui']))
    expect(textOn('active')).toEqual([])
    expect(textOn('base')).toEqual(expect.arrayContaining(['near', 'beside']))
    expect(seen[0]).toBeLessThan(250)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(400)
  })
})

describe('the links between notes', () => {
  const LINKED = { origin: { x: 100, y: 100 }, reply: { x: 600, y: 400 }, far: { x: 90_000, y: 0 } }

  function linked() {
    const world = paintedBoard(LINKED)
    const draft = noteDraft('late', { basedOn: 'origin', place: pagePlace(100, 600) })
    createNotes(world.board.doc, [draft], REMOTE)
    world.frame()
    const strokesOn = (layer: Layer) => {
      const context = new RecordingContext()
      const skip = () => {}
      const rest = { save: skip, restore: skip, translate: skip, rotate: skip, roundRect: skip }
      world.renderer.paint(layer, Object.assign(context, rest) as unknown as CanvasRenderingContext2D)
      // Outlines are two pixels wide.
      return context.named('stroke').filter(({ lineWidth }) => lineWidth < 3 && lineWidth !== 2).length
    }
    const strokes = () => [strokesOn('base'), strokesOn('active'), strokesOn('ui')]
    return { ...world, strokes }
  }

  it('lie below the notes, go along in anybody’s hand without repainting the board, and lie again', () => {
    const { board, renderer, frame, strokes } = linked()
    expect(strokes()).toEqual([1, 0, 0])
    board.presence.setOther(5, { drag: { ids: ['origin'], dx: 0, dy: 40 } })
    frame()
    expect(strokes()).toEqual([0, 1, 0])
    board.presence.setOther(5, { drag: { ids: ['origin'], dx: 0, dy: 80 } })
    expect(frame()).not.toContain('base')
    board.presence.setOther(5, null)
    renderer.showDrag({ ids: ['late'], dx: 5, dy: 5 })
    frame()
    expect(strokes()).toEqual([0, 1, 0])
    renderer.showDrag(null)
    frame()
    expect(strokes()).toEqual([1, 0, 0])
  })

  it('are drawn stronger where an end is selected', () => {
    const { board, frame, strokes } = linked()
    board.session.setState({ selection: new Set(['origin']) })
    expect(frame()).not.toContain('base')
    expect(strokes()[2]).toBe(1)
    board.session.setState({ selection: new Set(['reply']) })
    expect(strokes()[2]).toBe(0)
  })

  it('go with a note into the trash and come back with it', () => {
    const { board, frame, strokes } = linked()
    deleteNotes(board.doc, ['origin'], 1, REMOTE)
    expect(frame()).toContain('base')
    expect(strokes()).toEqual([0, 0, 0])
    restoreNotes(board.doc, ['origin'], REMOTE)
    frame()
    expect(strokes()).toEqual([1, 0, 0])
    deleteNotes(board.doc, ['late'], 1, REMOTE)
    expect(strokes()).toEqual([0, 0, 0])
  })

  it('are seen where they cross the view and both ends lie outside, and cost nothing elsewhere', () => {
    const { board, frame, strokes } = linked()
    const places = { origin: pagePlace(-3_000, 300), late: pagePlace(3_000, 300) }
    moveNotes(board.doc, new Map(Object.entries(places)), REMOTE)
    expect(frame()).toContain('base')
    expect(strokes()).toEqual([1, 0, 0])
    moveNotes(board.doc, new Map([['late', pagePlace(3_000, 400)]]), REMOTE)
    expect(frame()).toContain('base')
    moveNotes(board.doc, new Map([['late', pagePlace(-3_000, 9_000)]]), REMOTE)
    frame()
    moveNotes(board.doc, new Map([['late', pagePlace(-3_000, 9_500)]]), REMOTE)
    expect(frame()).toEqual(new Set())
  })

  it('tell what a note builds on', () => {
    const { board, renderer } = linked()
    expect(renderer.scene.baseOf('late')?.id).toBe('origin')
    expect(renderer.scene.baseOf('origin')).toBeNull()
    deleteNotes(board.doc, ['origin'], 1, REMOTE)
    expect(renderer.scene.baseOf('late')).toBeNull()
  })
})
