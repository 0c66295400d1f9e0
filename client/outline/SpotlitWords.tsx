import { Lightbulb } from 'lucide-react'
import { useT } from '../i18n/LocaleProvider'
import styles from './OutlineList.module.css'

/** Said of what stands out. */
export function SpotlitWords() {
  const t = useT()
  return (
    <p className={styles.spotlit} data-spotlit>
      <Lightbulb size={16} aria-hidden />
      {t('attention.spotlit')}
    </p>
  )
}
