import type { ReactNode } from 'react'
import type { FieldDefinition } from '../../../shared/model/cardKind'
import { isFilled } from '../../../shared/queries/cardProgress'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import styles from './FieldHead.module.css'

type Props = {
  readonly field: Pick<FieldDefinition, 'label'> & FieldDefinition
  /** The id of the label itself, for what is named by it. */
  readonly id?: string
  /** The control that a press on the label goes to. */
  readonly htmlFor?: string
  /** Beside the label: a count, a button. */
  readonly children?: ReactNode
}

/** A field's label, gently marked where the field is asked for and empty. */
export function FieldHead({ field, id, htmlFor, children }: Props) {
  const { locale } = useOpenCard()
  const label = (
    <>
      {field.label[locale]}
      {field.isRequired === true && <AskedFor field={field} />}
    </>
  )
  return (
    <div className={styles.head}>
      {htmlFor === undefined ? (
        <span id={id} className={styles.label}>
          {label}
        </span>
      ) : (
        <label id={id} htmlFor={htmlFor} className={styles.label}>
          {label}
        </label>
      )}
      {children}
    </div>
  )
}

function AskedFor({ field }: { readonly field: FieldDefinition }) {
  const t = useT()
  const { view } = useOpenCard()
  const value = useField(field.name)
  if (isFilled(value, field) || !view.canWrite) return null
  return <span className={styles.asked} role="img" aria-label={t('cards.required')} title={t('cards.required')} />
}
