import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { TextInCard } from '../../document/types'
import { useT } from '../../i18n/LocaleProvider'
import type { TextAnchor } from '../../presence/types'
import type { PersonInCard } from '../cardPeople'
import { useOpenCard, usePeopleIn } from '../openCard'
import styles from './FieldCarets.module.css'
import { type CaretPlace, caretPlace, textBoxes } from './Mirror'

type Props = {
  readonly at: TextInCard
  readonly mirror: RefObject<HTMLDivElement | null>
  readonly text: string
}

/** Where the others are in this text. */
export function FieldCarets({ at, mirror, text }: Props) {
  const people = usePeopleIn(at.field)
  const here = people.filter(
    ({ inCard, caret }) => caret !== null && inCard.row === at.row && inCard.column === at.column,
  )
  // Of one alone the field says the name.
  const isNamed = people.length > 1
  return here.map((one) => <Caret key={one.client} one={one} isNamed={isNamed} at={at} mirror={mirror} text={text} />)
}

type Drawn = { readonly caret: CaretPlace; readonly selection: readonly DOMRect[] }

type CaretProps = Props & { readonly one: PersonInCard; readonly isNamed: boolean }

function Caret({ one, isNamed, at, mirror, text }: CaretProps) {
  const t = useT()
  const { view } = useOpenCard()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const width = useWidth(mirror)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text of another width breaks its lines elsewhere
  useLayoutEffect(() => {
    const element = mirror.current
    if (element === null || one.caret === null) return
    const placeOf = (anchor: TextAnchor) => (anchor === null ? 0 : view.projection.placeAfter(at, anchor))
    const [anchor, head] = [placeOf(one.caret.anchor), placeOf(one.caret.head)]
    // What this page does not have yet comes with the next change of the text: until then the caret stays.
    if (anchor === null || head === null) return
    const caret = caretPlace(element, text, head)
    const selection = textBoxes(element, text, Math.min(anchor, head), Math.max(anchor, head))
    setDrawn(caret === null ? null : { caret, selection })
  }, [one, at.card, at.field, at.row, at.column, text, width, view, mirror])
  if (drawn === null) return null
  const { x, y, height } = drawn.caret
  return (
    <div className={styles.carets} style={{ '--person': one.person.color } as CSSProperties} aria-hidden="true">
      {drawn.selection.map((box, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place alone
          key={index}
          className={styles.selection}
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        />
      ))}
      <div className={styles.caret} style={{ left: x, top: y, height }} data-caret={one.person.id}>
        {isNamed && <span className={styles.name}>{one.person.name || t('person.nameless')}</span>}
      </div>
    </div>
  )
}

function useWidth(mirror: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (mirror.current === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(mirror.current)
    return () => observer.disconnect()
  }, [mirror])
  return width
}
