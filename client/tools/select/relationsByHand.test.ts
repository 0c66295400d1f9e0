import { describe, expect, it } from 'vitest'
import { boxContains, expandBox, type Point } from '../../../shared/geometry/box'
import { pagePlace } from '../../../shared/model/place'
import { BoardDriver } from '../../testing/boardDriver'
import { boardOf } from '../../testing/clusteredBoard'

/** A line across everything at this height, which is what the test looks at. */
const LINE = { x: 0, y: 700, width: 4_000, height: 1 }

function withLine(on: BoardDriver, line = LINE): string {
  const id = on.commands.createRelation.run({ from: 'a', to: 'b', sign: 'link' }) ?? ''
  on.commands.selectRelation.run(null)
  on.transactions = 0
  on.lines = {
    hasMoving: false,
    step: () => false,
    paintLying() {},
    paintMoving() {},
    paintChosen() {},
    at: (point: Point, reach: number) => (boxContains(expandBox(line, reach), point) ? id : null),
    labelAt: () => null,
    boxOf: () => line,
  }
  return id
}

const board = () => new BoardDriver({ a: { x: 100, y: 100 }, b: { x: 500, y: 100 } })
const chosen = ({ session }: BoardDriver) => session.getState().relation

describe('a tap on a line', () => {
  it.each([
    ['mouse', 3, 6],
    ['touch', 9, 14],
    ['pen', 9, 14],
  ] as const)('RL7 by a %s selects the relation, a little beside it too', (kind, near, far) => {
    const on = board()
    const id = withLine(on)
    on.click(900, 700 + near, { kind })
    expect(chosen(on)).toBe(id)
    on.wait(1_000).click(900, 700 + far, { kind })
    expect([chosen(on), on.transactions]).toEqual([null, 0])
  })

  it('RL7 reaches as far on the glass from far away', () => {
    const on = board()
    const id = withLine(on)
    on.camera.zoomAt({ x: 0, y: 0 }, 0.5)
    expect(chosen(on.click(900, 350 + 9, { kind: 'touch' }))).toBe(id)
  })

  it('RL7 goes through to it over an island and not over a note', () => {
    const on = boardOf(
      { a: { x: 100, y: 100 }, b: { x: 2_500, y: 100 } },
      { g: { place: pagePlace(0, 600), title: 'Group' } },
      { g: { one: { x: 40, y: 140 }, two: { x: 490, y: 140 } } },
    )
    const { box } = on.scene.island('g') ?? { box: LINE }
    on.camera.setViewport({ width: 3_000, height: 3_000 })
    const id = withLine(on, { ...LINE, y: box.y + 240 })
    const gap = { x: 390, y: box.y + 240 }
    const note = on.scene.note('one') ?? LINE
    for (const kind of ['mouse', 'touch'] as const) {
      expect(chosen(on.wait(1_000).click(gap.x, gap.y, { kind }))).toBe(id)
      on.wait(1_000).click(note.x + 100, gap.y, { kind })
      expect([chosen(on), on.selection]).toEqual([null, ['one']])
    }
  })

  it('RL7 by a finger selects it in a gap so narrow that the notes beside it are within reach too', () => {
    const on = new BoardDriver({ a: { x: 100, y: 100 }, b: { x: 312, y: 100 } })
    const id = withLine(on, { x: 306, y: 0, width: 1, height: 2_000 })
    expect(chosen(on.click(306, 200, { kind: 'touch' }))).toBe(id)
    on.wait(1_000).click(298, 200, { kind: 'touch' })
    expect([chosen(on), on.selection]).toEqual([null, ['a']])
  })

  it('RL7 lets go of things, and with Shift adds nothing', () => {
    const on = board()
    const id = withLine(on)
    on.click(200, 200).wait(1_000).click(900, 700, { shift: true })
    expect([on.selection, chosen(on)]).toEqual([['a'], null])
    on.wait(1_000).click(900, 700)
    expect([on.selection, chosen(on)]).toEqual([[], id])
  })
})

describe('what else begins on a line', () => {
  it('RL7 a mouse draws a box, a finger moves the view, a double click makes nothing', () => {
    const on = board()
    withLine(on)
    on.pointerDown(900, 700).pointerMove(150, 150)
    expect(on.marquee).not.toBeNull()
    on.pointerUp()
    expect(on.selection).toEqual(['a', 'b'])
    on.dragFrom({ x: 900, y: 700 }, { x: 800, y: 700 }, { kind: 'touch' })
    expect([on.camera.state.x > 0, chosen(on)]).toEqual([true, null])
    on.wait(1_000).doubleClick(900, 700)
    expect(on.liveIds).toHaveLength(2)
  })

  it('RL7 the menu opens on it', () => {
    const on = board()
    const id = withLine(on)
    on.click(900, 700, { button: 2 })
    expect([chosen(on), on.session.getState().menu]).toEqual([id, { x: 900, y: 700 }])
    on.click(200, 200, { button: 2 })
    expect([chosen(on), on.selection]).toEqual([null, ['a']])
  })
})
