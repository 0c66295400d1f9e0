import type { Box } from '../../geometry/box'
import { traceCorners, traceRoundBox } from '../islandShore'
import { type CardLayout, type CardLevel, groundsOf } from './cardLayout'
import { coarseHeader } from './coarseCard'
import { CARD, headerHeight } from './faceLayout'
import type { Pen } from './pen'

export type SheetLook = {
  readonly level: CardLevel
  readonly face: string | undefined
  readonly state: 'lying' | 'lifted'
}

/** A shadow without blur, which would cost each frame: a few sheets, fainter the further they reach. Page units. */
const SHADOWS = {
  lying: [
    { reach: 1, drop: 1, strength: 0.28 },
    { reach: 2, drop: 4, strength: 0.16 },
    { reach: 5, drop: 8, strength: 0.1 },
  ],
  lifted: Array.from({ length: 9 }, (_, at) => ({ reach: 1 + at * 2.2, drop: 4 + at * 2.6, strength: 0.085 })),
} as const

/** A card without what is written on it: shadow, paper, header, bands, tints. */
export function drawSheet(pen: Pen, layout: CardLayout, { level, face, state }: SheetLook): void {
  const { card } = layout.setting
  const { context, colors, zoom } = pen
  const sheet = { x: 0, y: 0, width: card.width, height: card.height }
  drawShadow(pen, sheet, state)
  traceRoundBox(context, sheet, CARD.corner)
  context.fillStyle = level === 'far' ? colors.band.fill : colors.paper.fill
  context.fill()
  if (level !== 'far') {
    const top = level === 'coarse' ? coarseHeader(layout.setting) : headerHeight(card.height)
    for (const { outer, ground } of groundsOf(layout, level, face)) {
      context.fillStyle = colors[ground].fill
      traceWithin(pen, outer, sheet)
      context.fill()
    }
    context.fillStyle = colors.band.fill
    traceWithin(pen, { ...sheet, height: top }, sheet)
    context.fill()
  }
  traceRoundBox(context, sheet, CARD.corner)
  context.strokeStyle = colors.paper.line
  context.lineWidth = 1 / zoom
  context.stroke()
}

function drawShadow({ context, painter }: Pen, sheet: Box, state: SheetLook['state']): void {
  const alpha = context.globalAlpha
  context.fillStyle = painter.theme.shadow
  for (const { reach, drop, strength } of SHADOWS[state]) {
    context.globalAlpha = alpha * strength
    const { x, y, width, height } = sheet
    const box = { x: x - reach, y: y - reach + drop, width: width + 2 * reach, height: height + 2 * reach }
    traceRoundBox(context, box, CARD.corner + reach)
    context.fill()
  }
  context.globalAlpha = alpha
}

/** A part of a sheet: round where it meets the sheet's corners. */
function traceWithin({ context }: Pen, box: Box, sheet: Box): void {
  const [isLeft, isTop] = [box.x < sheet.x + 1, box.y < sheet.y + 1]
  const isRight = box.x + box.width > sheet.x + sheet.width - 1
  const isLow = box.y + box.height > sheet.y + sheet.height - 1
  const corner = (isRound: boolean) => (isRound ? CARD.corner : 0)
  const above = [corner(isLeft && isTop), corner(isRight && isTop)] as const
  const below = [corner(isRight && isLow), corner(isLeft && isLow)] as const
  traceCorners(context, box, [...above, ...below])
}
