import { useMemo, useSyncExternalStore } from 'react'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'

/** A kind of card by its name, and what it is called in the board's language. */
export type BoardKind = { readonly name: string; readonly title: string }

/** The kinds of the cards that lie on the board, in the order of their titles; follows it. */
export function useBoardKinds(view: BoardView): readonly BoardKind[] {
  const store = useMemo(() => createStore(view), [view])
  return useSyncExternalStore(store.subscribe, store.read)
}

/** Cards are walked through where one comes, goes, or changes between board and trash; not for what is written in them. */
function createStore({ projection, kinds, meta }: BoardView) {
  let known: readonly BoardKind[] | null = null
  const readKinds = () => {
    const { locale } = meta.getState()
    const names = new Set([...projection.cards.values()].filter(isLive).map(({ kind }) => kind))
    const found = [...names].map((name) => ({ name, title: kinds.kindOf(name)?.title[locale] ?? name }))
    return found.sort((a, b) => a.title.localeCompare(b.title, locale))
  }
  return {
    read() {
      known ??= readKinds()
      return known
    },
    subscribe(listener: () => void) {
      const changed = () => {
        known = null
        listener()
      }
      known = null
      const stops = [
        projection.onChange(({ cards, removedCards }) => {
          const mayCount = [...cards.values()].some((fields) => fields === 'all' || fields.has('deletedAt'))
          if (mayCount || removedCards.size > 0) changed()
        }),
        kinds.onChange(changed),
        meta.subscribe((now, before) => {
          if (now.locale !== before.locale) changed()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
