import type { DrawingContext } from './context'
import { NOTE_METRICS } from './noteMetrics'
import { foldColor } from './theme'

/** The paper with its folded corner, in note coordinates: the origin is the note's top left. */
export function fillPaper(context: DrawingContext, paper: string): void {
  tracePaper(context)
  context.fillStyle = paper
  context.fill()
  traceFold(context)
  context.fillStyle = foldColor(paper)
  context.fill()
}

/** The outline: rounded corners, and the bottom right one folded up. */
export function tracePaper(context: DrawingContext): void {
  const { size, corner, fold } = NOTE_METRICS
  context.beginPath()
  context.moveTo(corner, 0)
  context.lineTo(size - corner, 0)
  context.quadraticCurveTo(size, 0, size, corner)
  context.lineTo(size, size - fold)
  context.lineTo(size - fold, size)
  context.lineTo(corner, size)
  context.quadraticCurveTo(0, size, 0, size - corner)
  context.lineTo(0, corner)
  context.quadraticCurveTo(0, 0, corner, 0)
  context.closePath()
}

function traceFold(context: DrawingContext): void {
  const { size, corner, fold } = NOTE_METRICS
  const inner = size - fold
  context.beginPath()
  context.moveTo(size, inner)
  context.lineTo(inner + corner, inner)
  context.quadraticCurveTo(inner, inner, inner, inner + corner)
  context.lineTo(inner, size)
  context.closePath()
}

/** How much of the text's width each bar takes. */
export const BAR_SHARES = [0.92, 0.7, 0.82]

/** Three bars that stand for a text too small to read. */
export function drawBars(context: DrawingContext, color: string): void {
  const { x, y, width } = NOTE_METRICS.text
  context.fillStyle = color
  for (const [line, share] of BAR_SHARES.entries()) context.fillRect(x, y + 8 + line * 36, width * share, 16)
}
