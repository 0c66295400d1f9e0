import type { DrawingContext } from '../../../shared/drawing/context'
import type { NotePainter } from '../../../shared/drawing/notePainter'
import type { TextLayout } from '../../../shared/drawing/textLayout'
import type { Box } from '../../../shared/geometry/box'
import type { PictureParts } from '../../canvas/pictureParts'

/** An account as it is read, names in the place of mentions; `title` is null where there is only one. */
export type Told = { readonly title: string | null; readonly text: string }

/** Draws in page units. */
export type TellingBlock = { paint(context: DrawingContext): void }

/** Of what it tells, so many letters as high as they are would stand beside each other. */
const SHARE = 120
/** Page units. */
const LETTERS = { least: 22, most: 64 }
/** Of the letters' size. */
const COLUMN = { width: 32, gap: 3, lineHeight: 1.4, lines: 6 }
const ABOVE = 2

type Piece = { readonly layout: TextLayout; readonly at: number; readonly isTitle: boolean }

/** Lays accounts out in columns beneath what they tell. */
export function layTelling(
  told: readonly Told[],
  above: Box,
  painter: NotePainter,
  { layoutText, drawLines }: Pick<PictureParts, 'layoutText' | 'drawLines'>,
): TellingBlock {
  const size = Math.min(LETTERS.most, Math.max(LETTERS.least, above.width / SHARE))
  const width = Math.max(Math.min(above.width, COLUMN.width * size), (COLUMN.width * size) / 2)
  const lay = (text: string, isTitle: boolean): Piece[] => {
    const room = {
      ...{ width, height: Number.POSITIVE_INFINITY, fontSizes: [size], lineHeight: COLUMN.lineHeight },
      ...{ smallestForWholeWords: size, largestForBrokenWords: size },
    }
    const layout = layoutText(text, room, isTitle ? painter.titleMeasurer : painter.measurer)
    return layout.lines.map((_, at) => ({ layout, at, isTitle }))
  }
  const pieces = told.flatMap(({ title, text }) => [...(title === null ? [] : lay(title, true)), ...lay(text, false)])
  const room = Math.max(1, Math.floor((above.width + COLUMN.gap * size) / (width + COLUMN.gap * size)))
  const columns = Math.min(room, Math.ceil(pieces.length / COLUMN.lines))
  const perColumn = Math.ceil(pieces.length / columns)
  const top = above.y + above.height + ABOVE * size
  return {
    paint(context) {
      context.fillStyle = painter.theme.card.ink
      for (const [index, { layout, at, isTitle }] of pieces.entries()) {
        const [column, row] = [Math.floor(index / perColumn), index % perColumn]
        const x = above.x + column * (width + COLUMN.gap * size)
        const y = top + row * layout.lineHeight
        context.font = isTitle ? painter.titleFont(size) : painter.font(size)
        drawLines(context, { ...layout, lines: layout.lines.slice(at, at + 1) }, { x, y, width })
      }
    },
  }
}
