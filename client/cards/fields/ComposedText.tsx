import { Fragment } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { composedText } from '../../../shared/queries/cardValues'
import { gappedSentence } from '../composedParts'
import { useCard, useOpenCard } from '../openCard'
import { nameOf } from '../things'
import styles from './Composed.module.css'
import { LimitNote } from './FieldNotes'

/** The sentence as it stands; while something that is asked for is missing, its name stands in its place. */
export function ComposedText({ field }: { readonly field: FieldOf<'composed'> }) {
  const { view, kind, card: id, locale } = useOpenCard()
  const card = useCard(view, id)
  if (card === null) return null
  const called = (thing: string) => nameOf(view, thing, locale)
  const sentence = composedText(kind, card, field, locale, called)
  const gaps = view.canWrite ? gappedSentence(kind, card, field, locale, called) : null
  return (
    <>
      <p className={styles.sentence} data-composed={field.name} data-asks={gaps === null ? undefined : true}>
        {gaps === null
          ? sentence
          : gaps.map(({ kind: part, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
              <Fragment key={at}>
                {at > 0 && ' '}
                <span className={styles[part]}>{text}</span>
              </Fragment>
            ))}
      </p>
      {field.most !== undefined && <LimitNote length={sentence.length} most={field.most} />}
    </>
  )
}
