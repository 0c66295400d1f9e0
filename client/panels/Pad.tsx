import { Plus } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { NOTE_SIZE } from '../../shared/model/note'
import { isPaletteColor, PALETTE } from '../../shared/model/palette'
import { classes } from '../ui/classes'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import styles from './Pad.module.css'
import papers from './paperColors.module.css'
import { useCommandHint } from './useCommandHint'
import { type PadGhost, usePadDrag } from './usePadDrag'

/** The pad: a tap writes a note in free room in view, and a paper can be dragged from it to where it shall lie. */
export function Pad() {
  const { session, commands } = useOpenBoard().view
  const chosen = useStore(session, (state) => state.color)
  const color = isPaletteColor(chosen) ? chosen : PALETTE[0]
  const { ghost, handlersOf, endsDrag } = usePadDrag()
  const { label, hint } = useCommandHint(commands.createNote)
  return (
    <>
      <button
        type="button"
        className={classes(styles.pad, papers[color])}
        aria-label={label}
        title={hint}
        onMouseDown={keepFocus}
        {...handlersOf(color)}
        onClick={() => {
          if (!endsDrag()) commands.createNote.run()
        }}
      >
        <Plus size={22} aria-hidden />
      </button>
      <Ghost ghost={ghost} />
    </>
  )
}

/** The paper under the pointer, as large as it will lie there. */
export function Ghost({ ghost }: { readonly ghost: PadGhost | null }) {
  const { camera } = useOpenBoard().view
  if (ghost === null) return null
  const side = NOTE_SIZE * camera.state.zoom
  const style = { width: side, height: side, translate: `${ghost.at.x - side / 2}px ${ghost.at.y - side / 2}px` }
  return createPortal(
    <div
      className={classes(styles.ghost, papers[ghost.color], !ghost.isOverBoard && styles.off)}
      style={style}
      data-pad-ghost
    />,
    document.body,
  )
}
