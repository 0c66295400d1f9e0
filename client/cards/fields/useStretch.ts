import { useMemo } from 'react'
import { createStretches } from '../../board/typing'
import { useOpenCard } from '../openCard'

/** Names edits that follow one another without a pause: they are one undo step. */
export function useStretch(field: string): () => string {
  const { card } = useOpenCard()
  return useMemo(() => createStretches(`${card} ${field}`, () => performance.now()).name, [card, field])
}
