import { useId } from 'react'
import type { ColumnDefinition, FieldOf } from '../../../shared/model/cardKind'
import type { Row } from '../../../shared/queries/cardValues'
import { useOpenCard } from '../openCard'
import { dateOfCell } from '../shownDate'
import { DateInput } from './DateInput'
import { LimitNote, Problem } from './FieldNotes'
import { NumberInput } from './NumberInput'
import { useLength } from './useLength'
import { useStretch } from './useStretch'
import { WrittenText } from './WrittenText'

type Props = {
  readonly field: FieldOf<'rows'>
  readonly column: ColumnDefinition
  readonly row: Row
  readonly label: string
}

/** One cell of a row, by the type of its column. */
export function Cell({ field, column, row, label }: Props) {
  const id = useId()
  const { view, card } = useOpenCard()
  const stretch = useStretch(`${field.name} ${row.id} ${column.name}`)
  const value = row.cells[column.name] ?? null
  const set = (next: string | number | null) =>
    view.commands.setCardCell.run(card, { field: field.name, row: row.id, column: column.name, value: next }, stretch())
  if (column.type === 'text') return <TextCell id={id} field={field} column={column} row={row} label={label} />
  if (column.type === 'date') return <DateInput id={id} value={dateOfCell(value)} label={label} onSet={set} />
  return (
    <NumberInput
      id={id}
      value={typeof value === 'number' ? value : null}
      least={column.least}
      most={column.most}
      label={label}
      write={set}
    >
      {(problem) => <Problem id={`${id}-problem`}>{problem}</Problem>}
    </NumberInput>
  )
}

type TextProps = Props & { readonly id: string; readonly column: Extract<ColumnDefinition, { type: 'text' }> }

function TextCell({ id, field, column, row, label }: TextProps) {
  const { card, locale } = useOpenCard()
  const [length, setLength] = useLength()
  return (
    <>
      <WrittenText
        id={id}
        at={{ card, field: field.name, row: row.id, column: column.name }}
        most={column.most}
        isOneLine
        label={label}
        placeholder={column.hint?.[locale]}
        onText={setLength}
      />
      <LimitNote length={length} most={column.most} />
    </>
  )
}
