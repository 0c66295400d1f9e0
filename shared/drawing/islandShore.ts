import type { Box, Point } from '../geometry/box'
import type { PaletteColor } from '../model/palette'
import type { LabelHint } from '../queries/clusterHints'
import type { DrawingContext } from './context'
import type { DrawCamera } from './drawNotes'
import type { FarTitle } from './farTitle'
import type { NotePainter } from './notePainter'
import type { TextLayout } from './textLayout'

/** A cluster as it is drawn. The layouts belong to the drawing: null until they are needed, and after a change. */
export type DrawnIsland = {
  readonly color: PaletteColor
  readonly title: string
  /** "2-1": its level and its place among that level's. */
  readonly number: string
  readonly card: Box
  readonly box: Box
  readonly outline: readonly Point[]
  /** All notes in it, at any depth. */
  readonly noteCount: number
  /** How many things lie in it directly, where that asks for smaller bundles. */
  readonly hint: { readonly labels: number; readonly strength: LabelHint } | null
  cardLayout: TextLayout | null
  farLayout: FarTitle | null
  /** From far away, of an island that is not its title; for a zoom. */
  label?: { readonly zoom: number; readonly layout: TextLayout } | null
}

export type IslandOptions = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  /** Moves everything by so many page units. */
  readonly offset?: Point
  /** `target`: what is in hand would go into it; `refused`: it cannot. */
  readonly state?: 'lying' | 'lifted' | 'target' | 'refused'
  /** The island whose title is open in an editor, which shows it in its place. */
  readonly isOpen?: boolean
  /** It lies in another island, whose ground does not shine through. */
  readonly isInner?: boolean
  /** No letters while their font is on its way. */
  readonly isWordless?: boolean
  /** What an untitled card says instead; none where left out. */
  readonly invitation?: string
}

/** CSS pixels. */
export const SHORE = { lying: 1.5, lifted: 2, target: 4, refused: 4 } as const
export const REFUSED = '#C43B3B'

/** The ground and the shore. Leaves the context's transform changed, as everything here does. */
export function drawShore(
  context: DrawingContext,
  camera: DrawCamera,
  island: Pick<DrawnIsland, 'outline' | 'color'>,
  painter: NotePainter,
  options: IslandOptions,
): void {
  enterPage(context, camera, options)
  const { ground, shore } = painter.theme.islands[island.color]
  const { state = 'lying' } = options
  traceShore(context, island.outline)
  if (options.isInner === true) {
    context.fillStyle = painter.theme.board
    context.fill()
  }
  context.fillStyle = ground
  context.fill()
  if (state === 'target') context.fill()
  context.strokeStyle = state === 'refused' ? REFUSED : shore
  context.lineWidth = SHORE[state] / camera.zoom
  context.stroke()
}

/** How far before a corner the shore begins to turn. Page units. */
const TURN = 54

/** The closed shore, round at its corners: soft wherever notes lie, straight between. */
export function traceShore(
  context: Pick<DrawingContext, 'beginPath' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath'>,
  outline: readonly Point[],
): void {
  context.beginPath()
  for (const [at, corner] of outline.entries()) {
    const before = outline[(at + outline.length - 1) % outline.length] as Point
    const next = outline[(at + 1) % outline.length] as Point
    const from = towards(corner, before)
    const to = towards(corner, next)
    if (at === 0) context.moveTo(from.x, from.y)
    else context.lineTo(from.x, from.y)
    context.quadraticCurveTo(corner.x, corner.y, to.x, to.y)
  }
  context.closePath()
}

/** Points on the shore as it is drawn, for what ends at it. */
export function roundShore(outline: readonly Point[]): Point[] {
  return outline.flatMap((corner, at) => {
    const from = towards(corner, outline[(at + outline.length - 1) % outline.length] as Point)
    const to = towards(corner, outline[(at + 1) % outline.length] as Point)
    const middle = { x: (from.x + 2 * corner.x + to.x) / 4, y: (from.y + 2 * corner.y + to.y) / 4 }
    return [from, middle, to]
  })
}

/** From a corner on the way to the next, at most half of it. */
function towards(corner: Point, next: Point): Point {
  const [dx, dy] = [next.x - corner.x, next.y - corner.y]
  const share = Math.min(0.5, TURN / Math.max(1, Math.hypot(dx, dy)))
  return { x: corner.x + dx * share, y: corner.y + dy * share }
}

/** Makes page units the unit and the page's origin the origin. */
export function enterPage(
  context: DrawingContext,
  camera: DrawCamera,
  { pixelRatio, offset }: Pick<IslandOptions, 'pixelRatio' | 'offset'>,
): void {
  const scale = camera.zoom * pixelRatio
  const [dx, dy] = [offset?.x ?? 0, offset?.y ?? 0]
  context.setTransform(scale, 0, 0, scale, (dx - camera.x) * scale, (dy - camera.y) * scale)
}

export function traceRoundBox(context: DrawingContext, box: Box, corner: number): void {
  traceCorners(context, box, [corner, corner, corner, corner])
}

/** A box whose corners are as round as each is told, in page units: clockwise from the upper left. */
export function traceCorners(
  context: DrawingContext,
  { x, y, width, height }: Box,
  [a, b, c, d]: readonly [number, number, number, number],
): void {
  const [right, low] = [x + width, y + height]
  context.beginPath()
  context.moveTo(x + a, y)
  context.lineTo(right - b, y)
  context.quadraticCurveTo(right, y, right, y + b)
  context.lineTo(right, low - c)
  context.quadraticCurveTo(right, low, right - c, low)
  context.lineTo(x + d, low)
  context.quadraticCurveTo(x, low, x, low - d)
  context.lineTo(x, y + a)
  context.quadraticCurveTo(x, y, x + a, y)
  context.closePath()
}
