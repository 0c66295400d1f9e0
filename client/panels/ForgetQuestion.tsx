import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import styles from './ForgetQuestion.module.css'

type Props = {
  readonly title: string
  readonly confirm: string
  /** How many changes would be lost; null while that is counted. */
  readonly unsent: number | null
  /** Which changes those are. */
  readonly loss: ReactNode
  /** What else is worth knowing before; null for nothing. */
  readonly warning: string | null
  readonly onClose: () => void
  readonly onConfirm: () => Promise<void>
  readonly children: ReactNode
}

/** Asks once more before this device forgets something. Work that would be lost is named and agreed to by itself. */
export function ForgetQuestion(props: Props) {
  const { title, confirm, unsent, loss, warning, onClose, onConfirm, children } = props
  const t = useT()
  const [mayLose, setMayLose] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const loses = unsent !== null && unsent > 0
  return (
    <Dialog title={title} closeLabel={t('ui.close')} onClose={onClose}>
      {children}
      {warning !== null && <Warning>{warning}</Warning>}
      {loses && (
        <div className={styles.loss} role="alert">
          <Warning>{loss}</Warning>
          <label className={styles.lose}>
            <input type="checkbox" checked={mayLose} onChange={(event) => setMayLose(event.target.checked)} />
            {t('leave.lose', { count: unsent })}
          </label>
        </div>
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          look="danger"
          disabled={isBusy || unsent === null || (loses && !mayLose)}
          onClick={() => {
            setIsBusy(true)
            void onConfirm().finally(() => setIsBusy(false))
          }}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.warning}>
      <TriangleAlert size={20} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
