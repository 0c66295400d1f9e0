import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LIGHT_THEME } from '../../../shared/drawing/theme'
import type { CardKind } from '../../../shared/model/cardKind'
import { templateSchema } from '../../../shared/model/template'
import actionSheets from '../../../shared/templates/actionSheets.json'
import { createRecordingCanvas, RecordingContext } from '../../../shared/testing/recordingContext'
import type { BoardView } from '../../board/boardView'
import { paintedBoard } from '../../testing/paintedBoard'
import { SAMPLE_CROSS, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { layCard, laySupport } from '../../testing/supportedBoard'
import type { Layer } from '../surfaces'
import { createSheetPainter } from './createSheetPainter'

const ACTIONS = v.parse(templateSchema, actionSheets)

function setUp() {
  const world = paintedBoard({ a: { x: 20, y: 20 } })
  const { board, renderer, frame } = world
  board.camera.setViewport({ width: 4_000, height: 2_000 })
  const paint = (layer: Layer) => {
    const context = new RecordingContext()
    const skip = () => {}
    const rest = { save: skip, restore: skip, translate: skip, rotate: skip, roundRect: skip, setLineDash: skip }
    renderer.paint(layer, Object.assign(context, rest) as unknown as CanvasRenderingContext2D)
    return context
  }
  const show = () => {
    renderer.setPart(
      'sheets',
      createSheetPainter({ ...board, createCanvas: createRecordingCanvas } as unknown as BoardView),
    )
    frame()
  }
  const drag = (at: { readonly x: number; readonly y: number }, target: string | null) => {
    renderer.showDrag({ ids: ['a'], dx: at.x - 20, dy: at.y - 20 })
    renderer.showDrop({
      ...{ target: target === null ? null : { kind: 'zone', id: target }, refusal: null, origin: null },
      ...{ notes: new Map([['a', at]]), clusters: new Map(), cards: new Map() },
      middle: { x: at.x + 100, y: at.y + 100 },
    })
  }
  return { ...world, paint, show, drag }
}

const textsOn = (context: RecordingContext) => context.named('fillText').map((call) => call.args[0])

describe('what a hand does to supports and cards', () => {
  it('GE23 lights the zone under it, and says what the place means, in the layer that follows the hand', () => {
    const { board, frame, paint, show, drag } = setUp()
    laySupport(board, 'cross', SAMPLE_CROSS)
    show()
    drag({ x: 100, y: 100 }, 'cross.field')
    frame()
    const lit = () =>
      paint('active')
        .named('stroke')
        .filter(({ strokeStyle }) => strokeStyle === LIGHT_THEME.islands.grey.shore)
    expect(lit()).toHaveLength(1)
    const before = textsOn(paint('active'))
    drag({ x: 700, y: 100 }, 'cross.field')
    expect(frame()).toEqual(new Set(['active', 'ui']))
    const after = textsOn(paint('active'))
    expect(before).not.toEqual(after)
    expect(after.filter((text) => !before.includes(text))).toHaveLength(1)
    drag({ x: 2_000, y: 100 }, null)
    expect(frame()).toContain('active')
    expect(lit()).toEqual([])
  })

  it('GE23 leaves the zone in its rest alone where nothing is in hand', () => {
    const { board, paint, show } = setUp()
    laySupport(board, 'wall', SAMPLE_WALL)
    show()
    expect(paint('active').calls).toEqual([])
  })

  it('takes arrows along with the card at either end, without repainting the board', () => {
    const { board, renderer, frame, paint, show } = setUp()
    laySupport(board, 'sheets', ACTIONS, { x: 0, y: 5_000 })
    const action = ACTIONS.kinds.find(({ name }) => name === 'action') as CardKind
    layCard(board, 'first', action, { x: 300, y: 0 })
    layCard(board, 'second', action, { x: 2_500, y: 0, values: { dependsOn: ['first'] } })
    show()
    const arrowsOn = (layer: Layer) =>
      paint(layer)
        .named('stroke')
        .filter(({ lineWidth, strokeStyle }) => lineWidth === 2.5 && strokeStyle === LIGHT_THEME.quiet)
    expect([arrowsOn('base').length, arrowsOn('active').length]).toEqual([1, 0])
    for (const id of ['first', 'second']) {
      renderer.showDrag({ ids: [id], dx: 0, dy: 40 })
      frame()
      expect([arrowsOn('base').length, arrowsOn('active').length]).toEqual([0, 1])
      const [before] = arrowsOn('active')
      renderer.showDrag({ ids: [id], dx: 0, dy: 90 })
      expect(frame()).toEqual(new Set(['active', 'ui']))
      expect(arrowsOn('active')[0]?.points).not.toEqual(before?.points)
      renderer.showDrag(null)
      frame()
      expect([arrowsOn('base').length, arrowsOn('active').length]).toEqual([1, 0])
    }
  })
})
