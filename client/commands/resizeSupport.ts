import type { Box } from '../../shared/geometry/box'
import { FARTHEST } from '../../shared/model/place'
import { LocalEdit } from '../../shared/operations/origin'
import { placeSupport } from '../../shared/operations/supports'
import type { Command, CommandContext } from './command'
import { canChangeSupport, supportDoc } from './supportDoc'

/** Page units. As a template's frame at the least; what is larger than the most cannot be written. */
export const SUPPORT_SIDES = { leastWidth: 400, leastHeight: 300, most: 100_000 } as const

/** Gives a support another box, within what it can be: one write. What lies in its zones keeps its distance to their corners. */
export const resizeSupport: Command<[id: string, box: Box]> = {
  id: 'resizeSupport',
  labelKey: 'supports.resize',
  group: null,
  shortcuts: [],
  isEnabled: canChangeSupport,
  run: placeSupportIn,
}

export function placeSupportIn(ctx: CommandContext, id: string, box: Box): void {
  const doc = supportDoc(ctx, id)
  const held = ctx.supports.supports.get(id)?.box
  if (doc === null || held === undefined || !Object.values(box).every(Number.isFinite)) return
  const next = {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: clamp(Math.round(box.width), SUPPORT_SIDES.leastWidth),
    height: clamp(Math.round(box.height), SUPPORT_SIDES.leastHeight),
  }
  if (Math.max(Math.abs(next.x), Math.abs(next.y)) > FARTHEST / 2) return
  const isSame = (['x', 'y', 'width', 'height'] as const).every((side) => next[side] === held[side])
  if (!isSame) placeSupport(doc, id, next, new LocalEdit())
}

function clamp(side: number, least: number): number {
  return Math.min(SUPPORT_SIDES.most, Math.max(least, side))
}
