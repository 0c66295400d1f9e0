import { CloudOff, TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '../i18n/LocaleProvider'
import { classes } from '../ui/classes'
import { useOpenBoard } from './openBoard'
import styles from './SaveStatus.module.css'
import { saveStateWords } from './saveStateWords'
import { useServices } from './services'

/** The truth about the person's work, always in sight; heard by screen readers only where it needs attention. */
export function SaveStatus() {
  const t = useT()
  const { connection } = useOpenBoard()
  const { navigate } = useServices()
  const state = useStore(connection.saveState)
  const storage = useStore(connection.storage)
  const { text, tone, remedy } = saveStateWords(state, storage, t)
  const needsAttention = tone === 'kept' || tone === 'bad'
  return (
    <div
      className={classes(styles.status, tone === 'kept' && styles.kept, tone === 'bad' && styles.bad)}
      data-needs-attention={needsAttention || undefined}
    >
      {tone === 'kept' && <CloudOff size={16} aria-hidden />}
      {tone === 'bad' && <TriangleAlert size={16} aria-hidden />}
      <span className={styles.text} data-save-state={state.kind} data-storage={storage}>
        {text}
      </span>
      <span className={styles.heard} role="status">
        {needsAttention ? text : ''}
      </span>
      {remedy === 'reload' && (
        <button type="button" className={styles.remedy} onClick={() => location.reload()}>
          {t('save.reload')}
        </button>
      )}
      {remedy === 'home' && (
        <button type="button" className={styles.remedy} onClick={() => navigate('/')}>
          {t('app.home')}
        </button>
      )}
      {remedy === 'startFresh' && (
        <button type="button" className={styles.remedy} onClick={() => connection.startFresh()}>
          {t('save.startFresh')}
        </button>
      )}
    </div>
  )
}
