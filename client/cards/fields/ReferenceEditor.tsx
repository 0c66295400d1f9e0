import { FilePlus, Plus, X } from 'lucide-react'
import { useId, useMemo, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { FieldOf } from '../../../shared/model/cardKind'
import { namesIn } from '../../../shared/queries/namesIn'
import { followBoard } from '../../board/followBoard'
import { useT } from '../../i18n/LocaleProvider'
import { useField, useOpenCard } from '../openCard'
import controls from './controls.module.css'
import { FieldHead } from './FieldHead'
import styles from './Reference.module.css'
import { ReferencePicker } from './ReferencePicker'
import { ThingChip } from './ThingChip'

/** What the card refers to, by name: a press opens it. */
export function ReferenceEditor({ field }: { readonly field: FieldOf<'reference'> }) {
  const t = useT()
  const id = useId()
  const { view, card, locale } = useOpenCard()
  const [isPicking, setIsPicking] = useState(false)
  const ids = namesIn(useField(field.name), field.name)
  const tick = (name: string, isSet: boolean) =>
    view.commands.tickCardName.run(card, { field: field.name, name, isSet })
  const isFull = ids.length >= field.most
  return (
    <fieldset aria-labelledby={`${id}-label`}>
      <FieldHead field={field} id={`${id}-label`} />
      <ul className={styles.chips}>
        {ids.map((thing) => (
          <li key={thing} className={styles.held}>
            <ThingChip id={thing}>
              {(name) => (
                <button
                  type="button"
                  className={controls.clear}
                  aria-label={t('cards.unlink', { name })}
                  title={t('cards.unlink', { name })}
                  onClick={() => tick(thing, false)}
                >
                  <X size={14} aria-hidden />
                </button>
              )}
            </ThingChip>
          </li>
        ))}
      </ul>
      {ids.length === 0 && field.hint !== undefined && <p className={styles.hint}>{field.hint[locale]}</p>}
      {!isFull && (
        <button type="button" className={controls.addRow} onClick={() => setIsPicking(true)}>
          <Plus size={18} aria-hidden />
          {t('cards.link')}
        </button>
      )}
      {!isFull && <MakeButtons field={field} />}
      {isPicking &&
        createPortal(
          <ReferencePicker
            field={field}
            taken={new Set([...ids, card])}
            onPick={(thing) => {
              tick(thing, true)
              setIsPicking(false)
            }}
            onClose={() => setIsPicking(false)}
          />,
          document.body,
        )}
    </fieldset>
  )
}

/** A new card of a kind that the field may refer to, made of this one: it opens, and both know each other. */
function MakeButtons({ field }: { readonly field: FieldOf<'reference'> }) {
  const t = useT()
  const { view, card, locale } = useOpenCard()
  const own = view.projection.cards.get(card)?.kind
  const known = useSyncExternalStore(
    useMemo(() => followBoard(view), [view]),
    () => field.to.filter((name) => view.kinds.kindOf(name) !== null).join(' '),
  )
  const kinds = known.split(' ').flatMap((name) => (name === own ? [] : (view.kinds.kindOf(name) ?? [])))
  return kinds.map(({ name, title }) => (
    <button
      key={name}
      type="button"
      className={controls.addRow}
      data-make={name}
      onClick={() => view.commands.makeCard.run(name, card)}
    >
      <FilePlus size={18} aria-hidden />
      {t('cards.make', { kind: title[locale] })}
    </button>
  ))
}
