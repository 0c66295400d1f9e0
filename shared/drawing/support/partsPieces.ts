import type { Box } from '../../geometry/box'
import type { Layout } from '../../model/layout'
import { groundPiece, INK, LINE, lettersPiece, type SupportPiece, strokePiece } from './supportPen'
import { LINE_HEIGHT, layFittingLabel, layLabel, type SupportSetting } from './supportSetting'
import { type LaidZone, zonePadding } from './zoneGround'

/** Side by side: a line between two, each one's name on top. `top`: below the zone's head. */
export function columnsPieces(
  { columns }: Extract<Layout, { kind: 'columns' }>,
  { box, seen }: LaidZone,
  top: number,
  setting: SupportSetting,
): SupportPiece[] {
  const width = box.width / columns.length
  const size = Math.min(setting.letters * 0.92, width * 0.16)
  const pad = Math.min(zonePadding(seen, setting) + seen.x - box.x, width * 0.1)
  const [line, low] = [top + size * (LINE_HEIGHT + 0.7), seen.y + seen.height]
  return columns.flatMap(({ label }, at) => {
    const x = box.x + at * width
    const layout = layFittingLabel(label[setting.locale], width - pad * 2, { size, letters: 'bold' }, setting)
    const name = { x: x + pad, y: top + size * 0.3 }
    return [
      ...(at % 2 === 0
        ? []
        : [stripe({ x, y: top, width: Math.min(width, seen.x + seen.width - x), height: low - top })]),
      ...(at === 0 ? [] : [strokePiece({ x, y: top }, { x, y: low }, RULE)]),
      strokePiece({ x: x + pad, y: line }, { x: x + width - pad, y: line }, RULE),
      ...(layout === null ? [] : [lettersPiece(layout, name, { color: INK, letters: 'bold' })]),
    ]
  })
}

const RULE = { color: LINE, width: 1.25 } as const

/** One below another: a line between two, each one's name at its left; the first one's below the zone's head. */
export function lanesPieces(
  { lanes }: Extract<Layout, { kind: 'lanes' }>,
  { box, seen }: LaidZone,
  top: number,
  setting: SupportSetting,
): SupportPiece[] {
  const height = box.height / lanes.length
  const size = Math.min(setting.letters * 0.92, height * 0.3)
  const pad = zonePadding(seen, setting)
  const right = seen.x + seen.width
  return lanes.flatMap(({ label }, at) => {
    const y = box.y + at * height
    const layout = layLabel(label[setting.locale], seen.width * 0.5, { size, letters: 'bold' }, setting)
    const name = {
      x: seen.x + pad,
      y: Math.max(y + Math.min(height * 0.15, size * 0.6), Math.min(top, y + height - size * LINE_HEIGHT)),
    }
    return [
      ...(at % 2 === 0 ? [] : [stripe({ x: seen.x, y, width: seen.width, height })]),
      ...(at === 0 ? [] : [strokePiece({ x: seen.x, y }, { x: right, y }, RULE)]),
      ...(layout === null ? [] : [lettersPiece(layout, name, { color: INK, letters: 'bold' })]),
    ]
  })
}

function stripe(box: Box): SupportPiece {
  return groundPiece(box, 0, ({ support }) => support.ground)
}
