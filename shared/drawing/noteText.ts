import { NOTE_METRICS } from './noteMetrics'
import { layoutText, type TextLayout, type TextOptions, type TextRoom } from './textLayout'
import type { TextMeasurer } from './textMeasurer'

const { text, fontSizes, smallestForWholeWords, largestForBrokenWords, lineHeight } = NOTE_METRICS
const ROOM: TextRoom = {
  width: text.width,
  height: text.height,
  fontSizes,
  smallestForWholeWords,
  largestForBrokenWords,
  lineHeight,
}

/** Lays a text out in a note. */
export function layoutNoteText(shown: string, measurer: TextMeasurer, options: TextOptions = {}): TextLayout {
  return layoutText(shown, ROOM, measurer, options)
}
