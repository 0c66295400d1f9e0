import { useId } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useOpenCard } from '../openCard'
import { FieldHead } from './FieldHead'
import { LimitNote } from './FieldNotes'
import { useLength } from './useLength'
import { WrittenText } from './WrittenText'

/** One line, or several. */
export function TextEditor({ field }: { readonly field: FieldOf<'text' | 'longText'> }) {
  const id = useId()
  const { card, locale } = useOpenCard()
  const [length, setLength] = useLength()
  return (
    <>
      <FieldHead field={field} htmlFor={id} />
      <WrittenText
        id={id}
        at={{ card, field: field.name }}
        most={field.most}
        isOneLine={field.type === 'text'}
        placeholder={field.hint?.[locale]}
        isRequired={field.isRequired}
        onText={setLength}
      />
      <LimitNote length={length} most={field.most} />
    </>
  )
}
