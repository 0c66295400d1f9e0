import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { moveNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createRecordingCanvas, RecordingContext } from '../../shared/testing/recordingContext'
import { BoardDriver } from '../testing/boardDriver'
import { BoardRenderer, type Layer } from './boardRenderer'

const REMOTE = new SystemEdit('server')

function setUp(notes: ConstructorParameters<typeof BoardDriver>[0], { isStill = true } = {}) {
  const board = new BoardDriver(notes)
  let next: ((time: number) => void) | null = null
  let time = 0
  const renderer = new BoardRenderer(
    { ...board, presence: board.presence, canWrite: true },
    {
      clock: {
        request(run) {
          next = run
          return 1
        },
        cancel() {
          next = null
        },
      },
      timers: { set: () => 1, clear: () => {} },
      createCanvas: createRecordingCanvas,
      prefersStillness: () => isStill,
    },
  )
  const drawn: Layer[] = []
  renderer.addSurface({ layers: ['base', 'active', 'ui'], draw: (layer) => drawn.push(layer), setPixelRatio() {} })
  /** Runs the frames that are due, gives what they drew. */
  const frame = () => {
    drawn.length = 0
    for (let frames = 0; next !== null && frames < 200; frames++) {
      const run = next
      next = null
      time += 16
      run(time)
    }
    return new Set(drawn)
  }
  const textOn = (layer: 'base' | 'active') => {
    const context = new RecordingContext()
    renderer.paint(layer, context as unknown as CanvasRenderingContext2D, 1)
    return context.named('fillText').map((call) => call.args[0])
  }
  renderer.setFont('serif')
  frame()
  return { board, renderer, frame, textOn }
}

const NOTES = { near: { x: 100, y: 100 }, beside: { x: 500, y: 100 }, far: { x: 90_000, y: 0 } }

describe('the renderer', () => {
  it('paints nothing for what happens out of sight, the board for what happens in sight', () => {
    const { board, frame } = setUp(NOTES)
    moveNotes(board.doc, new Map([['far', pagePlace(95_000, 0)]]), REMOTE)
    expect(frame()).toEqual(new Set())
    moveNotes(board.doc, new Map([['near', pagePlace(150, 100)]]), REMOTE)
    expect(frame()).toContain('base')
  })

  it('asks for no frame while it is hidden, and paints everything once it is seen again', () => {
    const { board, renderer, frame, textOn } = setUp(NOTES)
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
    const { board, renderer, frame, textOn } = setUp(NOTES)
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
    const { renderer, frame, textOn } = setUp(NOTES)
    renderer.showDrag({ ids: ['near'], dx: 10, dy: 0, copies: true })
    frame()
    expect([textOn('base'), textOn('active')]).toEqual([['near', 'beside'], ['near']])
    expect(renderer.shownPosition('near')).toEqual({ x: 100, y: 100 })
  })

  it('shows what another holds in that hand, gliding, without repainting the board', () => {
    const { board, renderer, frame, textOn } = setUp(NOTES)
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
    const { board, renderer, frame } = setUp(NOTES)
    let frames = 0
    renderer.onFrame(() => frames++)
    board.presence.setOther(5, { cursor: { x: 10, y: 10 } })
    expect(frame()).not.toContain('base')
    expect(frames).toBeGreaterThan(0)
    expect(renderer.hand.cursorOf(5)).toEqual({ x: 10, y: 10 })
  })

  it('leaves the text of an open note to its editor', () => {
    const { board, frame, textOn } = setUp(NOTES)
    board.session.setState({ editing: 'near' })
    frame()
    expect([textOn('base'), textOn('active')]).toEqual([['beside'], []])
  })

  it('lets a note that was moved otherwise than by hand glide to its place, and then lie on the board again', () => {
    const { board, renderer, frame, textOn } = setUp(NOTES, { isStill: false })
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
