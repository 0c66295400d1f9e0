import { useT } from '../i18n/LocaleProvider'
import styles from './DropVeil.module.css'

export type Held = 'files' | 'text'

/** Says over the whole page what becomes of what is held above it. */
export function DropVeil({ held }: { readonly held: Held }) {
  const t = useT()
  return (
    <div className={styles.veil}>
      <p className={styles.title}>{held === 'files' ? t('import.drop') : t('clipboard.drop')}</p>
      <p className={styles.hint}>{held === 'files' ? t('import.dropHint') : t('clipboard.dropHint')}</p>
    </div>
  )
}
