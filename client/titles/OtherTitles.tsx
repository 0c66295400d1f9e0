import { type RefObject, useRef, useSyncExternalStore } from 'react'
import type { BoardView } from '../board/boardView'
import { useT } from '../i18n/LocaleProvider'
import { type OtherTitle, otherTitles } from './otherTitles'
import styles from './TitleField.module.css'

type Props = {
  readonly id: string
  readonly view: BoardView
  /** Gets the keyboard back. */
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The titles of the clusters that were merged into this one, to take one instead. Each stays to be taken again. */
export function OtherTitles({ id, view, field }: Props) {
  const t = useT()
  const known = useRef<readonly OtherTitle[]>([])
  const others = useSyncExternalStore(view.projection.onChange, () => {
    const next = otherTitles(view.projection.clusters, id)
    if (!isSame(known.current, next)) known.current = next
    return known.current
  })
  if (others.length === 0) return null
  return (
    <fieldset className={styles.others} aria-label={t('title.others')}>
      <p aria-hidden>{t('title.others')}</p>
      {others.map(({ id: other, title }) => (
        <button
          key={other}
          type="button"
          className={styles.other}
          aria-label={t('title.take', { title })}
          onClick={() => {
            view.commands.chooseTitle.run(id, other)
            field.current?.focus({ preventScroll: true })
          }}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}

function isSame(a: readonly OtherTitle[], b: readonly OtherTitle[]): boolean {
  return a.length === b.length && a.every(({ id, title }, at) => b[at]?.id === id && b[at].title === title)
}
