import { type FormEvent, useState } from 'react'
import { LIMITS } from '../../../shared/protocol/limits'
import { useLocale } from '../../i18n/LocaleProvider'
import { useOpenBoard } from '../../panels/openBoard'
import { SidePanel } from '../../panels/SidePanel'
import { useServices } from '../../panels/services'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { SnapshotLine } from './SnapshotLine'
import styles from './SnapshotsPanel.module.css'
import { snapshotProblem } from './snapshotProblem'
import { timeWords } from './snapshotWords'
import { type Snapshots, useSnapshots } from './useSnapshots'

/** What the server kept of the board: to open beside it, or to make a new board of. */
export function SnapshotsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale()
  const snapshots = useSnapshots()
  return (
    <SidePanel title={t('snapshots.open')} onClose={onClose}>
      <KeepOne onKept={snapshots.again} />
      <SnapshotList snapshots={snapshots} />
    </SidePanel>
  )
}

function SnapshotList({ snapshots: { list, problem, again } }: { readonly snapshots: Snapshots }) {
  const { t } = useLocale()
  return (
    <div className={styles.listed}>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {snapshotProblem(problem, t)}{' '}
          <button type="button" className={styles.again} onClick={again}>
            {t('snapshots.again')}
          </button>
        </p>
      )}
      {list === null && problem === null && <p className={styles.quiet}>{t('snapshots.coming')}</p>}
      {list !== null && <p className={styles.quiet}>{t(list.length === 0 ? 'snapshots.empty' : 'snapshots.intro')}</p>}
      {list !== null && list.length > 0 && (
        <ul className={styles.list}>
          {list.map((snapshot) => (
            <SnapshotLine key={snapshot.id} snapshot={snapshot} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** A snapshot without a name is called after its time. */
function KeepOne({ onKept }: { readonly onKept: () => void }) {
  const { t, locale } = useLocale()
  const { api, toaster } = useServices()
  const { connection, view } = useOpenBoard()
  const [name, setName] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const now = view.clock.now()
    const called = name.trim() || t('snapshots.unnamed', { time: timeWords(locale, now, now) })
    setIsBusy(true)
    setProblem(null)
    try {
      const { identity } = connection
      await api.keepSnapshot(identity.board, identity.key, called)
      setName('')
      toaster.show({ text: t('snapshots.kept', { name: called }), tone: 'good' })
      onKept()
    } catch (error) {
      setProblem(error)
    }
    setIsBusy(false)
  }
  return (
    <form className={styles.keep} onSubmit={submit}>
      <TextField
        label={t('snapshots.name')}
        value={name}
        onChange={setName}
        placeholder={t('snapshots.nameHint')}
        maxLength={LIMITS.title}
        error={problem === null ? null : snapshotProblem(problem, t)}
        autoComplete="off"
      />
      <Button look="primary" type="submit" disabled={isBusy}>
        {t('snapshots.keep')}
      </Button>
    </form>
  )
}
