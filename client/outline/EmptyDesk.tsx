import { useT } from '../i18n/LocaleProvider'
import styles from './Outline.module.css'

/** In the list of a desk on which nothing lies. */
export function EmptyDesk() {
  const t = useT()
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t('desks.empty')}</p>
      <p>{t('desks.emptyHint')}</p>
    </div>
  )
}
