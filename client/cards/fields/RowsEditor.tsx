import { Plus, X } from 'lucide-react'
import { type CSSProperties, useId } from 'react'
import type { ColumnDefinition, FieldOf } from '../../../shared/model/cardKind'
import type { Row } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import { Cell } from './Cell'
import controls from './controls.module.css'
import { FieldHead } from './FieldHead'
import { LostRow } from './LostRow'
import styles from './Rows.module.css'
import { useHeldRows } from './useHeldRows'

/** Rows of cells; on a narrow sheet each row is a block of its own. */
export function RowsEditor({ field }: { readonly field: FieldOf<'rows'> }) {
  const t = useT()
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const { rows, lost, onFocus, onBlur } = useHeldRows(useField(field.name), field.name)
  const isFull = rows.length >= field.most
  const add = () => {
    const row = view.commands.addCardRow.run(card, field)
    if (row !== null) focusRow(row)
  }
  return (
    <fieldset
      aria-labelledby={`${id}-label`}
      style={{ '--columns': columnsOf(field) } as CSSProperties}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <FieldHead field={field} id={`${id}-label`} />
      {rows.length === 0 && field.hint !== undefined && <p className={styles.empty}>{field.hint[locale]}</p>}
      {rows.length > 0 && <Heads field={field} />}
      <ol className={styles.rows}>
        {rows.map((row, at) => (
          <RowLine key={row.id} field={field} row={row} at={at} isLost={row.id === lost} />
        ))}
      </ol>
      <button type="button" className={controls.addRow} disabled={isFull} onClick={add}>
        <Plus size={18} aria-hidden />
        {isFull ? t('cards.mostRows', { limit: field.most }) : t('cards.addRow')}
      </button>
    </fieldset>
  )
}

/** A text gets more room than a number. */
export function columnsOf({ columns }: FieldOf<'rows'>): string {
  const widths: Record<ColumnDefinition['type'], string> = {
    text: 'minmax(0, 2fr)',
    number: 'minmax(0, 1fr)',
    date: 'minmax(8.5em, 1.2fr)',
  }
  return columns.map(({ type }) => widths[type]).join(' ')
}

export function Heads({ field }: { readonly field: FieldOf<'rows'> }) {
  const { locale } = useOpenCard()
  return (
    <div className={styles.heads} aria-hidden="true">
      {field.columns.map(({ name, label }) => (
        <span key={name}>{label[locale]}</span>
      ))}
    </div>
  )
}

type LineProps = {
  readonly field: FieldOf<'rows'>
  readonly row: Row
  readonly at: number
  readonly isLost: boolean
}

function RowLine({ field, row, at, isLost }: LineProps) {
  const t = useT()
  const { view, card, locale } = useOpenCard()
  const label = t('cards.row', { at: at + 1 })
  return (
    <li className={styles.row} data-row={row.id}>
      <fieldset aria-label={label} className={styles.cells}>
        {field.columns.map((column) => (
          <div key={column.name} className={styles.cell} data-row={row.id} data-column={column.name}>
            <span className={styles.cellLabel} aria-hidden="true">
              {column.label[locale]}
            </span>
            <Cell field={field} column={column} row={row} label={`${column.label[locale]}, ${label}`} />
          </div>
        ))}
      </fieldset>
      <button
        type="button"
        className={controls.clear}
        aria-label={t('cards.removeRowAt', { at: at + 1 })}
        title={t('cards.removeRowAt', { at: at + 1 })}
        onClick={() => view.commands.removeCardRow.run(card, field.name, row.id)}
      >
        <X size={14} aria-hidden />
      </button>
      {isLost && <LostRow />}
    </li>
  )
}

/** Once it is there. */
function focusRow(row: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`dialog [data-row="${CSS.escape(row)}"] :is(textarea, input)`)?.focus(),
  )
}
