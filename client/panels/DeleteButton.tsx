import { Trash2 } from 'lucide-react'
import { CommandButton } from './CommandButton'
import { useOpenBoard } from './openBoard'
import { useHasSelection } from './useHasSelection'

/** Puts what is selected into the trash: for fingers, which have no Delete key. */
export function DeleteButton() {
  const { view } = useOpenBoard()
  const hasSelection = useHasSelection()
  return (
    <CommandButton command={view.commands.deleteSelection} disabled={!hasSelection}>
      <Trash2 size={20} aria-hidden />
    </CommandButton>
  )
}
