import { useEffect } from 'react'
import { readRevealed } from '../../../shared/facilitation/desk'
import type { BoardView } from '../../board/boardView'
import { arrivalsOn } from '../../board/revealArrivals'
import type { BoardRenderer } from '../boardRenderer'
import { RevealWave } from './revealWave'

/** Lets what is revealed turn over, for as long as the board is shown. */
export function useWave(view: BoardView, renderer: BoardRenderer): void {
  useEffect(() => {
    const arrivals = arrivalsOn(view)
    const wave = new RevealWave({
      scene: renderer.scene,
      camera: view.camera,
      painterOf: (theme) => renderer.painterOf(theme),
      prefersStillness: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      take: () => arrivals.take(),
      own: () => ownOf(view),
    })
    renderer.setPart('wave', wave)
    return () => renderer.setPart('wave', null)
  }, [view, renderer])
}

function ownOf({ ownDesk }: BoardView): Set<string> {
  const doc = ownDesk()
  return new Set(doc === null ? [] : [...readRevealed(doc).values()].map(({ as }) => as))
}
