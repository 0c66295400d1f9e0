/** Between two values their middle. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}

/** Like `214 (198–260)`: the median, and the lowest and highest. */
export function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '–'
  const middle = rounded(median(values), digits)
  if (values.length === 1) return middle
  return `${middle} (${rounded(Math.min(...values), digits)}–${rounded(Math.max(...values), digits)})`
}

/** Like `0.83`: the median of ours by the median of theirs. */
export function ratio(ours: readonly number[], theirs: readonly number[]): string {
  const value = median(ours) / median(theirs)
  return Number.isFinite(value) ? rounded(value, 2) : '–'
}

export function rounded(value: number, digits = 0): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–'
}

/** The values with the lowest median. */
export function bestOf(all: readonly (readonly number[])[]): readonly number[] {
  return all.reduce((best, values) => (median(values) < median(best) ? values : best), all[0] ?? [])
}
