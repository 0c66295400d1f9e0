import type { CreateCanvas, DrawingContext } from '../../shared/drawing/context'
import type { CanvasTheme } from '../../shared/drawing/theme'
import { type Box, boxAround, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { zoneBox } from '../../shared/model/zoneBox'
import { readIslands } from '../../shared/queries/islands'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'

/** However far one has stepped back, a note is still a dot. CSS pixels. */
const SMALLEST = 1.5

/** What the map shows, page units. */
export type MinimapContent = {
  readonly grounds: readonly Sheet[]
  readonly shores: readonly Shore[]
  readonly sheets: readonly Sheet[]
  /** Top lefts, by colour. */
  readonly dots: readonly (Point & { readonly color: PaletteColor })[]
  /** Around all of it; null for nothing. */
  readonly whole: Box | null
}

export const EMPTY_MINIMAP: MinimapContent = { grounds: [], shores: [], sheets: [], dots: [], whole: null }

/** Null for what has no colour of its own. */
type Sheet = { readonly box: Box; readonly color: PaletteColor | null }
type Shore = { readonly outline: readonly Point[]; readonly box: Box; readonly color: PaletteColor }

type Board = Pick<BoardView, 'projection' | 'supports' | 'kinds'>

export function readMinimap({ projection, supports, kinds }: Board): MinimapContent {
  const dots = [...projection.notes.values()].filter(isLive).map(({ place, color }) => {
    return { ...findPagePosition(place, projection), color }
  })
  dots.sort((a, b) => (a.color < b.color ? -1 : a.color > b.color ? 1 : 0))
  const shores = [...readIslands(projection).values()].map(({ id, outline, box }) => {
    return { outline, box, color: projection.clusters.get(id)?.color ?? ('grey' as const) }
  })
  const sheets = [...projection.cards.values()].filter(isLive).map(({ kind, place, width, height }) => {
    const box = { ...findPagePosition(place, projection), width, height }
    return { box, color: kinds.kindOf(kind)?.color ?? null }
  })
  const grounds = [...supports.supports.values()].flatMap((support): Sheet[] => [
    { box: support.box, color: null },
    ...support.zones.map(({ zone }): Sheet => ({ box: zoneBox(support, zone), color: zone.color })),
  ])
  const boxes = dots.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  const whole = boxAround([...boxes, ...[...grounds, ...shores, ...sheets].map(({ box }) => box)])
  return { grounds, shores, sheets, dots, whole: whole === null ? null : expandBox(whole, NOTE_SIZE / 2) }
}

type MapFrame = { readonly scale: number; readonly left: number; readonly top: number }

/** Supports faintly, each with its zones on it, then islands, cards and notes. */
export function drawMinimap(
  context: ReturnType<CreateCanvas>['context'],
  { grounds, shores, sheets, dots }: MinimapContent,
  theme: CanvasTheme,
  { scale, left, top }: MapFrame,
): void {
  const toMap = (point: Point) => ({ x: (point.x - left) * scale, y: (point.y - top) * scale })
  const fillBox = (box: Box, fill: string) => {
    const { x, y } = toMap(box)
    context.fillStyle = fill
    context.fillRect(x, y, Math.max(SMALLEST, box.width * scale), Math.max(SMALLEST, box.height * scale))
  }
  for (const { box, color } of grounds) fillBox(box, color === null ? theme.support.ground : theme.support.zones[color])
  fillShores(context, shores, theme, toMap)
  for (const { box, color } of sheets) fillBox(box, color === null ? theme.card.paper : theme.papers[color])
  const side = Math.max(SMALLEST, NOTE_SIZE * scale)
  let ink: PaletteColor | null = null
  for (const { x, y, color } of dots) {
    if (color !== ink) context.fillStyle = theme.papers[color]
    ink = color
    context.fillRect((x - left) * scale, (y - top) * scale, side, side)
  }
}

function fillShores(
  context: DrawingContext,
  shores: readonly Shore[],
  theme: CanvasTheme,
  toMap: (point: Point) => Point,
): void {
  for (const { outline, color } of shores) {
    context.beginPath()
    for (const [at, point] of outline.map(toMap).entries()) {
      if (at === 0) context.moveTo(point.x, point.y)
      else context.lineTo(point.x, point.y)
    }
    context.fillStyle = theme.islands[color].ground
    context.fill()
  }
}
