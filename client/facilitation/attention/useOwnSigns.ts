import { useEffect } from 'react'
import { useHomeBoard } from '../../panels/openBoard'
import { keepSigns } from './keptSigns'

/** Tells the others what this page sees, and whether its person's hand is up and they are ready. */
export function useOwnSigns(): void {
  const { view, connection } = useHomeBoard()
  const { board, person } = connection.identity
  useEffect(() => {
    const { session, presence, camera, lead } = view
    if (person === null) return
    const stopKeeping = keepSigns(session, { board, person: person.id })
    const tellSigns = () => {
      const { hand, ready } = session.getState()
      if (presence.own.hand !== hand) presence.setHand(hand)
      if (presence.own.ready !== ready) presence.setReady(ready)
    }
    const tellView = () => {
      const isSeen = camera.viewport.width > 0 && camera.viewport.height > 0
      if (isSeen && !session.getState().onDesk) presence.setView(camera.visibleBox())
    }
    const follow = () => {
      const { ready } = session.getState()
      if (ready !== null && ready !== (lead.getState().phase?.id ?? '')) session.setState({ ready: null })
    }
    const stops = [
      stopKeeping,
      session.subscribe(tellSigns),
      session.subscribe(tellView),
      camera.subscribe(tellView),
      lead.subscribe(follow),
    ]
    follow()
    tellSigns()
    tellView()
    return () => {
      for (const stop of stops) stop()
    }
  }, [view, board, person])
}
