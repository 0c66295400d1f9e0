import type { Point } from '../../geometry/box'
import { lengthOf, trimPath } from '../../geometry/routePath'
import type { RelationSign } from '../../model/relation'
import type { DrawingContext } from '../context'
import { depthOf, type Head, headsOf, placeHead, traceHead } from './drawRelationSign'

/** A relation's line on the page, from edge to edge. */
export type DrawnRelation = { readonly path: readonly Point[]; readonly sign: RelationSign }

/** How lines look, in the context's present units. */
export type RelationLook = {
  readonly color: string
  /** Around each line, so that one passes over the other. */
  readonly halo: string
  readonly width: number
  readonly haloWidth: number
  /** How long a head is. */
  readonly head: number
}

/** CSS pixels, from far away and from near: a chart on a screen is read from ten metres. */
const WIDTH = { least: 2.6, most: 5, page: 3.4 }
const HEAD = { least: 13, most: 30, page: 22 }
const HALO = { least: 1.6, most: 4, page: 3 }

/** Page units, at a zoom. */
export function relationSizes(zoom: number): Pick<RelationLook, 'width' | 'haloWidth' | 'head'> {
  const size = ({ least, most, page }: typeof WIDTH) => Math.min(most, Math.max(least, page * zoom)) / zoom
  return { width: size(WIDTH), haloWidth: size(HALO), head: size(HEAD) }
}

/** A line and its sign, over what was drawn before. The context's units are the page's, or any in which the path is told. */
export function drawRelation(context: DrawingContext, { path, sign }: DrawnRelation, look: RelationLook): void {
  const whole = lengthOf(path)
  const heads = headsOf(sign)
  const head = Math.min(look.head, whole * 0.42)
  const line = trimPath(path, depthOf(heads.from) * head, depthOf(heads.to) * head)
  const ends: [Head, readonly Point[]][] = [
    [heads.from, path.toReversed()],
    [heads.to, path],
  ]
  const places = ends.flatMap(([kind, along]) =>
    kind === 'none' ? [] : [{ kind, place: placeHead(along, whole, head) }],
  )
  context.lineCap = 'round'
  context.strokeStyle = look.halo
  context.lineWidth = look.width + 2 * look.haloWidth
  if (look.haloWidth > 0) {
    tracePath(context, line)
    context.stroke()
    for (const { kind, place } of places) {
      context.lineWidth = (kind === 'arrow' ? 0 : look.width) + 2 * look.haloWidth
      traceHead(context, kind, place)
      context.stroke()
    }
  }
  context.strokeStyle = look.color
  context.fillStyle = look.color
  context.lineWidth = look.width
  tracePath(context, line)
  context.stroke()
  for (const { kind, place } of places) {
    traceHead(context, kind, place)
    if (kind === 'arrow') context.fill()
    else context.stroke()
  }
}

function tracePath(context: DrawingContext, path: readonly Point[]): void {
  context.beginPath()
  for (const [at, { x, y }] of path.entries()) {
    if (at === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
}
