import { MessageSquareOff } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import styles from './Silent.module.css'

/** That nobody speaks in this phase. */
export function Silent() {
  const t = useT()
  return (
    <p className={styles.silent} data-silent>
      <MessageSquareOff aria-hidden />
      {t('lead.silent')}
    </p>
  )
}
