import type { CSSProperties } from 'react'
import type { ColumnDefinition, FieldOf } from '../../../shared/model/cardKind'
import { type Row, rowsIn } from '../../../shared/queries/cardValues'
import { useLocale } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import { dateOfCell, longDate } from '../shownDate'
import styles from './Rows.module.css'
import { columnsOf, Heads } from './RowsEditor'

/** Rows to read. */
export function RowsView({ field }: { readonly field: FieldOf<'rows'> }) {
  const { locale } = useOpenCard()
  const rows = rowsIn(useField(field.name), field.name)
  return (
    <div style={{ '--columns': columnsOf(field) } as CSSProperties}>
      <Heads field={field} />
      <ol className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.cells}>
              {field.columns.map((column) => (
                <div key={column.name} className={styles.cell}>
                  <span className={styles.cellLabel}>{column.label[locale]}</span>
                  <CellView column={column} row={row} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function CellView({ column, row }: { readonly column: ColumnDefinition; readonly row: Row }) {
  const { locale } = useLocale()
  const value = row.cells[column.name] ?? null
  const date = column.type === 'date' ? dateOfCell(value) : null
  return <span className={styles.cellValue}>{date === null ? value : longDate(date, locale)}</span>
}
