import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { choiceIn } from '../../../shared/queries/cardValues'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import { ClearButton } from './ClearButton'
import styles from './controls.module.css'
import { FieldHead } from './FieldHead'
import { useStretch } from './useStretch'

/** More options than this wait behind the one that is chosen. */
const MOST_IN_SIGHT = 5

export function ChoiceEditor({ field }: { readonly field: FieldOf<'choice'> }) {
  const t = useT()
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const chosen = choiceIn(useField(field.name), field)
  const stretch = useStretch(field.name)
  const set = (name: string | null) => view.commands.setCardField.run(card, field.name, name, stretch())
  const option = field.options.find(({ name }) => name === chosen)
  const isFolded = field.options.length > MOST_IN_SIGHT
  const options = <Options id={id} field={field} chosen={chosen} hasHints={isFolded} onChoose={set} />
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} aria-required={field.isRequired}>
      <FieldHead field={field} id={`${id}-label`}>
        {chosen !== null && <ClearButton label={field.label[locale]} onClear={() => set(null)} />}
      </FieldHead>
      {isFolded ? (
        <details className={styles.folded}>
          <summary data-chosen={chosen ?? undefined}>
            <span>{option?.label[locale] ?? field.hint?.[locale] ?? t('cards.choose')}</span>
            <ChevronDown size={18} aria-hidden />
          </summary>
          {options}
        </details>
      ) : (
        options
      )}
      {option?.hint !== undefined && <p className={styles.optionHint}>{option.hint[locale]}</p>}
    </div>
  )
}

type OptionsProps = {
  readonly id: string
  readonly field: FieldOf<'choice'>
  readonly chosen: string | null
  /** Each with what it means; else that is said of the chosen one alone. */
  readonly hasHints: boolean
  readonly onChoose: (name: string) => void
}

function Options({ id, field, chosen, hasHints, onChoose }: OptionsProps) {
  const { locale } = useOpenCard()
  return (
    <div className={styles.options}>
      {field.options.map(({ name, label, hint }) => (
        <label key={name} className={styles.option} title={hint?.[locale]}>
          <input type="radio" name={id} value={name} checked={chosen === name} onChange={() => onChoose(name)} />
          <span className={styles.round} aria-hidden="true" />
          <span>
            {label[locale]}
            {hasHints && hint !== undefined && <small className={styles.hint}>{hint[locale]}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}
