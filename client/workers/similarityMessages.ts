import type { Text } from '../../shared/similarity/createSimilarity'

/** What is asked of the worker. `texts` goes ahead of the first question and of each after the board has changed. */
export type SimilarityQuestion =
  | { readonly type: 'like'; readonly id: string; readonly most: number }
  | { readonly type: 'twins'; readonly most: number }
  | { readonly type: 'groupsNear'; readonly id: string; readonly most: number }

export type ToSimilarityWorker =
  | { readonly type: 'texts'; readonly texts: readonly Text[] }
  | { readonly type: 'ask'; readonly number: number; readonly question: SimilarityQuestion }

export type FromSimilarityWorker =
  | { readonly number: number; readonly answer: unknown; readonly isWithoutWords: boolean }
  | { readonly number: number; readonly failure: string }
