import { useId, useState } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import { listRoom, readList } from '../limitAdvice'
import { useOpenCard } from '../openCard'
import { FieldHead } from './FieldHead'
import { ListNote } from './FieldNotes'
import styles from './ListEditor.module.css'
import type { MirrorLine } from './Mirror'
import { WrittenText } from './WrittenText'

/** An item a line: Enter makes the next. What is over a limit is marked, and stays. */
export function ListEditor({ field }: { readonly field: FieldOf<'list'> }) {
  const t = useT()
  const id = useId()
  const { card, locale } = useOpenCard()
  const [text, setText] = useState('')
  const { count, advice } = readList(text, field)
  const readLines = (written: string): MirrorLine[] =>
    readList(written, field).lines.map((line) => ({
      text: line.text,
      bullet: line.isBlank ? 'faint' : 'full',
      isOver: line.isLong || line.isBeyond,
    }))
  return (
    <>
      <FieldHead field={field} htmlFor={id}>
        {count > 0 && (
          <span className={styles.count} data-full={count >= field.most || undefined}>
            <span aria-hidden="true">
              {count}/{field.most}
            </span>
            <span className={styles.heard}>{t('cards.items', { count, limit: field.most })}</span>
          </span>
        )}
      </FieldHead>
      <WrittenText
        id={id}
        className={styles.list}
        at={{ card, field: field.name }}
        most={listRoom(field)}
        placeholder={field.hint?.[locale]}
        isRequired={field.isRequired}
        readLines={readLines}
        onText={setText}
      />
      <ListNote advice={advice} most={field.most} mostLetters={field.mostLetters} />
    </>
  )
}
