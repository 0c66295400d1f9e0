import { useT } from '../../i18n/LocaleProvider'
import styles from './Counts.module.css'
import type { Writers } from './screenContent'

export type Counted = {
  readonly writers: Writers
  /** Whether people write for the first time in this phase: else who has written is of no interest. */
  readonly saysWriters: boolean
  readonly notes: number
}

/** How far the room is. */
export function Counts({ writers: { here, wrote }, saysWriters, notes }: Counted) {
  const t = useT()
  return (
    <p className={styles.counts}>
      {saysWriters && here > 0 && <span data-writers>{t('bigScreen.wrote', { count: wrote, here })}</span>}
      <span data-notes>{t('outline.count', { count: notes })}</span>
    </p>
  )
}
