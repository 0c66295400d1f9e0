import { Redo2, Undo2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { CommandButton } from './CommandButton'
import { useOpenBoard } from './openBoard'

type Props = {
  /** Where there is little room, taking back alone. */
  readonly only?: 'undo' | 'both'
}

/** Takes back and does again the person's own changes. */
export function UndoButtons({ only = 'both' }: Props) {
  const { view, undo } = useOpenBoard()
  const canUndo = useSyncExternalStore(undo.onChange, () => undo.canUndo)
  const canRedo = useSyncExternalStore(undo.onChange, () => undo.canRedo)
  return (
    <>
      <CommandButton command={view.commands.undo} disabled={!canUndo}>
        <Undo2 size={20} aria-hidden />
      </CommandButton>
      {only === 'both' && (
        <CommandButton command={view.commands.redo} disabled={!canRedo}>
          <Redo2 size={20} aria-hidden />
        </CommandButton>
      )}
    </>
  )
}
