import { zoneBox } from '../../model/zoneBox'
import type { NotePainter } from '../notePainter'
import { axesPieces } from './axesPieces'
import { bannerZone } from './bannerZone'
import type { DrawnSupport, SupportOptions } from './drawnSupport'
import { legendZone } from './legendZone'
import { columnsPieces, lanesPieces } from './partsPieces'
import { quadrantsPieces } from './quadrantsPieces'
import { ringsPieces } from './ringsPieces'
import type { SupportPiece } from './supportPen'
import type { SupportSetting } from './supportSetting'
import { farTitlePieces, tabPieces } from './supportTab'
import { type LaidZone, seenBox, zoneGround, zoneHead } from './zoneGround'

/** What stands on a support, for one size of letters. */
export type LaidSupport = {
  readonly setting: SupportSetting
  readonly grounds: readonly SupportPiece[]
  readonly words: readonly SupportPiece[]
}

/**
 * What drawing a support keeps between frames; nobody else looks inside. Its words are laid out for a few sizes of
 * letters, which a zoom goes through in steps.
 */
export type SupportLayout = { readonly zones: ReadonlyMap<string, LaidZone>; readonly laid: Map<number, LaidSupport> }

/** Stands for the size of letters from far away, where only the title is read. */
export const FAR = -1

export function createSupportLayout({ support, counts }: DrawnSupport): SupportLayout {
  const zones = support.zones.map(({ id, zone }): [string, LaidZone] => {
    const box = zoneBox(support, zone)
    return [id, { zone, box, seen: seenBox(box), count: counts.get(id) ?? 0 }]
  })
  return { zones: new Map(zones), laid: new Map() }
}

export function layWords(
  drawn: DrawnSupport,
  layout: SupportLayout,
  letters: number,
  painter: NotePainter,
  options: SupportOptions,
): LaidSupport {
  const known = layout.laid.get(letters)
  if (known !== undefined) return known
  const { support } = drawn
  const setting = { locale: options.locale, words: options.words, names: support.names, painter, letters }
  const given = support.names.title?.trim() ?? ''
  const title = given === '' ? support.title[options.locale] : given
  const zones = [...layout.zones.values()]
  const grounds = zones.flatMap((zone) => (zone.zone.look === 'banner' ? [] : zoneGround(zone)))
  const pieces =
    letters === FAR
      ? farTitlePieces(support.box, title, {
          ...setting,
          isBusy: [...drawn.counts.values()].some((count) => count > 0),
        })
      : [
          ...zones.flatMap((zone) => zoneWords(zone, drawn, setting)),
          ...tabPieces(support.box, { title, isPrepared: support.isPrepared }, setting),
        ]
  const made = { setting, grounds, words: pieces }
  layout.laid.set(letters, made)
  return made
}

function zoneWords(laid: LaidZone, drawn: DrawnSupport, setting: SupportSetting): SupportPiece[] {
  const { zone, box } = laid
  if (zone.look === 'banner') return bannerZone(laid, drawn.support.challenge?.sentence ?? null, setting)
  if (zone.look === 'legend') return legendZone(laid, drawn, setting)
  const head = zoneHead(laid, setting)
  switch (zone.layout?.kind) {
    case undefined:
      return head.pieces
    case 'axes':
      return [...axesPieces(zone.layout, laid, head.low, setting), ...head.pieces]
    case 'quadrants':
      return [...quadrantsPieces(zone.layout, laid, head.low, setting), ...head.pieces]
    case 'columns':
      return [...columnsPieces(zone.layout, laid, head.low + setting.letters * 0.4, setting), ...head.pieces]
    case 'lanes':
      return [...lanesPieces(zone.layout, laid, head.low, setting), ...head.pieces]
    case 'rings':
      return [...ringsPieces(zone.layout, box, setting), ...head.pieces]
  }
}
