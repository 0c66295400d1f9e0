import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Card } from '../../shared/model/card'
import type { CardKind } from '../../shared/model/cardKind'
import type { Locale } from '../../shared/model/stageMeta'
import type { BoardView } from '../board/boardView'
import type { CardPeople, PersonInCard } from './cardPeople'

/** The card that is open, for everything that stands on its sheet. */
export type OpenCard = {
  readonly view: BoardView
  /** The card's id. */
  readonly card: string
  readonly kind: CardKind
  /** The board's language, which the card speaks. */
  readonly locale: Locale
  readonly people: CardPeople
  readonly history: CardHistory
  /** What went wrong with a call, in one line for people. */
  problemOf(error: unknown): string
}

/** Whether there is something to undo or redo. */
export interface CardHistory {
  readonly canUndo: boolean
  readonly canRedo: boolean
  onChange(listener: () => void): () => void
}

export const OpenCardContext = createContext<OpenCard | null>(null)

export function useOpenCard(): OpenCard {
  const open = useContext(OpenCardContext)
  if (open === null) throw new Error('useOpenCard needs an OpenCardContext above it')
  return open
}

/** The card as it stands now; null where it is gone for good. */
export function useCard({ projection }: BoardView, id: string): Card | null {
  return useSyncExternalStore(projection.onChange, () => projection.cards.get(id) ?? null)
}

/** The kind of that name, as soon as it is known here. */
export function useKind({ kinds }: BoardView, name: string | null): CardKind | null {
  return useSyncExternalStore(kinds.onChange, () => (name === null ? null : kinds.kindOf(name)))
}

type Known = { readonly record: Card | undefined; readonly text: string; readonly field: Pick<Card, 'values'> }

/** The card with one field alone; another object only where something else stands in it. */
export function useField(name: string): Pick<Card, 'values'> {
  const { view, card } = useOpenCard()
  const known = useRef<Known | null>(null)
  return useSyncExternalStore(view.projection.onChange, () => {
    const record = view.projection.cards.get(card)
    const before = known.current
    if (before !== null && before.record === record) return before.field
    const value = record?.values[name]
    if (before !== null && Object.is(before.field.values[name], value)) {
      known.current = { ...before, record }
      return before.field
    }
    const text = JSON.stringify(value) ?? ''
    const field = before?.text === text ? before.field : { values: { [name]: value } }
    known.current = { record, text, field }
    return field
  })
}

/** The others who are in one field. */
export function usePeopleIn(field: string): readonly PersonInCard[] {
  const { people } = useOpenCard()
  return useSyncExternalStore(people.onChange, () => people.inField(field))
}

/** The board's language. */
export function useBoardLocale({ meta }: BoardView): Locale {
  return useStore(meta, ({ locale }) => locale)
}
