import { Check, Info, LoaderCircle, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { IconButton } from './IconButton'
import styles from './Toasts.module.css'
import type { Toast, Toaster } from './toaster'

const SIGNS = { info: Info, good: Check, bad: TriangleAlert, busy: LoaderCircle }

type Props = { readonly toaster: Toaster; readonly label: string; readonly dismissLabel: string }

/** Where toasts appear, and where screen readers hear them. */
export function Toasts({ toaster, label, dismissLabel }: Props) {
  const toasts = useSyncExternalStore(toaster.onChange, () => toaster.toasts)
  return (
    <section className={styles.region} aria-label={label} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} dismissLabel={dismissLabel} onDismiss={toaster.dismiss} />
      ))}
    </section>
  )
}

type LineProps = { readonly toast: Toast; readonly dismissLabel: string; readonly onDismiss: (id: number) => void }

function ToastLine({ toast, dismissLabel, onDismiss }: LineProps) {
  const [held, setHeld] = useState(false)
  const { id, stays, action, tone, text } = toast
  useEffect(() => {
    if (held || stays === null) return
    const timer = setTimeout(() => onDismiss(id), stays)
    return () => clearTimeout(timer)
  }, [held, stays, onDismiss, id])
  const Sign = SIGNS[tone]
  return (
    <div
      className={styles.toast}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Sign size={20} aria-hidden className={tone === 'busy' ? styles.busy : undefined} />
      <p className={styles.text}>{text}</p>
      {action !== null && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            onDismiss(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      {tone !== 'busy' && (
        <IconButton label={dismissLabel} onClick={() => onDismiss(id)} className={styles.dismiss}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
