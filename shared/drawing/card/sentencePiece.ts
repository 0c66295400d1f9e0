import type { Point } from '../../geometry/box'
import { drawLines } from '../drawLines'
import type { TextLayout } from '../textLayout'
import type { TextMeasurer } from '../textMeasurer'
import type { GroundName } from './cardColors'
import { type Piece, textPiece } from './pen'

export type SentenceLook = {
  readonly ground: GroundName
  /** So many letters at the start are of the card's colour: the fixed words. */
  readonly colored: number
  readonly measurer: TextMeasurer
}

/** A sentence whose first words are of the card's colour. */
export function sentencePiece(layout: TextLayout, { x, y }: Point, { ground, colored, measurer }: SentenceLook): Piece {
  const { width, fontSize, lineHeight } = layout
  const parts = layout.lines.map((line) => {
    const cut = line.isRtl ? 0 : Math.max(0, Math.min(line.text.length, colored - line.start))
    const head = line.text.slice(0, cut)
    return {
      head: { ...layout, lines: [{ ...line, text: head }] },
      tail: { ...layout, lines: [{ ...line, text: line.text.slice(cut) }] },
      indent: cut === 0 ? 0 : measurer.width(head) * fontSize,
    }
  })
  const asBars = textPiece(layout, { x, y }, { ground, ink: 'ink', letters: 'bold' })
  return (pen) => {
    const { context, painter, colors, zoom, smallest } = pen
    if (fontSize * zoom < smallest) {
      asBars(pen)
      return
    }
    context.font = painter.titleFont(fontSize)
    for (const [at, { head, tail, indent }] of parts.entries()) {
      const top = y + at * lineHeight
      context.fillStyle = colors[ground].mark
      drawLines(context, head, { x, y: top, width })
      context.fillStyle = colors[ground].ink
      drawLines(context, tail, { x: x + indent, y: top, width: width - indent })
    }
  }
}
