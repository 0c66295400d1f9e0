import type { Point } from '../geometry/box'
import { hullContains, middleOfArea } from '../geometry/convexHull'
import type { IslandShape } from '../queries/islandShape'
import type { TextLayout } from './textLayout'
import type { TextMeasurer } from './textMeasurer'
import { layoutTitleIn } from './titleCard'

/** A title as it fills an island. `at` is the top left of its box, from that of the island's. */
export type FarTitle = TextLayout & { readonly at: Point }

/** Parts of an island's box: the room that its title gets. */
const WIDTH = 0.84
const HEIGHT = 0.8
/** From the shore to the title where it is moved out of the middle. Page units. */
const MARGIN = 24
/** Where letters would come over a shore that slopes, the room is so much of that, across and down. */
const NARROWER = [0.86, 0.72, 0.6].flatMap((across) => [1, 0.8].map((down) => ({ across, down })))
const NARROWEST = { across: 0.5, down: 0.5 }

/** The title in the middle of an island, or above and beside it where that holds larger letters. */
export function layoutFarTitle(title: string, { box, card, outline }: IslandShape, measurer: TextMeasurer): FarTitle {
  const middle = middleOfArea(outline)
  const shore = card.y + card.height / 2
  const layoutIn = ({ across, down }: typeof NARROWEST) => {
    const height = (box.y + box.height - card.y) * HEIGHT * down
    return layoutTitleIn(title, { width: box.width * WIDTH * across, height }, measurer)
  }
  const lay = (layout: TextLayout): FarTitle | null => {
    const width = widthOf(layout, measurer)
    const height = layout.lines.length * layout.lineHeight
    const xs = [middle.x, box.x + MARGIN + width / 2, box.x + box.width - MARGIN - width / 2]
    const ys = [middle.y, shore + MARGIN + height / 2]
    const middles = ys.flatMap((y) => xs.map((x) => ({ x, y })))
    const place = middles.find((at) => isOnIsland(layout, outline, at, measurer))
    return place === undefined ? null : placed(layout, place, box)
  }
  const whole = lay(layoutIn({ across: 1, down: 1 }))
  if (whole !== null) return whole
  const narrower = NARROWER.map(layoutIn).sort((a, b) => b.fontSize - a.fontSize)
  for (const layout of narrower) {
    const found = lay(layout)
    if (found !== null) return found
  }
  return placed(layoutIn(NARROWEST), middle, box)
}

function placed(layout: TextLayout, { x, y }: Point, box: Point): FarTitle {
  const height = layout.lines.length * layout.lineHeight
  return { ...layout, at: { x: x - layout.width / 2 - box.x, y: y - height / 2 - box.y } }
}

function widthOf({ lines, fontSize }: TextLayout, measurer: TextMeasurer): number {
  return Math.max(...lines.map(({ text }) => measurer.width(text.trim()) * fontSize))
}

function isOnIsland(layout: TextLayout, outline: readonly Point[], middle: Point, measurer: TextMeasurer): boolean {
  const { lines, lineHeight, fontSize } = layout
  const top = middle.y - (lines.length * lineHeight) / 2
  return lines.every(({ text }, at) => {
    const half = (measurer.width(text.trim()) * fontSize) / 2
    const [high, low] = [top + at * lineHeight, top + (at + 1) * lineHeight]
    return [-half, half].every((x) => [high, low].every((y) => hullContains(outline, { x: middle.x + x, y })))
  })
}
