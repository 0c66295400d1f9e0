import { CloudOff, Snowflake } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../../i18n/LocaleProvider'
import type { OpenBoard } from '../../panels/openBoard'
import { saveStateWords } from '../../panels/saveStateWords'
import styles from './ScreenSigns.module.css'

/** What the room must know and cannot do anything about: the board is frozen, the connection is lost. */
export function ScreenSigns({ board: { view, connection } }: { readonly board: OpenBoard }) {
  const t = useT()
  const isFrozen = useStore(view.lead, ({ lead }) => lead.freeze !== null)
  const state = useStore(connection.saveState)
  const isWell = state.kind === 'saved' || state.kind === 'saving' || state.kind === 'connecting'
  return (
    <div className={styles.signs}>
      {isFrozen && (
        <p className={styles.frozen} role="status" data-screen-frozen>
          <Snowflake className={styles.frost} aria-hidden />
          {t('bigScreen.frozen')}
        </p>
      )}
      {!isWell && (
        <p className={styles.lost} role="status" data-save-state={state.kind}>
          <CloudOff size="1.2em" aria-hidden />
          {state.kind === 'offline' ? t('bigScreen.offline') : saveStateWords(state, 'kept', t).text}
        </p>
      )}
    </div>
  )
}
