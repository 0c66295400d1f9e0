import { Fragment, useMemo, useSyncExternalStore } from 'react'
import type { FieldOf } from '../../../shared/model/cardKind'
import { composedText } from '../../../shared/queries/cardValues'
import { thingNames } from '../../../shared/queries/thingNames'
import { followBoard } from '../../board/followBoard'
import { gappedSentence } from '../composedParts'
import { type OpenCard, useOpenCard } from '../openCard'
import styles from './Composed.module.css'
import { LimitNote } from './FieldNotes'

type Sentence = { readonly sentence: string; readonly gaps: ReturnType<typeof gappedSentence> }

/** Null for a card that is gone. */
function readSentence({ view, kind, card: id, locale }: OpenCard, field: FieldOf<'composed'>): Sentence | null {
  const card = view.projection.cards.get(id)
  if (card === undefined) return null
  const called = thingNames(view.projection, (name) => view.kinds.kindOf(name), locale)
  return {
    sentence: composedText(kind, card, field, locale, called),
    gaps: view.canWrite ? gappedSentence(kind, card, field, locale, called) : null,
  }
}

/** The sentence as it stands; while something that is asked for is missing, its name stands in its place. */
export function ComposedText({ field }: { readonly field: FieldOf<'composed'> }) {
  const open = useOpenCard()
  const said = useSyncExternalStore(
    useMemo(() => followBoard(open.view), [open.view]),
    () => JSON.stringify(readSentence(open, field)),
  )
  const reading = useMemo((): Sentence | null => JSON.parse(said), [said])
  if (reading === null) return null
  const { sentence, gaps } = reading
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
