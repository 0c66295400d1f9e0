import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Card } from '../../shared/model/card'
import type { CardKind } from '../../shared/model/cardKind'
import type { BoardView } from '../board/boardView'
import { CardBody } from './CardBody'
import { CardHeader } from './CardHeader'
import { type CardPeople, createCardPeople } from './cardPeople'
import { type CardHistory, OpenCardContext, useBoardLocale, useCard, useKind } from './openCard'
import { PrintedCard } from './PrintedCard'
import { SheetDialog } from './SheetDialog'
import { UnknownSheet } from './UnknownSheet'

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
  const card = useCard(view, id)
  const kind = useKind(view, card?.kind)
  useEffect(() => {
    if (card === null) onClose()
  }, [card, onClose])
  useEffect(() => {
    view.presence.setInCard({ card: id })
    return () => view.presence.setInCard(null)
  }, [view, id])
  if (card === null) return null
  if (kind === null) return <UnknownSheet view={view} card={card} onClose={onClose} />
  return <KnownSheet view={view} card={card} kind={kind} onClose={onClose} {...rest} />
}

type KnownProps = Omit<Props, 'card'> & { readonly card: Card; readonly kind: CardKind }

function KnownSheet({ view, card, kind, history, problemOf, onClose }: KnownProps) {
  const locale = useBoardLocale(view)
  const [people, setPeople] = useState<CardPeople | null>(null)
  useLayoutEffect(() => {
    const made = createCardPeople(view.presence, card.id)
    setPeople(made)
    return made.destroy
  }, [view, card.id])
  const open = useMemo(
    () => people && { view, card: card.id, kind, locale, people, history, problemOf },
    [view, card.id, kind, locale, people, history, problemOf],
  )
  if (open === null) return null
  return (
    <OpenCardContext value={open}>
      <SheetDialog kind={kind} title={kind.title[locale]} onClose={onClose}>
        <CardHeader onClose={onClose} />
        <CardBody />
      </SheetDialog>
      <PrintedCard />
    </OpenCardContext>
  )
}
