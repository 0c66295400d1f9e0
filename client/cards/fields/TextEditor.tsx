import { useId, useState } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { watchedIn } from '../../../shared/queries/watchedIn'
import { useOpenCard } from '../openCard'
import { FieldHead } from './FieldHead'
import { LimitNote, WatchNote } from './FieldNotes'
import { WrittenText } from './WrittenText'

/** One line, or several. */
export function TextEditor({ field }: { readonly field: FieldOf<'text' | 'longText'> }) {
  const id = useId()
  const { card, locale } = useOpenCard()
  const [text, setText] = useState('')
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
        onText={setText}
      />
      <LimitNote length={text.length} most={field.most} />
      <WatchNote says={watchedIn(field, text, locale)} />
    </>
  )
}
