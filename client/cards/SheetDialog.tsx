import { type CSSProperties, type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { DARK_THEME, LIGHT_THEME } from '../../shared/drawing/theme'
import type { CardKind } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import styles from './SheetDialog.module.css'

type Props = {
  /** Null for an unknown one. */
  readonly kind: CardKind | null
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The window that a card fills: Esc closes it, and the focus goes back. It keeps the keyboard and what is dropped. */
export function SheetDialog({ kind, title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const begins = useRef(kind)
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    if (dialog !== null) firstFocus(dialog, begins.current)?.focus({ preventScroll: true })
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  // The board's keys, and what it takes in where it is dropped, are not meant here.
  const keep = (event: KeyboardEvent | DragEvent) => event.stopPropagation()
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      style={sheetColors(kind)}
      aria-label={title}
      data-card-sheet={kind?.name ?? 'unknown'}
      onCancel={(event) => {
        // A window inside, or a choice of files, was called off.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onKeyDown={keep}
      onDragEnter={keep}
      onDragOver={keep}
      onDragLeave={keep}
      onDrop={keepFiles}
    >
      {children}
    </dialog>
  )
}

/** A file that is dropped beside a field would open in the card's place. */
function keepFiles(event: DragEvent): void {
  event.stopPropagation()
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}

/** The colours of a kind, and how wide its sheet is at most. */
export function sheetColors(kind: CardKind | null): CSSProperties {
  const color = kind?.color ?? 'grey'
  return {
    '--paper': `var(--paper-${color})`,
    '--shore-light': LIGHT_THEME.islands[color].shore,
    '--shore-dark': DARK_THEME.islands[color].shore,
    '--kind-width': `${kind?.width ?? 640}px`,
    '--kind-ratio': kind === null ? 0 : kind.height / kind.width,
  } as CSSProperties
}

/**
 * A card without a title begins with it, where that opens no keyboard over half of the screen; else the heading has the
 * focus, and is read.
 */
function firstFocus(dialog: HTMLElement, kind: CardKind | null): HTMLElement | null {
  const heading = dialog.querySelector<HTMLElement>('h2')
  if (kind === null || !matchMedia('(pointer: fine)').matches) return heading
  const title = fieldOf(kind, kind.titleField)
  const part = title?.type === 'composed' ? title.parts.find((one) => 'field' in one) : undefined
  const name = part !== undefined && 'field' in part ? part.field : kind.titleField
  const field = dialog.querySelector<HTMLTextAreaElement>(`[data-field="${name}"] textarea`)
  return field?.value === '' ? field : heading
}
