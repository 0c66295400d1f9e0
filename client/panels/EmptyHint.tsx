import { useSyncExternalStore } from 'react'
import type { Note } from '../../shared/model/note'
import { useT } from '../i18n/LocaleProvider'
import styles from './EmptyHint.module.css'
import { useOpenBoard } from './openBoard'
import { useMediaQuery } from './useMediaQuery'

/** What to do on an empty board; gone with the first note, and it lets every touch through. */
export function EmptyHint() {
  const t = useT()
  const { view } = useOpenBoard()
  const isEmpty = useSyncExternalStore(view.projection.onChange, () => !hasLiveNote(view.projection.notes))
  const byTouch = useMediaQuery('(pointer: coarse)')
  if (!isEmpty) return null
  const first = view.canWrite ? t(byTouch ? 'board.emptyTouch' : 'board.emptyMouse') : t('board.emptyReader')
  return (
    <div className={styles.hint}>
      <p className={styles.first}>{first}</p>
      {view.canWrite && !byTouch && <p>{t('board.emptyHint')}</p>}
    </div>
  )
}

function hasLiveNote(notes: ReadonlyMap<string, Note>): boolean {
  for (const note of notes.values()) if (note.deletedAt === undefined) return true
  return false
}
