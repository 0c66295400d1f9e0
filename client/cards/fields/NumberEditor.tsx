import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { numberIn } from '../../../shared/queries/cardValues'
import { useField, useOpenCard } from '../openCard'
import { FieldHead } from './FieldHead'
import { Problem } from './FieldNotes'
import { NumberInput } from './NumberInput'
import { useStretch } from './useStretch'

export function NumberEditor({ field }: { readonly field: FieldOf<'number'> }) {
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const stretch = useStretch(field.name)
  const value = numberIn(useField(field.name), field)
  return (
    <>
      <FieldHead field={field} htmlFor={id} />
      <NumberInput
        id={id}
        value={value}
        least={field.least}
        most={field.most}
        placeholder={field.hint?.[locale]}
        isRequired={field.isRequired}
        write={(next) => view.commands.setCardField.run(card, field.name, next, stretch())}
      >
        {(problem) => <Problem id={`${id}-problem`}>{problem}</Problem>}
      </NumberInput>
    </>
  )
}
