import type { Box, Point } from '../../geometry/box'
import type { Axis, Layout } from '../../model/layout'
import { axisWords } from '../../queries/layoutMeaning'
import { FAINT, INK, lettersPiece, QUIET, type SupportPiece, strokePiece } from './supportPen'
import { LINE_HEIGHT, layLabel, lettersWidth, type SupportSetting } from './supportSetting'
import { type LaidZone, zonePadding } from './zoneGround'

/** Of the size of labels: from a line to its words, clear of its arrowhead; and the words' own size. */
export const AWAY = 0.68
export const WORDS = 0.86

/** Where the lines of axes run in a zone: along its foot and its left. Places count over all of the zone. */
export type AxisLines = { readonly x: number; readonly y: number }

export function axisLines(box: Box, { letters }: Pick<SupportSetting, 'letters'>): AxisLines {
  return {
    x: box.x + Math.min(box.width * 0.12, letters * 1.1 + 20),
    y: box.y + box.height - Math.min(box.height * 0.2, letters * LINE_HEIGHT * 1.75 + 26),
  }
}

/** `top`: below the zone's head. */
export function axesPieces(
  { x, y }: Extract<Layout, { kind: 'axes' }>,
  { box, seen }: LaidZone,
  top: number,
  setting: SupportSetting,
): SupportPiece[] {
  const lines = axisLines(box, setting)
  const pad = zonePadding(seen, setting)
  const [left, right] = [y === undefined ? seen.x + pad : lines.x, seen.x + seen.width - pad]
  const low = x === undefined ? seen.y + seen.height - pad : lines.y
  return [
    ...(x === undefined ? [] : acrossPieces(x, { left, right, y: lines.y }, setting)),
    ...(x === undefined ? [] : acrossMarks(x, box, { y: lines.y, top }, setting)),
    ...(y === undefined ? [] : upPieces(y, { x: lines.x, top, low, width: right - lines.x }, setting)),
    ...(y === undefined ? [] : upMarks(y, box, lines.x, setting)),
  ]
}

type Across = { readonly left: number; readonly right: number; readonly y: number }

/** Its poles below its ends; its name between them, or above its start where marks stand between them. */
function acrossPieces(axis: Axis, { left, right, y }: Across, setting: SupportSetting): SupportPiece[] {
  const size = setting.letters * WORDS
  const below = y + setting.letters * AWAY
  const width = (right - left) / 3.2
  const pieces = [arrowPiece({ x: left, y }, { x: right, y })]
  for (const which of ['low', 'high'] as const) {
    const layout = layLabel(axisWords(axis, which, setting), width, { size, letters: 'bold' }, setting)
    if (layout === null) continue
    const x = which === 'low' ? left : right - lettersWidth(layout, 'bold', setting)
    pieces.push(lettersPiece(layout, { x, y: below }, { color: INK, letters: 'bold' }))
  }
  const isBetween = innerMarks(axis).length === 0
  const room = isBetween ? width : right - left
  const name = layLabel(axisWords(axis, 'label', setting), room, { size, letters: 'plain' }, setting)
  if (name === null) return pieces
  const above = { x: left, y: y - size * (LINE_HEIGHT + 0.45) }
  const between = { x: (left + right - name.width) / 2, y: below }
  const align = isBetween ? 'center' : 'start'
  return [...pieces, lettersPiece(name, isBetween ? between : above, { color: QUIET, letters: 'plain', align })]
}

/** Up through the zone, so that one sees on which side something lies: say of today. */
function acrossMarks(
  axis: Axis,
  box: Box,
  { y, top }: { readonly y: number; readonly top: number },
  setting: SupportSetting,
): SupportPiece[] {
  const size = setting.letters * WORDS
  const inner = innerMarks(axis)
  const width = box.width / Math.max(3, inner.length + 1)
  return inner.flatMap(({ at, words }) => {
    const x = box.x + at * box.width
    const layout = layLabel(words[setting.locale], width, { size, letters: 'plain' }, setting)
    const lines = [
      strokePiece({ x, y: top }, { x, y }, { color: FAINT, width: 1.5, dash: 6 }),
      strokePiece({ x, y: y - size * 0.3 }, { x, y: y + size * 0.3 }, { color: QUIET, width: 2 }),
    ]
    if (layout === null) return lines
    const place = { x: x - layout.width / 2, y: y + setting.letters * AWAY }
    return [...lines, lettersPiece(layout, place, { color: QUIET, letters: 'plain', align: 'center' })]
  })
}

type Up = { readonly x: number; readonly top: number; readonly low: number; readonly width: number }

/** Its poles beside its ends, its name below the upper one. */
function upPieces(axis: Axis, { x, top: head, low, width }: Up, setting: SupportSetting): SupportPiece[] {
  const size = setting.letters * WORDS
  const top = head + setting.letters * 0.4
  const words = (['high', 'label', 'low'] as const).flatMap((which, at) => {
    const letters = which === 'label' ? ('plain' as const) : ('bold' as const)
    const layout = layLabel(axisWords(axis, which, setting), width, { size, letters }, setting)
    if (layout === null) return []
    const y = which === 'low' ? low - size * (LINE_HEIGHT + 0.4) : top + at * size * LINE_HEIGHT
    const place = { x: x + setting.letters * AWAY, y }
    return [lettersPiece(layout, place, { color: which === 'label' ? QUIET : INK, letters })]
  })
  return [arrowPiece({ x, y: low }, { x, y: top }), ...words]
}

function upMarks(axis: Axis, box: Box, x: number, setting: SupportSetting): SupportPiece[] {
  const size = setting.letters * WORDS
  return innerMarks(axis).flatMap(({ at, words }) => {
    const y = box.y + (1 - at) * box.height
    const layout = layLabel(words[setting.locale], box.width / 3, { size, letters: 'plain' }, setting)
    const tick = strokePiece({ x: x - size * 0.3, y }, { x: x + size * 0.3, y }, { color: QUIET, width: 2 })
    if (layout === null) return [tick]
    const place = { x: x + setting.letters * AWAY, y: y - size * LINE_HEIGHT * 0.5 }
    return [tick, lettersPiece(layout, place, { color: QUIET, letters: 'plain' })]
  })
}

/** Those at the ends stand where the poles do, and a facilitator may have renamed these. */
function innerMarks({ marks = [] }: Axis) {
  return marks.map((words, index) => ({ words, at: index / (marks.length - 1) })).slice(1, -1)
}

/** CSS pixels. */
const ARROW = { width: 2, head: 11 } as const

/** A line with a head at its end. */
export function arrowPiece(from: Point, to: Point): SupportPiece {
  return ({ context, theme, zoom }) => {
    const head = ARROW.head / zoom
    const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    for (const side of [-1, 1]) {
      context.moveTo(to.x - dx * head - side * dy * head * 0.6, to.y - dy * head + side * dx * head * 0.6)
      context.lineTo(to.x, to.y)
    }
    context.strokeStyle = theme.support.quiet
    context.lineWidth = ARROW.width / zoom
    context.lineCap = 'round'
    context.stroke()
  }
}
