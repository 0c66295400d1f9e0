import type { PaletteColor } from '../model/palette'

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
}

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

export const LIGHT_THEME: CanvasTheme = {
  ...PAPER,
  shadow: 'rgba(58, 44, 20, 0.30)',
  board: '#F5F2EC',
  accent: '#5B2B82',
  quiet: '#6B6472',
}

export const DARK_THEME: CanvasTheme = {
  ...PAPER,
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
