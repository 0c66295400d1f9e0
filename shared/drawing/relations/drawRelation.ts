import type { Point } from '../../geometry/box'
import { lengthOf, trimPath } from '../../geometry/routePath'
import type { RelationSign } from '../../model/relation'
import type { DrawingContext } from '../context'
import { depthOf, type Head, type HeadPlace, headsOf, placeHead, traceHead } from './drawRelationSign'

/** A relation's line on the page, from edge to edge. */
export type DrawnRelation = {
  readonly path: readonly Point[]
  readonly sign: RelationSign
  readonly look: RelationLook
  /** Where left out, a picture does not tell which relation it is. */
  readonly id?: string
}

/** How a line looks, in the context's present units. */
export type RelationLook = {
  readonly color: string
  /** Around each line, so that one passes over the other. */
  readonly halo: string
  readonly width: number
  readonly haloWidth: number
  /** How long a head is. */
  readonly head: number
  /** From 0, unseen, to 1; the context's own where left out. */
  readonly alpha?: number
}

/**
 * CSS pixels: a chart on a screen is read from ten metres, so lines stay as wide as `far` from far away, and only where
 * post-its are specks do they get narrower (`speck` for each page unit), down to `least`.
 */
const WIDTH = { least: 1.6, speck: 19, far: 3.3, page: 3.4, most: 5 }
const HEAD = { least: 8, speck: 115, far: 20, page: 22, most: 30 }
const HALO = { least: 1.2, speck: 11, far: 1.8, page: 3, most: 4 }
/** A line that is shorter has smaller heads: at most so much of it. */
const MOST_HEAD = 0.42

/** Page units, at a zoom. */
export function relationSizes(zoom: number): Pick<RelationLook, 'width' | 'haloWidth' | 'head'> {
  const size = ({ least, speck, far, page, most }: typeof WIDTH) => {
    const fromAfar = Math.max(least, Math.min(far, speck * zoom))
    return Math.min(most, Math.max(fromAfar, page * zoom)) / zoom
  }
  return { width: size(WIDTH), haloWidth: size(HALO), head: size(HEAD) }
}

/**
 * Draws lines, each over those before it, and then the signs at their ends, which no line covers. The context's units
 * are the page's, or any in which the paths are told.
 */
export function drawRelations(context: DrawingContext, relations: readonly DrawnRelation[]): void {
  context.lineCap = 'round'
  const own = context.globalAlpha
  const heads = relations.map(headsOn)
  for (const [at, relation] of relations.entries()) {
    context.globalAlpha = relation.look.alpha ?? own
    asThing(context, relation.id, () => drawLine(context, relation, heads[at] as Heads))
  }
  for (const [at, { look, id }] of relations.entries()) {
    const { placed } = heads[at] as Heads
    if (placed.length === 0) continue
    context.globalAlpha = look.alpha ?? own
    asThing(context, id, () => {
      for (const one of placed) drawHead(context, one, look)
    })
  }
  context.globalAlpha = own
}

function asThing(context: DrawingContext, id: string | undefined, draw: () => void): void {
  if (id !== undefined) context.beginThing?.(id)
  draw()
  if (id !== undefined) context.endThing?.()
}

type PlacedHead = { readonly kind: Exclude<Head, 'none'>; readonly place: HeadPlace }
type Heads = { readonly placed: readonly PlacedHead[]; readonly start: number; readonly end: number }

function headsOn({ path, sign, look }: DrawnRelation): Heads {
  const { from, to } = headsOf(sign)
  const whole = lengthOf(path)
  const head = Math.min(look.head, whole * MOST_HEAD)
  const place = (kind: Head, along: readonly Point[]): PlacedHead[] =>
    kind === 'none' ? [] : [{ kind, place: placeHead(along, whole, head) }]
  return {
    placed: [...place(from, path.toReversed()), ...place(to, path)],
    start: depthOf(from) * head,
    end: depthOf(to) * head,
  }
}

function drawLine(context: DrawingContext, { path, look }: DrawnRelation, { start, end }: Heads): void {
  const line = trimPath(path, start, end)
  context.beginPath()
  for (const [at, { x, y }] of line.entries()) {
    if (at === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  if (look.haloWidth > 0) {
    context.strokeStyle = look.halo
    context.lineWidth = look.width + 2 * look.haloWidth
    context.stroke()
  }
  context.strokeStyle = look.color
  context.lineWidth = look.width
  context.stroke()
}

function drawHead(context: DrawingContext, { kind, place }: PlacedHead, look: RelationLook): void {
  traceHead(context, kind, place)
  if (look.haloWidth > 0) {
    context.strokeStyle = look.halo
    context.lineWidth = (kind === 'arrow' ? 0 : look.width) + 2 * look.haloWidth
    context.stroke()
  }
  context.strokeStyle = look.color
  context.fillStyle = look.color
  context.lineWidth = look.width
  drawTail(context, { kind, place }, look)
  traceHead(context, kind, place)
  if (kind === 'arrow') context.fill()
  else context.stroke()
}

/** The bit of the line that the head's halo covered. */
function drawTail(context: DrawingContext, { kind, place: { tip, to, length } }: PlacedHead, look: RelationLook): void {
  const from = length * depthOf(kind)
  const until = Math.max(from, length) + look.haloWidth
  context.beginPath()
  context.moveTo(tip.x - to.x * from, tip.y - to.y * from)
  context.lineTo(tip.x - to.x * until, tip.y - to.y * until)
  context.stroke()
}
