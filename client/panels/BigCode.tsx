import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import styles from './BigCode.module.css'
import { QrCode } from './QrCode'

type Props = {
  /** The board's. */
  readonly title: string
  readonly url: string
  /** What the square is, for who does not see it. */
  readonly label: string
  /** What can be typed at the address in place of the square. */
  readonly code?: string
  readonly onClose: () => void
}

/** A link's square as large as the screen, for a whole room to point at. */
export function BigCode({ title, url, label, code, onClose }: Props) {
  const t = useT()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={styles.screen}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.code}>
        <QrCode text={url} label={label} big />
      </div>
      <p className={styles.address}>
        {new URL(url).host}
        {code !== undefined && <strong className={styles.typed}>{code}</strong>}
      </p>
      <IconButton label={t('ui.close')} className={styles.close} onClick={onClose}>
        <X size={24} aria-hidden />
      </IconButton>
    </dialog>
  )
}
