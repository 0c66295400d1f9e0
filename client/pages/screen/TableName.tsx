import { useStore } from 'zustand'
import type { BoardView } from '../../board/boardView'
import { useT } from '../../i18n/LocaleProvider'
import { paperClass } from '../../panels/paperClass'
import styles from './TableName.module.css'

/** A table's name, else its number, on paper of its colour; nothing for one that is gone. */
export function TableName({ view, table }: { readonly view: BoardView; readonly table: string }) {
  const t = useT()
  const tables = useStore(view.lead, (state) => state.tables)
  const at = tables.findIndex(({ id }) => id === table)
  const found = tables[at]
  if (found === undefined) return null
  return (
    <p className={paperClass(found.color, styles.name)} data-screen-table={table}>
      {found.name.trim() || t('bigScreen.table', { number: at + 1 })}
    </p>
  )
}
