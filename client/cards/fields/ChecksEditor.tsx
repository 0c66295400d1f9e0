import { Check } from 'lucide-react'
import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { namesIn } from '../../../shared/queries/namesIn'
import { useField, useOpenCard } from '../openCard'
import styles from './controls.module.css'
import { FieldHead } from './FieldHead'

export function ChecksEditor({ field }: { readonly field: FieldOf<'checks'> }) {
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const ticked = namesIn(useField(field.name), field.name)
  return (
    <fieldset aria-labelledby={`${id}-label`}>
      <FieldHead field={field} id={`${id}-label`} />
      <div className={styles.options}>
        {field.options.map(({ name, label, hint }) => (
          <label key={name} className={styles.option} title={hint?.[locale]}>
            <input
              type="checkbox"
              value={name}
              checked={ticked.includes(name)}
              onChange={(event) =>
                view.commands.tickCardName.run(card, { field: field.name, name, isSet: event.target.checked })
              }
            />
            <span className={styles.square} aria-hidden="true">
              <Check size={13} strokeWidth={3.5} />
            </span>
            {label[locale]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
