import { useEffect } from 'react'
import { useOpenBoard } from '../openBoard'
import { linkedThing } from './shownThing'

/** Shows the note, card or cluster that the address names, as links in pictures do, once it is there; once. */
export function useLinkedThing(): void {
  const { connection, view } = useOpenBoard()
  useEffect(() => {
    const id = view.isDesk ? null : linkedThing(location.search)
    if (id === null) return
    const { projection, commands, fetchCommands } = view
    const show = () => {
      if (![projection.notes, projection.cards, projection.clusters].some((things) => things.has(id))) return
      stop()
      // What is shown once is not shown again when the page is loaded anew.
      history.replaceState(history.state, '', location.pathname + location.hash)
      if (!projection.clusters.has(id)) commands.showNote.run(id)
      else
        fetchCommands().then(
          () => commands.showCluster.run(id),
          () => {},
        )
    }
    const stop = projection.onChange(show)
    void connection.ready.then(show, () => {})
    return stop
  }, [connection, view])
}
