import { Hand, MousePointer2, SquareDashedMousePointer, StickyNote } from 'lucide-react'
import { useStore } from 'zustand'
import { CommandButton } from './CommandButton'
import { useOpenBoard } from './openBoard'
import styles from './ToolButtons.module.css'

/** What the pointer does next. */
export function ToolButtons() {
  const { view } = useOpenBoard()
  const tool = useStore(view.session, (session) => session.tool)
  const { chooseSelectTool, chooseSeveralTool, chooseHandTool, chooseNoteTool } = view.commands
  return (
    <>
      <CommandButton command={chooseSelectTool} pressed={tool === 'select'}>
        <MousePointer2 size={20} aria-hidden />
      </CommandButton>
      <CommandButton command={chooseSeveralTool} pressed={tool === 'several'}>
        <SquareDashedMousePointer size={20} aria-hidden />
      </CommandButton>
      <CommandButton command={chooseHandTool} pressed={tool === 'hand'}>
        <Hand size={20} aria-hidden />
      </CommandButton>
      {view.canWrite && (
        <CommandButton command={chooseNoteTool} pressed={tool === 'note'}>
          <StickyNote size={20} aria-hidden className={styles.note} />
        </CommandButton>
      )}
    </>
  )
}
