import type { Point } from '../../geometry/box'
import { pointAlong, shift } from '../../geometry/routePath'
import type { RelationSign } from '../../model/relation'
import type { DrawingContext } from '../context'

/** What a line ends in: an arrowhead at its tip, or one turned round, whose tip is where the line begins. */
export type Head = 'arrow' | 'against' | 'none'

export function headsOf(sign: RelationSign): { readonly from: Head; readonly to: Head } {
  if (sign === 'cause') return { from: 'none', to: 'arrow' }
  if (sign === 'mutual') return { from: 'arrow', to: 'arrow' }
  return sign === 'opposition' ? { from: 'against', to: 'against' } : { from: 'none', to: 'none' }
}

/** Half as wide as so many of its length. */
const BREADTH = { arrow: 0.52, against: 0.76 } as const
const DEPTH_AGAINST = 0.8

/** How much of a line its end takes, of a head's length. */
export function depthOf(head: Head): number {
  return head === 'arrow' ? 0.8 : head === 'against' ? DEPTH_AGAINST : 0
}

/** One end of a line in the context's present units: its tip, and which way it points. */
export type HeadPlace = { readonly tip: Point; readonly to: Point; readonly length: number }

/** The end of a path from its start to its last point. */
export function placeHead(path: readonly Point[], whole: number, length: number): HeadPlace {
  const tip = path.at(-1) ?? { x: 0, y: 0 }
  const { point } = pointAlong(path, whole - length)
  const far = Math.hypot(tip.x - point.x, tip.y - point.y)
  const to = far === 0 ? { x: 1, y: 0 } : { x: (tip.x - point.x) / far, y: (tip.y - point.y) / far }
  return { tip, to, length }
}

/** Traces a head; an arrow is to be filled, one turned round to be stroked. */
export function traceHead(context: DrawingContext, head: Exclude<Head, 'none'>, { tip, to, length }: HeadPlace): void {
  const side = { x: -to.y, y: to.x }
  const half = length * BREADTH[head]
  context.beginPath()
  if (head === 'arrow') {
    const back = shift(tip, to, -length)
    const [a, b] = [shift(back, side, half), shift(back, side, -half)]
    context.moveTo(tip.x, tip.y)
    context.lineTo(a.x, a.y)
    context.lineTo(b.x, b.y)
    context.closePath()
    return
  }
  const turned = shift(tip, to, -length * DEPTH_AGAINST)
  const [a, b] = [shift(tip, side, half), shift(tip, side, -half)]
  context.moveTo(a.x, a.y)
  context.lineTo(turned.x, turned.y)
  context.lineTo(b.x, b.y)
}
