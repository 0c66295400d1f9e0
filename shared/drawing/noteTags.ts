import type { DrawingContext } from './context'
import { splitGraphemes } from './graphemes'
import { NOTE_METRICS } from './noteMetrics'
import type { NotePainter } from './notePainter'
import type { TextMeasurer } from './textMeasurer'

/** Below the text and left of the fold, in page units from the note's top left. */
const LINE = { x: NOTE_METRICS.text.x, baseline: NOTE_METRICS.size - 5, width: 152, fontSize: 13.5 } as const
const GAP = '  '
const ELLIPSIS = '…'

/** A note's tags as one line: as many as fit, and how many more there are; the first is cut where it does not. */
export function layoutTags(tags: readonly string[], measurer: TextMeasurer): string {
  const room = LINE.width / LINE.fontSize
  const words = tags.map((tag) => `#${tag}`)
  for (let shown = words.length; shown > 0; shown--) {
    const line = lineOf(words.slice(0, shown), words.length)
    if (measurer.width(line) <= room) return line
  }
  const [first = ''] = words
  const letters = splitGraphemes(first)
  while (letters.length > 1) {
    letters.pop()
    const line = lineOf([letters.join('').trimEnd() + ELLIPSIS], words.length)
    if (measurer.width(line) <= room) return line
  }
  return lineOf([first], words.length)
}

function lineOf(shown: readonly string[], all: number): string {
  const more = all - shown.length
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(GAP)
}

type Tagged = { readonly tags?: readonly string[]; tagLine?: string | null }

/** Writes a note's tags on its lower margin. The context is the note's: its top left is the origin. */
export function drawTags(context: DrawingContext, note: Tagged, painter: NotePainter): void {
  if (note.tags === undefined || note.tags.length === 0) return
  note.tagLine ??= layoutTags(note.tags, painter.measurer)
  context.font = painter.font(LINE.fontSize)
  context.fillStyle = painter.theme.tagInk
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  context.textRendering = 'geometricPrecision'
  context.fillText(note.tagLine, LINE.x, LINE.baseline)
}
