import { createRecordingCanvas, RecordingContext } from '../../shared/testing/recordingContext'
import { BoardRenderer } from '../canvas/boardRenderer'
import type { Anew } from '../canvas/plainLayer'
import type { Layer } from '../canvas/surfaces'
import { BoardDriver } from './boardDriver'

/** A board that is painted frame by frame, with nothing moving by itself, and its font there, unless told otherwise. */
export function paintedBoard(
  notes: ConstructorParameters<typeof BoardDriver>[0],
  { isStill = true, hasFont = true } = {},
) {
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
  /** What of the base was painted anew, frame by frame. */
  const anew: Anew[] = []
  const draw = (layer: Layer, what: Anew) => {
    drawn.push(layer)
    if (layer === 'base') {
      anew.push(what)
      if (what === 'all') textOn('base')
    }
  }
  renderer.addSurface({ layers: ['base', 'active', 'ui'], draw, setPixelRatio() {} })
  /** Runs the frames that are due, gives what they drew. */
  const frame = () => {
    drawn.length = 0
    anew.length = 0
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
    renderer.paint(layer, context as unknown as CanvasRenderingContext2D)
    return context.named('fillText').map((call) => call.args[0])
  }
  if (hasFont) renderer.setFont('serif')
  frame()
  return { board, renderer, frame, textOn, anew }
}
