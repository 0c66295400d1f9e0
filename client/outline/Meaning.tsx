import { Locate } from 'lucide-react'
import { useT } from '../i18n/LocaleProvider'
import styles from './OutlineList.module.css'

/** What the place of something in its zone means, which the eye sees on the board. */
export function Meaning({ words }: { readonly words: string }) {
  const t = useT()
  if (words === '') return null
  return (
    <p className={styles.meaning} data-meaning>
      <Locate size={14} aria-hidden />
      <span className={styles.heard}>{t('listing.place')} </span>
      {words}
    </p>
  )
}
