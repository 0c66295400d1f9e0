import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/IconButton'
import styles from './SidePanel.module.css'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** `low`: at the bottom, within a thumb's reach. */
  readonly stands?: 'high' | 'low'
  /** `wide`: for who writes in it. */
  readonly width?: 'narrow' | 'wide'
  /** Stays in sight below what scrolls. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A window beside the board, which goes on meanwhile. It takes the focus when it opens and gives it back. */
export function SidePanel({ title, onClose, stands = 'high', width = 'narrow', footer, children }: Props) {
  const t = useT()
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      const hasFocus = document.activeElement === null || document.activeElement === document.body
      if (hasFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <section
      ref={panel}
      className={classes(styles.panel, styles[stands], width === 'wide' && styles.wide)}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-side-panel={width}
      onKeyDown={onKeyDown}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={t('ui.close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </section>
  )
}
