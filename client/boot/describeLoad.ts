import type { LoadState } from './loadProgress'

/** What is said while a page comes, and how much of that has come: `share` in whole per cent of the whole way, as the bar has it, bytes in kB. */
export type LoadStep =
  | { readonly key: 'loading.code'; readonly share: number }
  | { readonly key: 'loading.coming'; readonly received: number; readonly total: number }
  | { readonly key: 'loading.kept' | 'loading.asking' | 'loading.drawing' | 'loading.failed' }

/** `share` is how much of the whole way lies behind, 0 to 1: it never goes back. */
export type LoadDescription = { readonly step: LoadStep; readonly share: number }

/** How much of the way each part is. The last of it is behind once the page is seen. */
const CODE = 0.6
const BOARD = 0.3
const KILO = 1_000

/** The code is told first, as nothing is shown without it; what of the board has come meanwhile counts all the same. */
export function describeLoad({ code, board, hasFailed }: LoadState): LoadDescription {
  const share = CODE * code + BOARD * shareOf(board)
  return { step: stepOf({ code, board, hasFailed, share }), share }
}

type Stand = Pick<LoadState, 'code' | 'board' | 'hasFailed'> & { readonly share: number }

function stepOf({ code, board, hasFailed, share }: Stand): LoadStep {
  if (hasFailed) return { key: 'loading.failed' }
  if (code < 1 || board.step === 'none') return { key: 'loading.code', share: Math.round(share * 100) }
  if (board.step === 'kept') return { key: 'loading.kept' }
  if (board.step === 'asked') return { key: 'loading.asking' }
  if (board.step === 'here') return { key: 'loading.drawing' }
  return { key: 'loading.coming', received: kilo(board.received), total: kilo(board.total) }
}

function shareOf(board: LoadState['board']): number {
  if (board.step === 'coming') return Math.min(1, board.received / board.total)
  return board.step === 'here' ? 1 : 0
}

function kilo(bytes: number): number {
  return Math.ceil(bytes / KILO)
}
