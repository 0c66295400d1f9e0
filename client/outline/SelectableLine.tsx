import { type MouseEvent, type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { classes } from '../ui/classes'
import { type LineProps, lineAttributes } from './lineAttributes'
import styles from './OutlineList.module.css'
import { useLongPress } from './useLongPress'

type Props = LineProps & {
  readonly className?: string | undefined
  /** For a row that holds others. */
  readonly isExpanded?: boolean | undefined
  readonly children: ReactNode
}

/** A row that can be selected, opened and asked what to do with it: by mouse, finger and keyboard. */
export function SelectableLine({ className, isExpanded, children, ...props }: Props) {
  const { view, row, index, isOpen, on } = props
  const { session } = view
  const isSelected = useStore(session, ({ selection }) => selection.has(row.id))
  const wasSelected = useRef(false)
  const press = useLongPress((at) => on.openMenu(index, at))
  const onClick = (event: MouseEvent) => {
    if (press.endsHere() || isInside(event, 'button, textarea')) return
    if (event.shiftKey) on.select(index, 'extend')
    else if (event.ctrlKey || event.metaKey || session.getState().tool === 'several') on.select(index, 'toggle')
    else if (press.isTouch() && wasSelected.current) on.open(index)
    else on.select(index, 'only')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useSemanticElements: a virtual list has no table rows
    <div
      {...lineAttributes(props)}
      role="row"
      tabIndex={props.isStop ? 0 : -1}
      className={classes(styles.line, styles.note, className, isSelected && styles.selected, isOpen && styles.open)}
      aria-selected={isSelected}
      aria-expanded={isExpanded}
      onClick={onClick}
      onDoubleClick={(event) => {
        if (!isInside(event, 'button, textarea')) on.open(index)
      }}
      onContextMenu={(event) => {
        if (isInside(event, 'textarea')) return
        event.preventDefault()
        on.openMenu(index, { x: event.clientX, y: event.clientY })
      }}
      {...press.handlers}
      onPointerDownCapture={() => {
        const { selection } = session.getState()
        wasSelected.current = selection.size === 1 && selection.has(row.id)
      }}
    >
      {children}
    </div>
  )
}

function isInside({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
