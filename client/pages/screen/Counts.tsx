import { useStore } from 'zustand'
import { writesOnDesks } from '../../../shared/facilitation/rights'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import styles from './Counts.module.css'
import type { Writers } from './screenContent'

export type Counted = {
  readonly writers: Writers
  /** Whether people write for the first time in this phase: else who has written is of no interest. */
  readonly saysWriters: boolean
  readonly notes: number
}

/** How far the room is. While people write alone that is how much lies on their desks, large and without a word of it. */
export function Counts({ writers: { here, wrote }, saysWriters, notes }: Counted) {
  const t = useT()
  const { connection, view } = useOpenBoard()
  const tally = useStore(connection.tally)
  const isAlone = useStore(view.lead, ({ phase }) => writesOnDesks(phase))
  if (isAlone) {
    return tally === null ? null : (
      <p className={styles.alone} data-alone>
        <strong className={styles.number}>{tally.notes}</strong>
        <span>{t('desks.onScreen', { count: tally.writers })}</span>
      </p>
    )
  }
  return (
    <p className={styles.counts}>
      {saysWriters && here > 0 && <span data-writers>{t('bigScreen.wrote', { count: wrote, here })}</span>}
      <span data-notes>{t('outline.count', { count: notes })}</span>
    </p>
  )
}
