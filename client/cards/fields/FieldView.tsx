import { Check } from 'lucide-react'
import { type CSSProperties, useId } from 'react'
import type { FieldDefinition, FieldOf } from '../../../shared/model/cardKind'
import { listItems, plainText, portraitIn, rowsIn } from '../../../shared/queries/cardValues'
import { namesIn } from '../../../shared/queries/namesIn'
import { curvePoints } from '../curvePoints'
import { useField, useOpenCard } from '../openCard'
import portrait from '../portrait/Portrait.module.css'
import { PortraitPicture } from '../portrait/PortraitPicture'
import { longDate } from '../shownDate'
import { ComposedText } from './ComposedText'
import curve from './Curve.module.css'
import { CurvePlane, nameOfStep } from './CurveField'
import { useValueWords } from './CurveHandle'
import { FieldHead } from './FieldHead'
import styles from './FieldView.module.css'
import { RowsView } from './RowsView'
import { ScaleView } from './ScaleView'
import { ThingChip } from './ThingChip'

/** A field to read. */
export function FieldView({ field }: { readonly field: FieldDefinition }) {
  const id = useId()
  if (field.type === 'composed') return <ComposedText field={field} />
  return (
    <fieldset aria-labelledby={id}>
      <FieldHead field={field} id={id} />
      <FieldContent field={field} />
    </fieldset>
  )
}

/** What stands in a field of this type, without its label. */
function FieldContent({ field }: { readonly field: FieldDefinition }) {
  const { locale } = useOpenCard()
  const value = useField(field.name)
  const text = plainText(value, field, locale, (id) => id)
  if (text === '' && field.type !== 'checks') return <p className={styles.nothing}>–</p>
  switch (field.type) {
    case 'list':
      return (
        <ul className={styles.list}>
          {listItems(value, field.name).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place alone
            <li key={at}>{item}</li>
          ))}
        </ul>
      )
    case 'scale':
      return <ScaleView field={field} />
    case 'checks':
      return <ChecksView field={field} />
    case 'curve':
      return <CurveView field={field} />
    case 'rows':
      return <RowsView field={field} />
    case 'reference':
      return (
        <div className={styles.chips}>
          {namesIn(value, field.name).map((id) => (
            <ThingChip key={id} id={id} />
          ))}
        </div>
      )
    case 'date':
      return <TextView field={field} text={longDate(text, locale)} />
    case 'image':
      return (
        <div className={portrait.frame} data-filled>
          <PortraitPicture portrait={portraitIn(value, field.name)} label={field.label[locale]} />
        </div>
      )
    default:
      return <TextView field={field} text={text} />
  }
}

function TextView({ field, text }: { readonly field: FieldDefinition; readonly text: string }) {
  return (
    <p className={styles.text} data-text={field.name}>
      {text}
    </p>
  )
}

function ChecksView({ field }: { readonly field: FieldOf<'checks'> }) {
  const { locale } = useOpenCard()
  const ticked = namesIn(useField(field.name), field.name)
  return (
    <ul className={styles.checks}>
      {field.options
        .filter(({ name }) => ticked.includes(name))
        .map(({ name, label }) => (
          <li key={name}>
            <Check size={16} aria-hidden />
            {label[locale]}
          </li>
        ))}
    </ul>
  )
}

function CurveView({ field }: { readonly field: FieldOf<'curve'> }) {
  const rows = rowsIn(useField(field.name), field.name)
  const words = useValueWords(field)
  const points = curvePoints(rows, field)
  return (
    <div className={curve.curve}>
      <CurvePlane field={field} points={points} />
      <ol className={curve.steps} style={{ '--steps': rows.length } as CSSProperties}>
        {rows.map((row, at) => (
          <li key={row.id} className={curve.step}>
            <span className={curve.number} aria-hidden="true">
              {at + 1}
            </span>
            <span className={styles.step}>
              {nameOfStep(row)}
              <span className={styles.heard}>{` ${words(points[at]?.value ?? 0)}`}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
