import { PALETTE, type PaletteColor } from '../../model/palette'
import { mixColors } from '../mixColors'

/** A ground and what stands on it. */
export type Ground = {
  readonly fill: string
  readonly ink: string
  readonly quiet: string
  /** Of bullets, dots, curves and what is chosen: 3 to 1 on the ground at least. */
  readonly mark: string
  /** Letters on a mark. */
  readonly onMark: string
  /** Hairlines. */
  readonly line: string
  /** A trace of the mark: what could be chosen, under a curve, behind a picture. */
  readonly faint: string
  /** Stands for lines of text that are too small to read. */
  readonly bars: string
}

/** The grounds of a card of one colour: its paper, its band of the full colour, and a tint between. */
export type CardColors = Readonly<Record<GroundName, Ground>>
export type GroundName = 'paper' | 'band' | 'tint'

type Colors = Readonly<Record<PaletteColor, string>>
type Sheet = { readonly fill: string; readonly ink: string; readonly quiet: string; readonly line: string }

export type CardColorsOptions = {
  readonly sheet: Sheet
  readonly shores: Colors
  readonly bands: Colors
  /** On a band. */
  readonly ink: string
  readonly quiet: string
  /** What tints are mixed of, and how much of it they and fainter traces have, 0 to 1. */
  readonly tints: Colors
  readonly tint: number
  readonly faint: number
}

export function createCardColors(options: CardColorsOptions): Readonly<Record<PaletteColor, CardColors>> {
  const all = PALETTE.map((color): [PaletteColor, CardColors] => [color, colorsOf(color, options)])
  return Object.fromEntries(all) as Record<PaletteColor, CardColors>
}

function colorsOf(color: PaletteColor, options: CardColorsOptions): CardColors {
  const { sheet, ink, quiet } = options
  const [shore, band, tint] = [options.shores[color], options.bands[color], options.tints[color]]
  const paper: Ground = {
    ...sheet,
    mark: shore,
    onMark: sheet.fill,
    faint: mixColors(sheet.fill, tint, options.faint),
    bars: mixColors(sheet.fill, sheet.ink, 0.17),
  }
  const bandMark = mixColors(band, ink, 0.68)
  return {
    paper,
    band: {
      fill: band,
      ink,
      quiet,
      mark: bandMark,
      onMark: mixColors(band, '#FFFFFF', 0.6),
      line: mixColors(band, ink, 0.2),
      faint: mixColors(band, '#FFFFFF', 0.42),
      bars: mixColors(band, ink, 0.28),
    },
    tint: tintOf(paper, mixColors(sheet.fill, tint, options.tint), options.faint),
  }
}

function tintOf(paper: Ground, fill: string, faint: number): Ground {
  return {
    ...paper,
    fill,
    line: mixColors(paper.line, paper.mark, 0.3),
    faint: mixColors(fill, paper.mark, faint * 0.4),
    bars: mixColors(fill, paper.ink, 0.17),
  }
}
