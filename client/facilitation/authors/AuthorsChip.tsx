import { UserRoundX } from 'lucide-react'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { useHidesAuthors } from '../../panels/useHidesAuthors'
import styles from './Authors.module.css'

/** In the bar, for everybody: what people write here names nobody. A press says what that means. */
export function AuthorsChip() {
  const t = useT()
  const { notices } = useOpenBoard().view
  if (!useHidesAuthors()) return null
  return (
    <button
      type="button"
      className={styles.chip}
      title={t('authors.explained')}
      onClick={() => notices.say((say) => say('authors.explained'))}
    >
      <UserRoundX size={18} aria-hidden />
      {t('authors.chip')}
    </button>
  )
}
