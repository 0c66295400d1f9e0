import type { Twins } from '../../workers/askSimilarity'

/** The pairs that somebody at this page said are not the same; kept while the page is open, and told to nobody. */
export type DifferentPairs = ReadonlySet<string>

type Pair = Pick<Twins, 'a' | 'b'>

export function pairKey({ a, b }: Pair): string {
  return JSON.stringify([a, b].sort())
}

const OF_BOARDS = new WeakMap<object, DifferentPairs>()
const NONE: DifferentPairs = new Set()

/** Those of one open board. */
export function differentPairs(board: object): DifferentPairs {
  return OF_BOARDS.get(board) ?? NONE
}

export function keepDifferentPairs(board: object, pairs: DifferentPairs): void {
  OF_BOARDS.set(board, pairs)
}
