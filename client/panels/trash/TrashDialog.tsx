import { useState } from 'react'
import type { BoardView } from '../../board/boardView'
import { countWords } from '../../i18n/countWords'
import { useLocale, useT } from '../../i18n/LocaleProvider'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { useOpenBoard } from '../openBoard'
import { useServices } from '../services'
import { useMay } from '../useMay'
import { useMediaQuery } from '../useMediaQuery'
import styles from './TrashDialog.module.css'
import { TrashRows } from './TrashRows'
import { type Deleted, findDeleted } from './trashList'
import { useDeleted } from './useDeleted'

/** What was deleted, by whom and when; who may write brings it back to where it lay. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useLocale()
  const byTouch = useMediaQuery('(pointer: coarse)')
  const { toaster } = useServices()
  const { view } = useOpenBoard()
  const mayWrite = useMay('write')
  const deleted = useDeleted()
  const [search, setSearch] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const shown = findDeleted(deleted, search)
  const restore = (ids: readonly string[]) => {
    if (view.commands.restoreNotes.run(ids) === null) return
    onClose()
    const counted = countRestored(view, ids)
    const { notes } = counted
    const isMixed = notes < ids.length
    const mixed = () => t('trash.restoredMixed', { things: countWords(counted, { t, locale }) })
    toaster.show({ text: isMixed ? mixed() : t('trash.restored', { count: notes }), tone: 'good' })
  }
  const toggle = (id: string) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    setMarked(next)
  }
  return (
    <Dialog title={t('trash.title')} closeLabel={t('ui.close')} onClose={onClose} wide>
      {deleted.length === 0 ? (
        <p className={styles.empty}>{t('trash.empty')}</p>
      ) : (
        <>
          <TextField
            label={t('trash.search')}
            type="search"
            value={search}
            onChange={setSearch}
            data-first-focus={byTouch ? undefined : true}
          />
          {shown.length === 0 ? (
            <p className={styles.empty}>{t('trash.noneFound')}</p>
          ) : (
            <TrashRows deleted={shown} marked={marked} onMark={toggle} onRestore={(id) => restore([id])} />
          )}
          {mayWrite && shown.length > 0 && (
            <RestoreButtons shown={shown} marked={marked} isSearch={search.trim() !== ''} onRestore={restore} />
          )}
        </>
      )}
    </Dialog>
  )
}

/** Of these, what is on the board now; a relation may have had to stay. */
function countRestored({ projection, relations }: BoardView, ids: readonly string[]) {
  const { notes, clusters, cards } = projection
  const count = (records: ReadonlyMap<string, unknown>) => ids.filter((id) => records.has(id)).length
  return { notes: count(notes), clusters: count(clusters), cards: count(cards), relations: count(relations.standing) }
}

type ButtonProps = {
  readonly shown: readonly Deleted[]
  readonly marked: ReadonlySet<string>
  readonly isSearch: boolean
  readonly onRestore: (ids: readonly string[]) => void
}

/** The chosen ones where some are, else all that are shown. */
function RestoreButtons({ shown, marked, isSearch, onRestore }: ButtonProps) {
  const t = useT()
  const all = shown.map(({ id }) => id)
  const chosen = all.filter((id) => marked.has(id))
  const isMixed = shown.some(({ id, kind }) => kind !== 'note' && marked.has(id))
  const count = all.length
  return (
    <div className={styles.actions}>
      {chosen.length > 0 ? (
        <Button look="primary" wide onClick={() => onRestore(chosen)}>
          {t(isMixed ? 'trash.restoreMarkedMixed' : 'trash.restoreMarked', { count: chosen.length })}
        </Button>
      ) : (
        <Button wide onClick={() => onRestore(all)}>
          {t(isSearch ? 'trash.restoreFound' : 'trash.restoreAll', { count })}
        </Button>
      )}
    </div>
  )
}
