import { useEffect } from 'react'
import { placeWords } from '../board/placeWords'
import { useOpenBoard } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { createThrottle } from '../presence/throttle'

/** A stretch of presses is told once. Milliseconds. */
const EVERY = 600

/** Says where the one thing that is selected lies by now, and what that means, as this person moves it. Nothing to see. */
export function usePlaceNews(): void {
  const { view } = useOpenBoard()
  const { announcer } = useServices()
  useEffect(() => {
    const only = () => {
      const { selection } = view.session.getState()
      const [first] = selection
      return selection.size === 1 && first !== undefined ? first : null
    }
    const wordsNow = () => placeWords(view, only() ?? '')
    let known = wordsNow()
    const throttle = createThrottle(EVERY, () => {
      const words = wordsNow()
      if (words !== known && words !== '') announcer.say(words)
      known = words
    })
    const stops = [
      view.session.subscribe((now, before) => {
        if (now.selection !== before.selection) known = wordsNow()
      }),
      view.projection.onChange(({ local, notes, cards, clusters }) => {
        const id = only() ?? ''
        const fields = notes.get(id) ?? cards.get(id) ?? clusters.get(id)
        if (!local || fields === undefined) return
        if (fields !== 'all' && fields.has('place')) throttle.call()
      }),
    ]
    return () => {
      throttle.cancel()
      for (const stop of stops) stop()
    }
  }, [view, announcer])
}
