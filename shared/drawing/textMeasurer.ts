import type { CreateCanvas } from './context'

/** Widths in ems: of the font size. */
export interface TextMeasurer {
  readonly fontFamily: string
  width(text: string): number
  /** Of the font above and below the baseline. */
  readonly ascent: number
  readonly descent: number
  /** Forgets everything, say because the font has arrived only now. */
  clear(): void
}

const REFERENCE = 100
const REGULAR = 400

/** The value for a context's `font`. */
export function fontOf(size: number, fontFamily: string, weight: number = REGULAR): string {
  return weight === REGULAR ? `${size}px ${fontFamily}` : `${weight} ${size}px ${fontFamily}`
}

const MOST_WORDS = 20_000

/** Measures each word once. Widths grow in proportion to the size, since text is drawn with `geometricPrecision`. */
export function createTextMeasurer(
  createCanvas: CreateCanvas,
  fontFamily: string,
  weight: number = REGULAR,
): TextMeasurer {
  const { context } = createCanvas(1, 1)
  const widths = new Map<string, number>()
  let vertical: { ascent: number; descent: number } | null = null

  const measure = (text: string) => {
    context.font = fontOf(REFERENCE, fontFamily, weight)
    context.textRendering = 'geometricPrecision'
    return context.measureText(text)
  }
  const extent = () => {
    if (vertical === null) {
      const measured = measure('Hxg')
      vertical = {
        ascent: (measured.fontBoundingBoxAscent ?? 95) / REFERENCE,
        descent: (measured.fontBoundingBoxDescent ?? 25) / REFERENCE,
      }
    }
    return vertical
  }
  return {
    fontFamily,
    width(text) {
      const known = widths.get(text)
      if (known !== undefined) return known
      if (widths.size >= MOST_WORDS) widths.clear()
      const width = measure(text).width / REFERENCE
      widths.set(text, width)
      return width
    },
    get ascent() {
      return extent().ascent
    },
    get descent() {
      return extent().descent
    },
    clear() {
      widths.clear()
      vertical = null
    },
  }
}
