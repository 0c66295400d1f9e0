import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenCard } from '../openCard'
import { longDate } from '../shownDate'
import styles from './controls.module.css'
import { runUndoKey } from './WrittenText'

type Props = {
  readonly id: string
  /** "yyyy-mm-dd". */
  readonly value: string | null
  readonly label?: string
  readonly onSet: (value: string | null) => void
}

/** The browser's own calendar, and the day in words: the order of its numbers is the device's. */
export function DateInput({ id, value, label, onSet }: Props) {
  const { locale } = useLocale()
  const { commands } = useOpenCard().view
  return (
    <span className={styles.date}>
      <input
        id={id}
        type="date"
        lang={locale}
        className={styles.input}
        aria-label={label}
        data-empty={value === null || undefined}
        max="9999-12-31"
        value={value ?? ''}
        onKeyDown={(event) => runUndoKey(commands, event) && event.preventDefault()}
        onChange={(event) => onSet(event.target.value === '' ? null : event.target.value)}
      />
      {value !== null && <span className={styles.inWords}>{longDate(value, locale)}</span>}
    </span>
  )
}
