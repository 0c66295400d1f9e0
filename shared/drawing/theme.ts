import { PALETTE, type PaletteColor } from '../model/palette'
import { type CardColors, createCardColors } from './card/cardColors'

/** The colours that the canvas draws with; the interface has the same in its style sheet's tokens. */
export type CanvasTheme = {
  readonly papers: Readonly<Record<PaletteColor, string>>
  readonly ink: string
  /** Of tags, quieter than the text. */
  readonly tagInk: string
  /** Of the lines between notes. */
  readonly quiet: string
  /** Stands for lines of text that are too small to read. */
  readonly bars: string
  readonly shadow: string
  readonly board: string
  readonly accent: string
  /** Of islands, by their cluster's colour: the ground, which lets the board through, and the shore. */
  readonly islands: Readonly<Record<PaletteColor, IslandColors>>
  /** A title card's paper, its letters and what is quieter on it. */
  readonly card: { readonly paper: string; readonly ink: string; readonly quiet: string }
  /** Of cards, by their kind's colour. */
  readonly cards: Readonly<Record<PaletteColor, CardColors>>
  /** Of supports, which are quieter than all that lies on them. */
  readonly support: SupportColors
}

export type SupportColors = {
  /** Lets the dots of the board through. */
  readonly ground: string
  readonly line: string
  readonly ink: string
  readonly quiet: string
  /** Names that lie under notes, say of quadrants. */
  readonly faint: string
  /** A zone's ground by its colour, which lets the board through; twice as strong where something would go into it. */
  readonly zones: Readonly<Record<PaletteColor, string>>
}

export type IslandColors = { readonly ground: string; readonly shore: string }

/** Paper is paper: the same by day and by night. */
const PAPERS: Readonly<Record<PaletteColor, string>> = {
  yellow: '#FFE27A',
  orange: '#FFC48A',
  pink: '#FFB8C6',
  violet: '#D9C4FF',
  blue: '#B5DAFF',
  teal: '#A9E6DC',
  green: '#C9EBA0',
  grey: '#E2DED6',
}

const PAPER = { papers: PAPERS, ink: '#201A12', tagInk: '#4A4237', bars: 'rgba(32, 26, 18, 0.28)' } as const

/** Dark enough to be seen on the board from afar (3 to 1), of the same hue as the paper. */
const LIGHT_SHORES: Readonly<Record<PaletteColor, string>> = {
  yellow: '#A07A12',
  orange: '#BC6A22',
  pink: '#C9506C',
  violet: '#8459C4',
  blue: '#3C7FBF',
  teal: '#2B8C7C',
  green: '#5C8C2C',
  grey: '#7C7567',
}

const LIGHT_CARD = { paper: '#FFFFFF', ink: '#221D26', quiet: '#6B6472' } as const

export const LIGHT_THEME: CanvasTheme = {
  ...PAPER,
  islands: islandsOf(LIGHT_SHORES, PAPERS, 0.34),
  card: LIGHT_CARD,
  cards: createCardColors({
    sheet: { fill: LIGHT_CARD.paper, ink: LIGHT_CARD.ink, quiet: LIGHT_CARD.quiet, line: '#E4DED3' },
    shores: LIGHT_SHORES,
    bands: PAPERS,
    ink: PAPER.ink,
    quiet: PAPER.tagInk,
    tints: PAPERS,
    tint: 0.26,
    faint: 0.44,
  }),
  support: {
    ground: 'rgba(255, 255, 255, 0.45)',
    line: '#CFC7B9',
    ink: '#221D26',
    quiet: '#6B6472',
    faint: 'rgba(107, 100, 114, 0.3)',
    zones: withAlpha({ ...PAPERS, grey: '#FFFFFF' }, 0.3),
  },
  shadow: 'rgba(58, 44, 20, 0.30)',
  board: '#F5F2EC',
  accent: '#5B2B82',
  quiet: '#6B6472',
}

const DARK_SHORES: Readonly<Record<PaletteColor, string>> = {
  yellow: '#B99B3C',
  orange: '#C58544',
  pink: '#C9687E',
  violet: '#9C7CD6',
  blue: '#5A93C8',
  teal: '#4FA596',
  green: '#76A84A',
  grey: '#8F897D',
}

const DARK_CARD = { paper: '#26242C', ink: '#F3EFE8', quiet: '#A9A3B3' } as const

export const DARK_THEME: CanvasTheme = {
  ...PAPER,
  islands: islandsOf(DARK_SHORES, DARK_SHORES, 0.2),
  card: DARK_CARD,
  cards: createCardColors({
    sheet: { fill: DARK_CARD.paper, ink: DARK_CARD.ink, quiet: DARK_CARD.quiet, line: '#3A3743' },
    shores: DARK_SHORES,
    bands: PAPERS,
    ink: PAPER.ink,
    quiet: PAPER.tagInk,
    tints: DARK_SHORES,
    tint: 0.14,
    faint: 0.26,
  }),
  support: {
    ground: 'rgba(255, 255, 255, 0.035)',
    line: '#45414F',
    ink: '#F3EFE8',
    quiet: '#A9A3B3',
    faint: 'rgba(169, 163, 179, 0.28)',
    zones: withAlpha({ ...DARK_SHORES, grey: '#FFFFFF' }, 0.08, { grey: 0.03 }),
  },
  shadow: 'rgba(0, 0, 0, 0.65)',
  board: '#1B1A1F',
  accent: '#C9A2FF',
  quiet: '#A9A3B3',
}

/** The back of a paper, seen where its corner folds over. */
export function foldColor(paper: string): string {
  const channels = [1, 3, 5].map((at) => Math.round(Number.parseInt(paper.slice(at, at + 2), 16) * 0.84))
  return `rgb(${channels.join(', ')})`
}

function islandsOf(
  shores: Readonly<Record<PaletteColor, string>>,
  grounds: Readonly<Record<PaletteColor, string>>,
  strength: number,
): Readonly<Record<PaletteColor, IslandColors>> {
  const through = withAlpha(grounds, strength)
  const colors = PALETTE.map((name) => [name, { shore: shores[name], ground: through[name] }] as const)
  return Object.fromEntries(colors) as Record<PaletteColor, IslandColors>
}

/** Colours that let what lies below through, as #RRGGBBAA; some more than others. */
function withAlpha(
  colors: Readonly<Record<PaletteColor, string>>,
  strength: number,
  others: Partial<Readonly<Record<PaletteColor, number>>> = {},
): Readonly<Record<PaletteColor, string>> {
  const made = PALETTE.map((name) => {
    const alpha = Math.round((others[name] ?? strength) * 255)
    return [name, `${colors[name]}${alpha.toString(16).padStart(2, '0')}`] as const
  })
  return Object.fromEntries(made) as Record<PaletteColor, string>
}
