import { useId } from 'react'
import { fieldOf } from '../../shared/model/fieldOf'
import { choiceIn } from '../../shared/queries/cardValues'
import styles from './BadgeSwitch.module.css'
import { enterField, leaveField } from './cardText'
import { useStretch } from './fields/useStretch'
import { useField, useOpenCard } from './openCard'
import { isOnFace } from './sheetAreas'

/** What is always to be seen of a card, say hypothesis or field: to switch, or said where it is chosen on a face. */
export function BadgeSwitch() {
  const { kind } = useOpenCard()
  return kind.badgeField === undefined ? null : <Badge name={kind.badgeField} />
}

function Badge({ name }: { readonly name: string }) {
  const id = useId()
  const { view, card, kind, locale } = useOpenCard()
  const field = fieldOf(kind, name)
  const value = useField(name)
  const stretch = useStretch(name)
  if (field?.type !== 'choice') return null
  const chosen = choiceIn(value, field)
  if (isOnFace(kind, name) || !view.canWrite) {
    const option = field.options.find((one) => one.name === chosen)
    return option === undefined ? null : (
      <span className={styles.tag} data-badge={chosen}>
        {option.label[locale]}
      </span>
    )
  }
  return (
    <fieldset
      className={styles.switch}
      data-field={name}
      data-badge={chosen ?? ''}
      onFocus={() => enterField(view, { card, field: name })}
      onBlur={() => leaveField(view, { card, field: name })}
    >
      <legend className={styles.label}>{field.label[locale]}</legend>
      {field.options.map((option) => (
        <label key={option.name} className={styles.option} title={option.hint?.[locale]}>
          <input
            type="radio"
            name={id}
            value={option.name}
            checked={option.name === chosen}
            onChange={() => view.commands.setCardField.run(card, name, option.name, stretch())}
          />
          {option.label[locale]}
        </label>
      ))}
    </fieldset>
  )
}
