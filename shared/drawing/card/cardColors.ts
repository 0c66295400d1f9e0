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
  /** How much of its colour a tint has, 0 to 1. */
  readonly tint: number
}

export function createCardColors(options: CardColorsOptions): Readonly<Record<PaletteColor, CardColors>> {
  const all = PALETTE.map((color): [PaletteColor, CardColors] => [color, colorsOf(color, options)])
  return Object.fromEntries(all) as Record<PaletteColor, CardColors>
}

function colorsOf(color: PaletteColor, { sheet, shores, bands, ink, quiet, tint }: CardColorsOptions): CardColors {
  const [shore, band] = [shores[color], bands[color]]
  const paper: Ground = {
    ...sheet,
    mark: shore,
    onMark: sheet.fill,
    faint: mixColors(sheet.fill, shore, 0.14),
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
    },
    tint: { ...paper, fill: mixColors(sheet.fill, band, tint), line: mixColors(sheet.line, shore, 0.3) },
  }
}
