import type { Box } from '../geometry/box'
import type { Size } from '../geometry/layout'
import { ISLAND } from '../queries/islandShape'
import { layoutText, type TextLayout, type TextRoom } from './textLayout'
import type { TextMeasurer } from './textMeasurer'

/** How a title card is made, in page units. The editor over the canvas uses the same numbers. */
export const TITLE_CARD = {
  corner: 10,
  sign: { x: 14, size: 24 },
  /** The text's box: from the sign to the number. */
  text: { x: 50, y: 6, right: 54, height: ISLAND.card.height - 12 },
  number: { right: 14, size: 17 },
  fontSizes: [26, 24, 22, 20, 18, 16, 14, 12],
  lineHeight: 1.2,
} as const

/** The text's box on a card, on the page. */
export function titleTextBox(card: Box): Box {
  const { x, y, right, height } = TITLE_CARD.text
  return { x: card.x + x, y: card.y + y, width: card.width - x - right, height }
}

/** As large as the card lets it be; what is longer than the smallest size holds ends in an ellipsis. */
export function layoutTitle(title: string, card: Box, measurer: TextMeasurer): TextLayout {
  const { width, height } = titleTextBox(card)
  const { fontSizes, lineHeight } = TITLE_CARD
  return layoutText(title.trim(), roomOf({ width, height, fontSizes, lineHeight }), measurer)
}

/** Page units: a title that stands for a whole island, from far away. */
const FAR_SIZES = [180, 160, 140, 124, 110, 98, 86, 76, 68, 60, 52, 46, 40, 36]
const FAR_LINE_HEIGHT = 1.14

/** A title over an island from far away: at least so large, in one line, so that it covers nothing above. */
export function layoutLabel(title: string, width: number, atLeast: number, measurer: TextMeasurer): TextLayout {
  const height = labelHeight(atLeast)
  const size = height / FAR_LINE_HEIGHT
  return layoutText(title.trim(), roomOf({ width, height, fontSizes: [size], lineHeight: FAR_LINE_HEIGHT }), measurer)
}

/** Of its one line. */
export function labelHeight(atLeast: number): number {
  return (FAR_SIZES.findLast((offered) => offered >= atLeast) ?? atLeast) * FAR_LINE_HEIGHT
}

/** The title as it fills so much of an island. */
export function layoutTitleIn(title: string, room: Size, measurer: TextMeasurer): TextLayout {
  return layoutText(title.trim(), roomOf({ ...room, fontSizes: FAR_SIZES, lineHeight: FAR_LINE_HEIGHT }), measurer)
}

const PILE_SIZES = [34, 30, 27, 24, 22, 20, 18, 16, 14, 12]

/** The title on a folded cluster, in its box there. */
export function layoutPileTitle(title: string, { width, height }: Box, measurer: TextMeasurer): TextLayout {
  return layoutText(title.trim(), roomOf({ width, height, fontSizes: PILE_SIZES, lineHeight: 1.2 }), measurer)
}

type Room = Pick<TextRoom, 'width' | 'height' | 'fontSizes' | 'lineHeight'>

/** Titles shrink to their smallest size before a word is broken. */
function roomOf(room: Room): TextRoom {
  const smallest = Math.min(...room.fontSizes)
  return { ...room, smallestForWholeWords: smallest, largestForBrokenWords: smallest }
}
