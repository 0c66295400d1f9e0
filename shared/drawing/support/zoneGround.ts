import type { Box } from '../../geometry/box'
import { expandBox } from '../../geometry/box'
import type { ZoneDefinition } from '../../model/template'
import { groundPiece, INK, LINE, lettersPiece, QUIET, rimPiece, type SupportPiece } from './supportPen'
import {
  heightOf,
  LINE_HEIGHT,
  layFittingLabel,
  layLabel,
  layLetters,
  lettersWidth,
  type SupportSetting,
} from './supportSetting'

/** Page units. */
export const ZONE = { gap: 12, corner: 20, bar: 10 } as const

export type LaidZone = {
  readonly zone: ZoneDefinition
  /** Where places count: all that its support gives it. */
  readonly box: Box
  /** As it is seen: with a gap around. */
  readonly seen: Box
  /** How many things lie in it. */
  readonly count: number
}

export function seenBox(box: Box): Box {
  return expandBox(box, -ZONE.gap)
}

export function zoneGround({ zone, seen }: Pick<LaidZone, 'zone' | 'seen'>): SupportPiece[] {
  const { color, look } = zone
  const ground = groundPiece(seen, ZONE.corner, ({ support }) => support.zones[color])
  if (look !== 'column') return color === 'grey' ? [ground, rimPiece(seen, ZONE.corner, LINE, 1)] : [ground]
  const bar = { x: seen.x + ZONE.corner, y: seen.y, width: seen.width - 2 * ZONE.corner, height: ZONE.bar }
  return [ground, groundPiece(bar, ZONE.bar / 2, ({ islands }) => islands[color].shore)]
}

/** How far a zone's words stand from its edge. */
export function zonePadding({ width, height }: Box, { letters }: SupportSetting): number {
  return Math.min(letters * 0.75, width * 0.05, height * 0.12) + 8
}

export type ZoneHead = {
  readonly pieces: SupportPiece[]
  /** Below the name and the hint, which keeps its room when it is gone. */
  readonly low: number
  /** Below the name. */
  readonly labelLow: number
}

/** A zone's name, how full it is where that is limited, and what to do in it while it is empty. */
export function zoneHead(laid: LaidZone, setting: SupportSetting): ZoneHead {
  const { zone, seen, count } = laid
  const { locale } = setting
  const pad = zonePadding(seen, setting)
  const size = Math.min(setting.letters, seen.height * 0.2)
  const place = { x: seen.x + pad, y: seen.y + pad + (zone.look === 'column' ? ZONE.bar * 0.6 : 0) }
  const width = seen.width - 2 * pad
  const tally =
    zone.most === undefined ? null : layLabel(`${count} / ${zone.most}`, width / 3, { size, letters: 'plain' }, setting)
  const tallyWidth = tally === null ? 0 : lettersWidth(tally, 'plain', setting)
  const label = layFittingLabel(
    zone.label[locale],
    width - (tallyWidth === 0 ? 0 : tallyWidth + size),
    { size, letters: 'bold' },
    setting,
  )
  if (label === null) return { pieces: [], low: place.y, labelLow: place.y }
  const pieces = [lettersPiece(label, place, { color: INK, letters: 'bold' })]
  if (tally !== null) {
    const x = seen.x + seen.width - pad - tallyWidth
    pieces.push(lettersPiece(tally, { x, y: place.y }, { color: QUIET, letters: 'plain' }))
  }
  const low = place.y + size * LINE_HEIGHT
  const hint = layHint(zone, { width, height: seen.y + seen.height - pad - low }, size, setting)
  if (hint === null) return { pieces, low, labelLow: low }
  const at = { x: place.x, y: low + size * 0.15 }
  if (count === 0) pieces.push(lettersPiece(hint, at, { color: QUIET, letters: 'plain' }))
  return { pieces, low: at.y + heightOf(hint), labelLow: low }
}

function layHint(
  zone: ZoneDefinition,
  { width, height }: { width: number; height: number },
  size: number,
  setting: SupportSetting,
) {
  const small = size * 0.84
  if (zone.hint === undefined || width < small * 6 || height < small * LINE_HEIGHT * 2) return null
  const room = { width: Math.min(width, small * 30), height: Math.min(height * 0.6, small * LINE_HEIGHT * 5) }
  return layLetters(zone.hint[setting.locale], { ...room, sizes: [small], letters: 'plain' }, setting)
}
