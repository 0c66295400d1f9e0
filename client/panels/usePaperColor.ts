import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { isPaletteColor, PALETTE, type PaletteColor } from '../../shared/model/palette'
import type { BoardProjection } from '../document/types'
import { useOpenBoard } from './openBoard'

/**
 * The paper that the selected notes and clusters share, null where they differ; without a selection the one of the next note. `set`
 * gives it to the selection and to the next note.
 */
export function usePaperColor(): { color: PaletteColor | null; set(color: PaletteColor): void } {
  const { view } = useOpenBoard()
  const selection = useStore(view.session, (session) => session.selection)
  const next = useStore(view.session, (session) => session.color)
  const store = useMemo(() => sharedColor(view.projection, selection), [view, selection])
  const shared = useSyncExternalStore(store.subscribe, store.read)
  const fallback = isPaletteColor(next) ? next : PALETTE[0]
  return {
    color: shared === 'mixed' ? null : shared === 'none' ? fallback : shared,
    set: (color) => void view.commands.recolorSelection.run(color),
  }
}

/** Looks through the selection where one of its entries changed: not for each of the others' moves. */
function sharedColor(projection: BoardProjection, selection: ReadonlySet<string>) {
  let shared: PaletteColor | 'mixed' | 'none' | null = null
  return {
    read() {
      shared ??= readShared(projection, selection)
      return shared
    },
    subscribe(listener: () => void) {
      shared = null
      return projection.onChange(({ notes, clusters, removedNotes }) => {
        const isChanged = (id: string) => selection.has(id)
        if (![...notes.keys(), ...clusters.keys(), ...removedNotes].some(isChanged)) return
        shared = null
        listener()
      })
    },
  }
}

function readShared(
  { notes, clusters }: BoardProjection,
  selection: ReadonlySet<string>,
): PaletteColor | 'mixed' | 'none' {
  const colors = new Set<PaletteColor>()
  for (const id of selection) {
    const thing = notes.get(id) ?? clusters.get(id)
    if (thing !== undefined) colors.add(thing.color)
    if (colors.size > 1) return 'mixed'
  }
  return [...colors][0] ?? 'none'
}
