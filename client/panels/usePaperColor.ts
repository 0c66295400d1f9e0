import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { isPaletteColor, PALETTE, type PaletteColor } from '../../shared/model/palette'
import { useOpenBoard } from './openBoard'

/**
 * The paper that the selected notes share, null where they differ; without a selection the one of the next note. `set`
 * gives it to the selection and to the next note.
 */
export function usePaperColor(): { color: PaletteColor | null; set(color: PaletteColor): void } {
  const { view } = useOpenBoard()
  const selection = useStore(view.session, (session) => session.selection)
  const next = useStore(view.session, (session) => session.color)
  const shared = useSyncExternalStore(view.projection.onChange, () => {
    const colors = new Set<PaletteColor>()
    for (const id of selection) {
      const note = view.projection.notes.get(id)
      if (note !== undefined) colors.add(note.color)
      if (colors.size > 1) return 'mixed'
    }
    return [...colors][0] ?? 'none'
  })
  const fallback = isPaletteColor(next) ? next : PALETTE[0]
  return {
    color: shared === 'mixed' ? null : shared === 'none' ? fallback : shared,
    set: (color) => void view.commands.recolorSelection.run(color),
  }
}
