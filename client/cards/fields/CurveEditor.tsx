import { Plus } from 'lucide-react'
import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { curvePoints, middleOf } from '../curvePoints'
import { useField, useOpenCard } from '../openCard'
import styles from './Curve.module.css'
import { CurveField } from './CurveField'
import { CurveSteps } from './CurveSteps'
import controls from './controls.module.css'
import { FieldHead } from './FieldHead'
import { useHeldRows } from './useHeldRows'

/** A curve over named steps: its points are dragged, or moved by the arrow keys. */
export function CurveEditor({ field }: { readonly field: FieldOf<'curve'> }) {
  const t = useT()
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const { rows, lost, onFocus, onBlur } = useHeldRows(useField(field.name), field.name)
  const add = () => {
    const row = view.commands.addCardRow.run(card, field, { value: middleOf(field) })
    if (row !== null) focusStep(row)
  }
  const isFull = rows.length >= field.most
  return (
    <fieldset aria-labelledby={`${id}-label`} onFocus={onFocus} onBlur={onBlur}>
      <FieldHead field={field} id={`${id}-label`} />
      {rows.length === 0 ? (
        <p className={styles.empty}>{field.hint?.[locale]}</p>
      ) : (
        <div className={styles.curve} data-many={rows.length > 5 || undefined}>
          <CurveField field={field} rows={rows} points={curvePoints(rows, field)} />
          <CurveSteps field={field} rows={rows} lost={lost} />
        </div>
      )}
      <button type="button" className={controls.addRow} disabled={isFull} onClick={add}>
        <Plus size={18} aria-hidden />
        {isFull ? t('cards.mostSteps', { limit: field.most }) : t('cards.addStep')}
      </button>
    </fieldset>
  )
}

/** Once it is there. */
function focusStep(row: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`dialog [data-row="${CSS.escape(row)}"] textarea`)?.focus(),
  )
}
