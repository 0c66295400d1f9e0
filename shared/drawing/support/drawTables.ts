import type { Box } from '../../geometry/box'
import type { PaletteColor } from '../../model/palette'
import { zoneBox } from '../../model/zoneBox'
import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import { enterPage, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { DrawnSupport, SupportOptions } from './drawnSupport'
import type { SupportPen } from './supportPen'
import { seenBox, ZONE } from './zoneGround'

/** A table as it is shown on what it works on: its name in the board's language, and whether the person sits there. */
export type TableMark = { readonly name: string; readonly color: PaletteColor; readonly isOwn: boolean }

export type TableOptions = Pick<SupportOptions, 'pixelRatio' | 'detail'> & {
  /** By a table's id; null for one that is not there. */
  markOf(table: string): TableMark | null
  /** On one's own table's. */
  readonly yours: string
}

/** CSS pixels. */
const MARK = { rim: 2.5, ownRim: 3.5, letters: 13, across: 9, down: 5, dot: 5, gap: 7, inset: 18 } as const

/** Marks what tables work on, over the support as it is drawn: a rim in the table's colour, and its name on it. */
export function drawTables(
  context: DrawingContext,
  camera: DrawCamera,
  { support }: DrawnSupport,
  painter: NotePainter,
  { markOf, yours, ...options }: TableOptions,
): void {
  const marks: (readonly [Box, TableMark])[] = []
  const add = (table: string | undefined, box: Box) => {
    const mark = table === undefined ? null : markOf(table)
    if (mark !== null) marks.push([box, mark])
  }
  add(support.table, support.box)
  for (const { zone, table } of support.zones) {
    if (table !== support.table) add(table, seenBox(zoneBox(support, zone)))
  }
  if (marks.length === 0) return
  const isWordless = options.detail === 'wordless'
  const pen: SupportPen = { context, painter, theme: painter.theme, zoom: camera.zoom, isWordless }
  enterPage(context, camera, options)
  for (const [box, mark] of marks) drawRim(pen, box, mark)
  if (!isWordless) for (const [box, mark] of marks) drawName(pen, box, mark, yours)
}

function drawRim({ context, theme, zoom }: SupportPen, box: Box, { color, isOwn }: TableMark): void {
  traceRoundBox(context, box, Math.min(ZONE.corner, box.width / 2, box.height / 2))
  context.strokeStyle = theme.islands[color].shore
  context.lineWidth = (isOwn ? MARK.ownRim : MARK.rim) / zoom
  context.stroke()
}

/** On the upper edge, at its right end, where neither titles nor counts stand. Left out where it has no room. */
function drawName({ context, painter, theme, zoom }: SupportPen, box: Box, mark: TableMark, yours: string): void {
  const { name, color, isOwn } = mark
  const words = isOwn ? `${name} · ${yours}` : name
  const size = MARK.letters / zoom
  const dot = (MARK.dot + MARK.gap) / zoom
  const width = painter.titleMeasurer.width(words) * size + dot + (2 * MARK.across + MARK.dot) / zoom
  if (width > box.width * 0.9) return
  const height = size * 1.2 + (2 * MARK.down) / zoom
  const left = box.x + box.width - width - Math.min(MARK.inset / zoom, box.width * 0.05)
  traceRoundBox(context, { x: left, y: box.y - height / 2, width, height }, height / 2)
  context.fillStyle = theme.card.paper
  context.fill()
  context.strokeStyle = theme.islands[color].shore
  context.lineWidth = (isOwn ? MARK.ownRim : MARK.rim) / 2 / zoom
  context.stroke()
  const radius = MARK.dot / zoom
  const spot = { x: left + MARK.across / zoom, y: box.y - radius, width: 2 * radius, height: 2 * radius }
  traceRoundBox(context, spot, radius)
  context.fillStyle = theme.islands[color].shore
  context.fill()
  context.font = painter.titleFont(size)
  context.fillStyle = theme.support.ink
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(words, left + MARK.across / zoom + dot + radius, box.y + size * 0.36)
}
