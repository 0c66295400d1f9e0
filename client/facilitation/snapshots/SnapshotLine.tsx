import { useState } from 'react'
import { useStore } from 'zustand'
import type { Locale } from '../../../shared/model/stageMeta'
import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import type { ListedSnapshot } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { RestoreForm } from './RestoreForm'
import styles from './SnapshotsPanel.module.css'
import { whenWords } from './snapshotWords'

/** One snapshot, and what can be done with it. */
export function SnapshotLine({ snapshot }: { readonly snapshot: ListedSnapshot }) {
  const { t, locale } = useLocale()
  const { session, clock, meta: told } = useOpenBoard().view
  const meta = useStore(told)
  const { id, name, time, isAutomatic } = snapshot
  const phase = usePhaseTitle(snapshot, meta.locale)
  const isBeside = useStore(session, (state) => state.snapshot?.id === id)
  const [isRestoring, setIsRestoring] = useState(false)
  const words = [
    whenWords(locale, time, clock.now()),
    ...(phase === null || phase === name ? [] : [t('snapshots.during', { phase })]),
    ...(isAutomatic ? [] : [t('snapshots.byHand')]),
  ]
  return (
    <li className={styles.line}>
      <p className={styles.name}>{name}</p>
      <p className={styles.quiet}>{words.join(' · ')}</p>
      <div className={styles.actions}>
        <Button
          aria-label={isBeside ? undefined : t('snapshots.besideNamed', { name })}
          disabled={isBeside}
          onClick={() => session.setState({ snapshot: { id, name, time }, window: null })}
        >
          {t(isBeside ? 'snapshots.isBeside' : 'snapshots.beside')}
        </Button>
        {!isRestoring && (
          <Button
            aria-label={t('snapshots.restoreNamed', { name })}
            title={t('snapshots.restoreNamed', { name })}
            onClick={() => setIsRestoring(true)}
          >
            {t('snapshots.restore')}
          </Button>
        )}
      </div>
      {isRestoring && <RestoreForm snapshot={snapshot} onCancel={() => setIsRestoring(false)} />}
    </li>
  )
}

/** The title of the phase that was on; null where none was, or the agenda no longer has it. */
function usePhaseTitle({ phase }: ListedSnapshot, locale: Locale): string | null {
  const { lead } = useOpenBoard().view
  return useStore(lead, ({ agenda }) => agenda.find((one) => one.id === phase)?.title[locale] ?? null)
}
