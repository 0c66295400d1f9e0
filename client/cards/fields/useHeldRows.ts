import { type FocusEvent, useRef, useState } from 'react'
import type { Card } from '../../../shared/model/card'
import { type Row, rowsIn } from '../../../shared/queries/cardValues'

/**
 * The rows of a field, with the one that the person is in even where another took it away: it stays in sight until they
 * leave it, and comes back with their next letter.
 */
export function useHeldRows(card: Pick<Card, 'values'>, field: string) {
  const [held, setHeld] = useState<string | null>(null)
  const shown = useRef<readonly Row[]>([])
  const rows = rowsIn(card, field)
  const lost =
    held === null || rows.some(({ id }) => id === held) ? -1 : shown.current.findIndex(({ id }) => id === held)
  const kept = shown.current[lost]
  shown.current = kept === undefined ? rows : [...rows.slice(0, lost), kept, ...rows.slice(lost)]
  return {
    rows: shown.current,
    /** The held row that another took away; null for none. */
    lost: kept?.id ?? null,
    onFocus: ({ target }: FocusEvent) => setHeld(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null),
    onBlur: () => setHeld(null),
  }
}
