import { X } from 'lucide-react'
import { type CSSProperties, useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import type { Row } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useOpenCard } from '../openCard'
import styles from './Curve.module.css'
import { nameOfStep } from './CurveField'
import controls from './controls.module.css'
import { LimitNote } from './FieldNotes'
import { LostRow } from './LostRow'
import { useLength } from './useLength'
import { WrittenText } from './WrittenText'

type Props = { readonly field: FieldOf<'curve'>; readonly rows: readonly Row[]; readonly lost: string | null }

/** The names of the steps, each below its point; one below another where there is no room. */
export function CurveSteps({ field, rows, lost }: Props) {
  return (
    <ol className={styles.steps} style={{ '--steps': rows.length } as CSSProperties}>
      {rows.map((row, at) => (
        <Step key={row.id} field={field} row={row} at={at} isLost={row.id === lost} />
      ))}
    </ol>
  )
}

type StepProps = {
  readonly field: FieldOf<'curve'>
  readonly row: Row
  readonly at: number
  readonly isLost: boolean
}

function Step({ field, row, at, isLost }: StepProps) {
  const t = useT()
  const id = useId()
  const { view, card } = useOpenCard()
  const [length, setLength] = useLength()
  const label = t('cards.stepName', { at: at + 1 })
  const name = nameOfStep(row) || t('cards.step', { at: at + 1 })
  return (
    <li className={styles.step} data-row={row.id} data-column="step">
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      <div>
        <WrittenText
          id={id}
          at={{ card, field: field.name, row: row.id, column: 'step' }}
          most={field.mostLetters}
          isOneLine
          label={label}
          placeholder={t('cards.step', { at: at + 1 })}
          onText={setLength}
        />
        <LimitNote length={length} most={field.mostLetters} />
        {isLost && <LostRow />}
      </div>
      <button
        type="button"
        className={controls.clear}
        aria-label={t('cards.removeStep', { name })}
        title={t('cards.removeStep', { name })}
        onClick={() => view.commands.removeCardRow.run(card, field.name, row.id)}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  )
}
