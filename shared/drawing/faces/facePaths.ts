/** A flat shape or a line of a face, on a square of 100. `d` knows M, L, C, Q and Z alone, in absolute numbers. */
export type FacePath = { readonly d: string } & (
  | { readonly fill: string }
  | { readonly stroke: string; readonly width: number }
)

/** As an SVG path's data. */
export function ellipse(x: number, y: number, across: number, down = across): string {
  const [a, b] = [across * 0.5523, down * 0.5523]
  const [left, right, top, low] = [x - across, x + across, y - down, y + down]
  return path(
    ['M', right, y],
    ['C', right, y + b, x + a, low, x, low],
    ['C', x - a, low, left, y + b, left, y],
    ['C', left, y - b, x - a, top, x, top],
    ['C', x + a, top, right, y - b, right, y],
    ['Z'],
  )
}

type Step = readonly [string, ...number[]]

function path(...steps: readonly Step[]): string {
  return steps.map(([name, ...numbers]) => `${name}${numbers.map(round).join(' ')}`).join(' ')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The same on the other side: left becomes right. */
export function mirrored(d: string): string {
  return d.replace(/([MLCQ])([^MLCQZ]*)/g, (_, name: string, numbers: string) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    return `${name}${values.map((value, at) => (at % 2 === 0 ? round(100 - value) : value)).join(' ')} `
  })
}

export function filled(fill: string, ...shapes: readonly string[]): FacePath {
  return { d: shapes.join(' '), fill }
}

export function lined(stroke: string, width: number, ...shapes: readonly string[]): FacePath {
  return { d: shapes.join(' '), stroke, width }
}

export type PathStep = { readonly name: string; readonly numbers: readonly number[] }

const STEPS = new Map<string, readonly PathStep[]>()

/** A path's data, read once. */
export function stepsOf(d: string): readonly PathStep[] {
  const known = STEPS.get(d)
  if (known !== undefined) return known
  const steps = [...d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)].map(([, name = '', numbers = '']) => ({
    name,
    numbers:
      numbers.trim() === ''
        ? []
        : numbers
            .trim()
            .split(/[\s,]+/)
            .map(Number),
  }))
  STEPS.set(d, steps)
  return steps
}
