import type { FieldOf } from '../../shared/model/cardKind'

/** What is said beside a text that has a limit; `count` in characters. */
export type LimitAdvice = { readonly kind: 'full' } | { readonly kind: 'left' | 'over'; readonly count: number }

/** Null far from the limit. A text past it came from elsewhere: it is shown whole, and can only become shorter. */
export function limitAdvice(length: number, most: number): LimitAdvice | null {
  const left = most - length
  if (left < 0) return { kind: 'over', count: -left }
  if (left === 0) return { kind: 'full' }
  return left <= nearLimit(most) ? { kind: 'left', count: left } : null
}

function nearLimit(most: number): number {
  return Math.min(100, Math.max(5, Math.round(most * 0.15)))
}

/** One line of a list that is being written. */
export type ListLine = {
  readonly text: string
  /** Nothing stands in it: it is no item. */
  readonly isBlank: boolean
  /** Longer than an item may be. */
  readonly isLong: boolean
  /** Past the most that the list holds. */
  readonly isBeyond: boolean
}

export type ListReading = {
  readonly lines: readonly ListLine[]
  readonly count: number
  readonly advice: ListAdvice | null
}

/** What is said of a list: too many items, or one that is too long. Nothing is cut for it. */
export type ListAdvice = { readonly kind: 'tooMany' | 'tooLong'; readonly count: number }

export function readList(text: string, { most, mostLetters }: FieldOf<'list'>): ListReading {
  let count = 0
  const lines = text.split('\n').map((line): ListLine => {
    const isBlank = line.trim() === ''
    if (!isBlank) count++
    return {
      text: line,
      isBlank,
      isLong: line.trim().length > mostLetters,
      isBeyond: !isBlank && count > most,
    }
  })
  return { lines, count, advice: adviceOf(lines, count, most) }
}

function adviceOf(lines: readonly ListLine[], count: number, most: number): ListAdvice | null {
  if (count > most) return { kind: 'tooMany', count: count - most }
  const long = lines.filter(({ isLong }) => isLong).length
  return long > 0 ? { kind: 'tooLong', count: long } : null
}

/** Room for a list: more than it shall hold, so that what is over is marked and not lost. UTF-16 units. */
export function listRoom({ most, mostLetters }: FieldOf<'list'>): number {
  return Math.min(20_000, Math.max(2_000, 2 * most * (mostLetters + 1)))
}
