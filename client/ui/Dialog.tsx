import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { classes } from './classes'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

type Props = {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** `full` for what is read at a glance: as wide and as high as there is room for. */
  readonly wide?: boolean | 'full'
  /** Its top stays where it is while its content grows and shrinks. */
  readonly hangs?: boolean
  readonly children: ReactNode
}

/**
 * A modal window while it is mounted. Esc, a press outside and its button close it; the focus then goes back. It begins
 * at what has `data-first-focus`: React's autoFocus comes while the window is not yet shown, and does nothing.
 */
export function Dialog({ title, closeLabel, onClose, wide = false, hangs = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const closeOutside = (event: MouseEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (event.target !== ref.current || box === undefined) return
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
    if (!inside) onClose()
  }
  return (
    <dialog
      ref={ref}
      className={classes(
        styles.dialog,
        wide !== false && styles.wide,
        wide === 'full' && styles.full,
        hangs && styles.hangs,
      )}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A choice of files that was called off inside is no reason to go.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onMouseDown={closeOutside}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
