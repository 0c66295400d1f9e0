import type { FieldOf } from '../../../shared/model/cardKind'

type Scale = Pick<FieldOf<'scale'>, 'least' | 'most'>

/** More steps than this are a slider, and no row of dots. */
const MOST_DOTS = 11

/** The steps of a scale that is a row of dots; null for one that is a slider. */
export function dotsOf({ least, most }: Scale): readonly number[] | null {
  const count = most - least + 1
  return count > MOST_DOTS ? null : Array.from({ length: count }, (_, at) => least + at)
}

/** A scale fills from its low pole; one that has a middle, from there. */
export function isFilledDot(step: number, value: number | null, { least }: Scale): boolean {
  if (value === null) return false
  if (least >= 0) return step <= value
  return value < 0 ? step >= value && step <= 0 : step <= value && step >= 0
}
