import { mixColors } from '../mixColors'
import { ellipse, type FacePath, filled, lined, mirrored } from './facePaths'

export const SKINS = ['#F8DCC8', '#EDC2A2', '#DBA47C', '#BC7F55', '#935B3B', '#74482F'] as const
const INK = '#2B2330'

/** Darker for dark skins, or their lines would be lost. */
function shadeOf(skin: string): string {
  const isLight = Number.parseInt(skin.slice(3, 5), 16) > 150
  return isLight ? mixColors(skin, '#A2492E', 0.3) : mixColors(skin, '#32120C', 0.42)
}

const HEAD = 'M31 42 C31 26 38 18.5 50 18.5 C62 18.5 69 26 69 42 C69 57 60.5 68 50 68 C39.5 68 31 57 31 42 Z'

export function shoulders(color: string): FacePath[] {
  return [filled(color, 'M10 100 C10 84 25 77.5 40 74 L60 74 C75 77.5 90 84 90 100 Z')]
}

export function head(skin: string): FacePath[] {
  const shade = shadeOf(skin)
  return [
    filled(shade, 'M41.5 58 L58.5 58 L58.5 74.5 C58.5 80 41.5 80 41.5 74.5 Z'),
    filled(skin, ellipse(31, 46, 4.2, 5.6), ellipse(69, 46, 4.2, 5.6), HEAD),
  ]
}

export type Features = {
  readonly skin: string
  readonly brows: string
  readonly mouth?: 'smile' | 'open' | 'calm'
  readonly isOld?: boolean
}

const MOUTHS = { smile: 'M43 57.5 Q50 63.8 57 57.5', calm: 'M44.5 59 Q50.5 61.6 56.5 58.4' } as const

/** Eyes, brows, nose, mouth, and a warmth on the cheeks. */
export function features({ skin, brows, mouth = 'smile', isOld = false }: Features): FacePath[] {
  const shade = shadeOf(skin)
  const brow = 'M38.2 39.6 Q42 36.8 46 39'
  const lips =
    mouth === 'open'
      ? [
          filled('#7C2F33', 'M42.8 56.6 Q50 58 57.2 56.6 Q56 65 50 65 Q44 65 42.8 56.6 Z'),
          filled('#FFFFFF', 'M44.4 57.2 Q50 58.2 55.6 57.2 L55.2 59.4 Q50 60.4 44.8 59.4 Z'),
        ]
      : [lined(mixColors(shade, '#6B1F24', 0.45), 1.7, MOUTHS[mouth])]
  const lines = isOld
    ? [
        lined(
          shade,
          1,
          'M37.5 49.6 Q40 51.2 43 50.6',
          'M57 50.6 Q60 51.2 62.5 49.6',
          'M39.6 56.4 Q38.8 59 39.8 61.6',
          'M60.4 56.4 Q61.2 59 60.2 61.6',
        ),
      ]
    : []
  return [
    filled(mixColors(skin, '#E0604F', 0.2), ellipse(38, 53.5, 4, 2.7), ellipse(62, 53.5, 4, 2.7)),
    ...lines,
    filled(INK, ellipse(42.3, 45.2, 1.9, 2.2), ellipse(57.7, 45.2, 1.9, 2.2)),
    lined(brows, 1.8, brow, mirrored(brow)),
    lined(shade, 1.6, 'M50.2 45.5 Q48.2 50.5 48.6 52.2 Q49.4 53.6 51.8 53'),
    ...lips,
  ]
}

export function glasses(color: string, isRound = false): FacePath[] {
  const round = ellipse(41.8, 45.6, 6.6)
  const square =
    'M35.6 41 L47.6 41 C48.4 41 48.6 41.6 48.5 42.4 L47.6 48.6 C47.4 50 46.6 50.6 45.2 50.6 L38.4 50.6 C37 50.6 36.2 50 36 48.6 L34.8 42.4 C34.7 41.6 34.8 41 35.6 41 Z'
  const lens = isRound ? round : square
  return [
    lined(
      color,
      1.5,
      lens,
      mirrored(lens),
      'M48.4 44.4 Q50 43 51.6 44.4',
      'M35 43.6 L30.6 42.6',
      'M65 43.6 L69.4 42.6',
    ),
  ]
}

export function beard(color: string, isFull = true): FacePath[] {
  const full =
    'M30.8 44 C31.4 63 40 73.5 50 73.5 C60 73.5 68.6 63 69.2 44 C67.4 50 65 53.4 61.5 54.2 C57 52.6 54 54 50 54.6 C46 54 43 52.6 38.5 54.2 C35 53.4 32.6 50 30.8 44 Z'
  const short =
    'M31.6 49 C33.4 61.6 41 70 50 70 C59 70 66.6 61.6 68.4 49 C66.6 54.4 63.6 57.4 60 57.6 C57.4 54.4 54 54.6 50 55 C46 54.6 42.6 54.4 40 57.6 C36.4 57.4 33.4 54.4 31.6 49 Z'
  return [filled(color, isFull ? full : short), filled('#9A4A47', 'M44.6 59 Q50 63.4 55.4 59 Q50 60.4 44.6 59 Z')]
}

export function moustache(color: string): FacePath[] {
  return [
    filled(
      color,
      'M50 54.6 C46.4 52.8 42.4 54.6 39.6 59 C43.6 59.4 47.4 58.6 50 57 C52.6 58.6 56.4 59.4 60.4 59 C57.6 54.6 53.6 52.8 50 54.6 Z',
    ),
  ]
}

export function earrings(color: string): FacePath[] {
  return [filled(color, ellipse(30.6, 54.6, 1.9), ellipse(69.4, 54.6, 1.9))]
}

export function freckles(skin: string): FacePath[] {
  const dots = [
    [37, 51.4],
    [39.8, 52.6],
    [36.6, 54.2],
    [39.4, 55.6],
    [41.8, 51.2],
  ] as const
  return [filled(shadeOf(skin), ...dots.flatMap(([x, y]) => [ellipse(x, y, 0.7), ellipse(100 - x, y, 0.7)]))]
}

export function collar(color: string): FacePath[] {
  const side = 'M41 73 L50 84 L39.5 90 L34.5 76.4 Z'
  return [filled(color, side, mirrored(side))]
}

/** A ring of wool or a round neck. */
export function neckline(color: string): FacePath[] {
  return [filled(color, 'M38.5 74.4 C39 85 61 85 61.5 74.4 L64.6 75.4 C64 90 36 90 35.4 75.4 Z')]
}
