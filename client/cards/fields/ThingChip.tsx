import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import type { BoardView } from '../../board/boardView'
import { followBoard } from '../../board/followBoard'
import { useT } from '../../i18n/LocaleProvider'
import type { Translate } from '../../i18n/t'
import { useOpenCard } from '../openCard'
import { goToThing, paperOf, type Thing, thingOf } from '../things'
import styles from './Reference.module.css'
import { ThingSign } from './ThingSign'

type Props = { readonly id: string; readonly children?: (name: string) => ReactNode }

/** Something of the board by its name, to go to. What is gone says so. */
export function ThingChip({ id, children }: Props) {
  const t = useT()
  const { view, locale } = useOpenCard()
  const name = useThingName(view, id)
  const thing = thingOf(view, id, locale)
  if (thing === null || thing.isInTrash) {
    const words = thing === null ? t('cards.gone') : t('cards.inTrash', { name: thingWords(thing, t) })
    return (
      <span className={styles.chip} data-gone>
        <span className={styles.name}>{words}</span>
        {children?.(words)}
      </span>
    )
  }
  const words = thingWords(thing, t)
  return (
    <span className={styles.chip} style={paperOf(thing)} data-thing={name === null ? undefined : id}>
      <button
        type="button"
        className={styles.go}
        title={t('cards.goTo', { name: words })}
        onClick={() => goToThing(view, thing)}
      >
        <ThingSign kind={thing.kind} />
        <span className={styles.name}>{words}</span>
      </button>
      {children?.(words)}
    </span>
  )
}

/** Changes with what it is called. */
function useThingName(view: BoardView, id: string): string | null {
  const { locale } = useOpenCard()
  return useSyncExternalStore(
    useMemo(() => followBoard(view), [view]),
    () => {
      const thing = thingOf(view, id, locale)
      return thing === null ? null : `${thing.name} ${thing.isInTrash} ${thing.color} ${thing.kindTitle}`
    },
  )
}

/** How something is called to people; what nobody has named, by what it is. */
export function thingWords({ name, kind, kindTitle }: Thing, t: Translate): string {
  if (name !== '') return name
  return kindTitle === null ? t(`cards.unnamed.${kind}`) : t('cards.unnamedKind', { kind: kindTitle })
}
