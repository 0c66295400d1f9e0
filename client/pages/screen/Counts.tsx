import { useT } from '../../i18n/LocaleProvider'
import styles from './Counts.module.css'
import type { Writers } from './screenContent'

export type Counted = { readonly writers: Writers; readonly notes: number }

type Props = Counted & {
  /** Whether people write in this phase: else who has written is of no interest. */
  readonly canWrite: boolean
}

/** How far the room is. */
export function Counts({ writers: { here, wrote }, notes, canWrite }: Props) {
  const t = useT()
  return (
    <p className={styles.counts}>
      {canWrite && here > 0 && <span data-writers>{t('bigScreen.wrote', { count: wrote, here })}</span>}
      <span data-notes>{t('outline.count', { count: notes })}</span>
    </p>
  )
}
