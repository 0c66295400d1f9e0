import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { CardKind } from '../../shared/model/cardKind'
import type { BoardView } from '../board/boardView'
import { CardBody } from './CardBody'
import { CardHeader } from './CardHeader'
import { type CardPeople, createCardPeople } from './cardPeople'
import { HeldBack } from './HeldBack'
import { type CardHistory, OpenCardContext, useBoardLocale, useKind } from './openCard'
import { PrintedCard } from './PrintedCard'
import { SheetDialog } from './SheetDialog'
import { UnknownSheet } from './UnknownSheet'
import { useViewOfCard } from './useViewOfCard'

type Props = {
  readonly view: BoardView
  readonly card: string
  readonly history: CardHistory
  /** What went wrong with a call, in one line for people. */
  readonly problemOf: (error: unknown) => string
  readonly onClose: () => void
}

/** A card that is open: several people fill it at once. Mount it anew for another card. */
export function CardSheet({ view, card: id, onClose, ...rest }: Props) {
  // Its kind alone: with each letter of the card the whole sheet would be made again.
  const name = useSyncExternalStore(view.projection.onChange, () => view.projection.cards.get(id)?.kind ?? null)
  const kind = useKind(view, name)
  useEffect(() => {
    if (name === null) onClose()
  }, [name, onClose])
  useEffect(() => {
    view.presence.setInCard({ card: id })
    return () => view.presence.setInCard(null)
  }, [view, id])
  if (name === null) return null
  if (kind === null) return <UnknownSheet view={view} card={id} onClose={onClose} />
  return <KnownSheet view={view} card={id} kind={kind} onClose={onClose} {...rest} />
}

type KnownProps = Props & { readonly kind: CardKind }

function KnownSheet({ view, card, kind, history, problemOf, onClose }: KnownProps) {
  const locale = useBoardLocale(view)
  const [people, setPeople] = useState<CardPeople | null>(null)
  useLayoutEffect(() => {
    const made = createCardPeople(view.presence, card)
    setPeople(made)
    return made.destroy
  }, [view, card])
  const shown = useViewOfCard(view, card)
  const open = useMemo(
    () => people && { view: shown, card, kind, locale, people, history, problemOf },
    [shown, card, kind, locale, people, history, problemOf],
  )
  if (open === null) return null
  return (
    <OpenCardContext value={open}>
      <SheetDialog kind={kind} title={kind.title[locale]} onClose={onClose}>
        <CardHeader onClose={onClose} />
        {view.canWrite && !shown.canWrite && <HeldBack view={view} card={card} />}
        <CardBody />
      </SheetDialog>
      <PrintedCard />
    </OpenCardContext>
  )
}
