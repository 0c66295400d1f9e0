import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { dateIn } from '../../../shared/queries/cardValues'
import { useField, useOpenCard } from '../openCard'
import { DateInput } from './DateInput'
import { FieldHead } from './FieldHead'
import { useStretch } from './useStretch'

export function DateEditor({ field }: { readonly field: FieldOf<'date'> }) {
  const id = useId()
  const { view, card } = useOpenCard()
  const stretch = useStretch(field.name)
  return (
    <>
      <FieldHead field={field} htmlFor={id} />
      <DateInput
        id={id}
        value={dateIn(useField(field.name), field.name)}
        onSet={(next) => view.commands.setCardField.run(card, field.name, next, stretch())}
      />
    </>
  )
}
