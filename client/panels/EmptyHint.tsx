import { useSyncExternalStore } from 'react'
import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'
import { useT } from '../i18n/LocaleProvider'
import styles from './EmptyHint.module.css'
import { useOpenBoard } from './openBoard'
import { useHidesAuthors } from './useHidesAuthors'
import { useMay } from './useMay'
import { useMediaQuery } from './useMediaQuery'

/** What to do on an empty board; gone with the first note, card, titled cluster or support, and it lets every touch through. */
export function EmptyHint() {
  const t = useT()
  const { view } = useOpenBoard()
  const { projection, supports } = view
  const isEmpty = useSyncExternalStore(
    projection.onChange,
    () => !hasLive(projection.notes) && !hasLive(projection.cards) && !hasTitle(projection.clusters),
  )
  const hasSupports = useSyncExternalStore(supports.onChange, () => supports.supports.size > 0)
  const mayWrite = useMay('write')
  const isNameless = useHidesAuthors()
  const byTouch = useMediaQuery('(pointer: coarse)')
  // A desk says it in words that come with it.
  if (!isEmpty || hasSupports || view.isDesk) return null
  const first = mayWrite ? t(byTouch ? 'board.emptyTouch' : 'board.emptyMouse') : t('board.emptyReader')
  return (
    <div className={styles.hint}>
      <p className={styles.first}>{first}</p>
      {mayWrite && !byTouch && <p>{t('board.emptyHint')}</p>}
      {isNameless && <p>{t('board.emptyNameless')}</p>}
    </div>
  )
}

function hasLive(records: ReadonlyMap<string, Pick<Note, 'deletedAt'>>): boolean {
  for (const { deletedAt } of records.values()) if (deletedAt === undefined) return true
  return false
}

/** An island with neither notes nor a title is hardly seen. */
function hasTitle(clusters: ReadonlyMap<string, Cluster>): boolean {
  for (const { deletedAt, title } of clusters.values()) if (deletedAt === undefined && title !== '') return true
  return false
}
