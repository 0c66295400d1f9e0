import type { PaletteColor } from '../model/palette'
import type { DrawingContext } from './context'

/**
 * The sign of each cluster colour, so that colour is never the only mark: a filled shape on a square of 24, as the data
 * of an SVG path that has M, L, Q and Z alone.
 */
export const CLUSTER_SIGNS: Readonly<Record<PaletteColor, string>> = {
  yellow: sun(),
  orange: 'M13 1 Q20 8 20 14.5 Q20 22 12 23 Q4 22 4 14.5 Q4 10.5 7 7.5 Q8 11 10.5 11.5 Q9.5 5 13 1 Z',
  pink: 'M12 21.5 Q2 14.5 2 8.5 Q2 3.5 7 3.5 Q10.5 3.5 12 7 Q13.5 3.5 17 3.5 Q22 3.5 22 8.5 Q22 14.5 12 21.5 Z',
  violet: `${disc(6.6, 8.4)} ${disc(17.4, 8.4)} ${disc(12, 17.6)}`,
  blue: 'M12 1 Q20 10.5 20 15 Q20 23 12 23 Q4 23 4 15 Q4 10.5 12 1 Z',
  teal: `${wave(4)} ${wave(13)}`,
  green: 'M3 21 Q0 4 21.5 2.5 Q23 20.5 8.5 18.5 Q6.5 20 5.5 22.5 Z',
  grey: 'M6.5 5 L15.5 3 L22.5 10 L20.5 18.5 L9 21 L2 14.5 Z',
}

/** Fills a sign with the present fill style, its top left at x, y, so large. */
export function drawSign(context: DrawingContext, color: PaletteColor, x: number, y: number, size: number): void {
  const scale = size / 24
  context.beginPath()
  for (const { name, numbers } of stepsOf(color)) {
    const at = (index: number) => (index % 2 === 0 ? x : y) + (numbers[index] ?? 0) * scale
    if (name === 'M') context.moveTo(at(0), at(1))
    else if (name === 'L') context.lineTo(at(0), at(1))
    else if (name === 'Q') context.quadraticCurveTo(at(0), at(1), at(2), at(3))
    else context.closePath()
  }
  context.fill()
}

type Step = { readonly name: string; readonly numbers: readonly number[] }

const STEPS = new Map<PaletteColor, readonly Step[]>()

function stepsOf(color: PaletteColor): readonly Step[] {
  const known = STEPS.get(color)
  if (known !== undefined) return known
  const steps = [...CLUSTER_SIGNS[color].matchAll(/([MLQZ])([^MLQZ]*)/g)].map(([, name = '', numbers = '']) => ({
    name,
    numbers: numbers.trim() === '' ? [] : numbers.trim().split(/\s+/).map(Number),
  }))
  STEPS.set(color, steps)
  return steps
}

function sun(): string {
  const points = Array.from({ length: 16 }, (_, at) => {
    const reach = at % 2 === 0 ? 11.5 : 7.2
    const angle = (Math.PI * at) / 8
    return `${round(12 + reach * Math.sin(angle))} ${round(12 - reach * Math.cos(angle))}`
  })
  return `M${points.join(' L')} Z`
}

/** Eight curves: nobody tells them from a circle at this size. */
function disc(x: number, y: number): string {
  const radius = 5
  const point = (at: number, reach: number) => {
    const angle = (Math.PI * at) / 8
    return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`
  }
  const bend = radius / Math.cos(Math.PI / 8)
  const curves = [1, 3, 5, 7, 9, 11, 13, 15].map((at) => `Q${point(at, bend)} ${point(at + 1, radius)}`)
  return `M${point(0, radius)} ${curves.join(' ')} Z`
}

function wave(y: number): string {
  const [top, low] = [y - 2, y + 8]
  return `M1 ${y + 3} Q6 ${top - 2} 12 ${y + 3} Q18 ${low} 23 ${y + 2} L23 ${y + 6} Q18 ${low + 4} 12 ${y + 7} Q6 ${y + 2} 1 ${y + 7} Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
