import { type FormEvent, useState } from 'react'
import { LIMITS } from '../../../shared/protocol/limits'
import { useLocale } from '../../i18n/LocaleProvider'
import { CreateKeyField } from '../../panels/CreateKeyField'
import { useOpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { useBoardTitle } from '../../panels/useBoardTitle'
import type { ListedSnapshot } from '../../sync/boardApi'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { type Restored, restoreAsBoard, restoredTitle } from './restoreAsBoard'
import styles from './SnapshotsPanel.module.css'
import { snapshotProblem } from './snapshotProblem'

type Props = { readonly snapshot: ListedSnapshot; readonly onCancel: () => void }

/** Asks once what the new board is called, makes it, and offers the way to it: nobody is taken from the workshop. */
export function RestoreForm({ snapshot, onCancel }: Props) {
  const { t } = useLocale()
  const services = useServices()
  const { board, key } = useOpenBoard().connection.identity
  const own = useBoardTitle()
  const [title, setTitle] = useState(() => restoredTitle(own, snapshot.name))
  const [createKey, setCreateKey] = useState<string | null>(null)
  const [state, setState] = useState<Restored | 'asking' | 'busy'>('asking')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    const next = await restoreAsBoard({ board, key, snapshot: snapshot.id, title, createKey }, services)
    if (next.kind === 'wantsKey') setCreateKey(createKey ?? '')
    setState(next)
  }
  if (typeof state === 'object' && state.kind === 'made') {
    return (
      <div className={styles.form} role="status">
        <p>{t('snapshots.made', { title: state.title })}</p>
        <Button look="primary" onClick={() => services.navigate(state.path)}>
          {t('snapshots.goTo')}
        </Button>
      </div>
    )
  }
  const isWrongKey = typeof state === 'object' && state.kind === 'wantsKey' && createKey !== ''
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('snapshots.newTitle')}
        value={title}
        onChange={setTitle}
        hint={t('snapshots.newHint')}
        maxLength={LIMITS.title}
        autoComplete="off"
        autoFocus
      />
      {createKey !== null && <CreateKeyField value={createKey} onChange={setCreateKey} isWrong={isWrongKey} />}
      {typeof state === 'object' && state.kind === 'failed' && (
        <p role="alert" className={styles.problem}>
          {snapshotProblem(state.error, t)}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={state === 'busy'}>
          {t(state === 'busy' ? 'snapshots.making' : 'snapshots.make')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('snapshots.cancel')}
        </Button>
      </div>
    </form>
  )
}
