import type { CSSProperties, FocusEvent } from 'react'
import type { FieldDefinition } from '../../../shared/model/cardKind'
import { useT } from '../../i18n/LocaleProvider'
import type { PresentInCard } from '../../presence/types'
import { enterField, leaveField } from '../cardText'
import { isForeign } from '../foreignValue'
import { useField, useOpenCard, usePeopleIn } from '../openCard'
import { plainOf } from '../plainEntries'
import styles from './FieldBlock.module.css'
import { FieldEditor } from './FieldEditor'
import { FieldHead } from './FieldHead'
import { Problem } from './FieldNotes'
import { FieldView } from './FieldView'

/** One field of the open card, to fill or to read, with the others who are in it. */
export function FieldBlock({ field }: { readonly field: FieldDefinition }) {
  const { view, card } = useOpenCard()
  const people = usePeopleIn(field.name)
  const [first] = people
  const spotOf = (element: Element): PresentInCard => {
    const { row, column } = element.closest<HTMLElement>('[data-row]')?.dataset ?? {}
    return { card, field: field.name, ...(row !== undefined && { row }), ...(column !== undefined && { column }) }
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (view.canWrite && !target.matches('textarea')) enterField(view, spotOf(target))
  }
  const onBlur = ({ target }: FocusEvent) => {
    if (!target.matches('textarea')) leaveField(view, spotOf(target))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where inside the keyboard is
    <div
      className={styles.block}
      style={first === undefined ? undefined : ({ '--person': first.person.color } as CSSProperties)}
      data-field={field.name}
      data-type={field.type}
      data-others={people.length > 0 ? people.length : undefined}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {people.length > 0 && <PeopleTags field={field.name} />}
      <Content field={field} />
    </div>
  )
}

function Content({ field }: { readonly field: FieldDefinition }) {
  const { view } = useOpenCard()
  const value = useField(field.name).values[field.name]
  if (isForeign(field, value)) return <ForeignView field={field} value={value} />
  return view.canWrite ? <FieldEditor field={field} /> : <FieldView field={field} />
}

/** What another program wrote and this field does not take: to read, and kept. */
function ForeignView({ field, value }: { readonly field: FieldDefinition; readonly value: unknown }) {
  const t = useT()
  return (
    <>
      <FieldHead field={field} />
      <p className={styles.foreign}>{plainOf(value)}</p>
      <Problem>{t('cards.foreign')}</Problem>
    </>
  )
}

/** Who else is in the field. */
function PeopleTags({ field }: { readonly field: string }) {
  const t = useT()
  const people = usePeopleIn(field)
  const persons = new Map(people.map(({ person }) => [person.id, person]))
  return (
    <ul className={styles.people} aria-label={t('cards.inField')}>
      {[...persons.values()].map(({ id, name, color }) => (
        <li key={id} style={{ background: color }} data-person={id}>
          {name || t('person.nameless')}
        </li>
      ))}
    </ul>
  )
}
