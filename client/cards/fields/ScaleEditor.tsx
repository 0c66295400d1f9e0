import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { numberIn } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import { ClearButton } from './ClearButton'
import { FieldHead } from './FieldHead'
import styles from './ScaleEditor.module.css'
import { dotsOf, isFilledDot } from './scaleDots'
import { useStretch } from './useStretch'

/** A row of dots from one pole to the other, or a slider; both go by the arrow keys. */
export function ScaleEditor({ field }: { readonly field: FieldOf<'scale'> }) {
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const value = numberIn(useField(field.name), field)
  const stretch = useStretch(field.name)
  const set = (next: number | null) => view.commands.setCardField.run(card, field.name, next, stretch())
  const Control = dotsOf(field) === null ? Slider : Dots
  return (
    <fieldset aria-labelledby={`${id}-label`}>
      <FieldHead field={field} id={`${id}-label`}>
        {value !== null && <ClearButton label={field.label[locale]} onClear={() => set(null)} />}
      </FieldHead>
      <Control id={id} field={field} value={value} onSet={set} />
      <div className={styles.poles} aria-hidden="true">
        <span>{field.low[locale]}</span>
        <span>{field.high[locale]}</span>
      </div>
    </fieldset>
  )
}

type ControlProps = {
  readonly id: string
  readonly field: FieldOf<'scale'>
  readonly value: number | null
  readonly onSet: (value: number) => void
}

function Dots({ id, field, value, onSet }: ControlProps) {
  const words = useStepWords(field)
  return (
    <div className={styles.dots}>
      {dotsOf(field)?.map((step) => (
        <label key={step} className={styles.dot} data-filled={isFilledDot(step, value, field) || undefined}>
          <input
            type="radio"
            name={id}
            aria-label={words(step)}
            checked={value === step}
            onChange={() => onSet(step)}
          />
          <span aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}

function Slider({ field, value, onSet }: ControlProps) {
  const words = useStepWords(field)
  const { locale } = useOpenCard()
  const middle = Math.round((field.least + field.most) / 2)
  return (
    <input
      type="range"
      className={styles.slider}
      min={field.least}
      max={field.most}
      value={value ?? middle}
      data-unset={value === null || undefined}
      aria-label={field.label[locale]}
      aria-valuetext={value === null ? undefined : words(value)}
      onChange={(event) => onSet(Number(event.target.value))}
    />
  )
}

function useStepWords({ least, most, low, high }: FieldOf<'scale'>): (step: number) => string {
  const t = useT()
  const { locale } = useOpenCard()
  return (step) => {
    if (step === least) return t('cards.pole', { step, pole: low[locale] })
    return step === most ? t('cards.pole', { step, pole: high[locale] }) : String(step)
  }
}
