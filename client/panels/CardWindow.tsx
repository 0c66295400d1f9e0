import { useCallback } from 'react'
import { useStore } from 'zustand'
import { CardSheet } from '../cards/CardSheet'
import { useT } from '../i18n/LocaleProvider'
import { fileProblemWords } from './fileProblemWords'
import { useOpenBoard } from './openBoard'

/** The card that is open. */
export function CardWindow() {
  const t = useT()
  const { view, undo } = useOpenBoard()
  const card = useStore(view.session, (session) => session.card)
  const problemOf = useCallback((error: unknown) => fileProblemWords(error, t), [t])
  const close = useCallback(() => view.commands.closeCard.run(), [view])
  return card === null ? null : (
    <CardSheet key={card} view={view} card={card} history={undo} problemOf={problemOf} onClose={close} />
  )
}
