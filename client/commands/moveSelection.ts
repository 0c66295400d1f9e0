import type { Point } from '../../shared/geometry/box'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { moveThings } from './moveThings'
import { countOf, idsOf, selectedThings } from './things'

/** The selection by the arrow keys: its stacking stays. A stretch of presses is one undo step. */
export const moveSelection: Command<[delta: Point]> = {
  id: 'moveSelection',
  labelKey: 'command.move',
  group: null,
  shortcuts: arrows(8, 40),
  needs: 'move',
  isEnabled: (ctx) => countOf(selectedThings(ctx)) > 0,
  run: (ctx, delta) => {
    const things = selectedThings(ctx)
    moveThings(ctx, things, delta, new LocalEdit(`move ${idsOf(things).join(' ')}`))
  },
}

function arrows(step: number, stride: number): Command<[delta: Point]>['shortcuts'] {
  const directions = [
    { key: 'ArrowLeft', x: -1, y: 0 },
    { key: 'ArrowRight', x: 1, y: 0 },
    { key: 'ArrowUp', x: 0, y: -1 },
    { key: 'ArrowDown', x: 0, y: 1 },
  ]
  return directions.flatMap(({ key, x, y }) => [
    { key, args: [{ x: x * step, y: y * step }] as [Point] },
    { key, shift: true, args: [{ x: x * stride, y: y * stride }] as [Point] },
  ])
}
