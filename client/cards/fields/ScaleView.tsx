import type { FieldOf } from '../../../shared/model/cardKind'
import { numberIn } from '../../../shared/queries/cardValues'
import { useField, useOpenCard } from '../openCard'
import styles from './ScaleEditor.module.css'
import { dotsOf, isFilledDot } from './scaleDots'

/** A scale to read: where it stands between its poles. */
export function ScaleView({ field }: { readonly field: FieldOf<'scale'> }) {
  const { locale } = useOpenCard()
  const value = numberIn(useField(field.name), field)
  if (value === null) return null
  const share = ((value - field.least) / (field.most - field.least)) * 100
  const words = `${value} (${field.least}–${field.most})`
  return (
    <div>
      <div className={styles.dots} role="img" aria-label={words}>
        {dotsOf(field)?.map((step) => (
          <span
            key={step}
            className={styles.dot}
            data-filled={isFilledDot(step, value, field) || undefined}
            data-here={step === value || undefined}
          >
            <span />
          </span>
        )) ?? (
          <span className={styles.mark} style={{ marginInlineStart: `${share}%` }}>
            {value}
          </span>
        )}
      </div>
      <div className={styles.poles}>
        <span>{field.low[locale]}</span>
        <span>{field.high[locale]}</span>
      </div>
    </div>
  )
}
