import { useState } from 'react'
import type { Role } from '../../shared/protocol/roles'
import { useT } from '../i18n/LocaleProvider'
import { Button } from '../ui/Button'
import { problemWords } from './problemWords'
import styles from './ShareLink.module.css'

type Props = {
  readonly role: Role
  /** Makes the new link; rejects with what went wrong. */
  readonly onRenew: () => Promise<void>
  readonly onCancel: () => void
}

/** Says what a new link does to those who have the old one, and asks before it is made. */
export function RenewLink({ role, onRenew, onCancel }: Props) {
  const t = useT()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const renew = async () => {
    setIsBusy(true)
    setProblem(null)
    try {
      await onRenew()
    } catch (error) {
      setIsBusy(false)
      setProblem(t('share.renewFailed', { why: problemWords(error, t) }))
    }
  }
  return (
    <div className={styles.question}>
      <p>{t(`share.renew.${role}`)}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.actions}>
        <Button look="danger" disabled={isBusy} autoFocus onClick={() => void renew()}>
          {t('share.renewConfirm')}
        </Button>
        <Button disabled={isBusy} onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  )
}
