import { Hand, IdCard, Lasso, MousePointer2, Pointer, SquareDashedMousePointer, StickyNote } from 'lucide-react'
import { useStore } from 'zustand'
import { CommandButton } from './CommandButton'
import { useOpenBoard } from './openBoard'
import styles from './ToolButtons.module.css'
import { useMediaQuery } from './useMediaQuery'

/** Where not all tools stand one below the other: those that others can stand in for are left out. */
const LOW = '(max-height: 559px)'

/** What the pointer does next. */
export function ToolButtons() {
  const { view } = useOpenBoard()
  const tool = useStore(view.session, (session) => session.tool)
  const isLow = useMediaQuery(LOW)
  const { chooseSelectTool, chooseSeveralTool, chooseHandTool, chooseNoteTool, chooseSendTool, openNewCard } =
    view.commands
  return (
    <>
      <CommandButton command={chooseSelectTool} pressed={tool === 'select'}>
        <MousePointer2 size={20} aria-hidden />
      </CommandButton>
      {!isLow && (
        <CommandButton command={chooseSeveralTool} pressed={tool === 'several'}>
          <SquareDashedMousePointer size={20} aria-hidden />
        </CommandButton>
      )}
      <LassoButton />
      {view.canWrite && !isLow && (
        <CommandButton command={chooseSendTool} pressed={tool === 'send'}>
          <Pointer size={20} aria-hidden />
        </CommandButton>
      )}
      <CommandButton command={chooseHandTool} pressed={tool === 'hand'}>
        <Hand size={20} aria-hidden />
      </CommandButton>
      {view.canWrite && (
        <CommandButton command={chooseNoteTool} pressed={tool === 'note'}>
          <StickyNote size={20} aria-hidden className={styles.note} />
        </CommandButton>
      )}
      {view.canWrite && (
        <CommandButton command={openNewCard}>
          <IdCard size={20} aria-hidden />
        </CommandButton>
      )}
    </>
  )
}

/** Draws a rope around what is to be selected; pressed again, it is put away. */
export function LassoButton() {
  const { session, commands } = useOpenBoard().view
  const isRoping = useStore(session, ({ tool }) => tool === 'lasso')
  const { labelKey, shortcuts } = commands.chooseLassoTool
  const toggle = () => (isRoping ? commands.chooseSelectTool : commands.chooseLassoTool).run()
  return (
    <CommandButton command={{ labelKey, shortcuts, run: toggle }} pressed={isRoping}>
      <Lasso size={20} aria-hidden />
    </CommandButton>
  )
}
