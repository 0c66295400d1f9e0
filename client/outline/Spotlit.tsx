import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { AfterWords } from '../i18n/AfterWords'
import { late } from '../ui/late'

const SpotlitWords = late(() => import('./SpotlitWords').then(({ SpotlitWords }) => SpotlitWords))

/** Marks the one thing that who leads has put in the spotlight. */
export function Spotlit({ id, view }: { readonly id: string; readonly view: BoardView }) {
  const isLit = useStore(view.lead, ({ lead }) => lead.spotlight?.id === id)
  return isLit ? (
    <AfterWords>
      <SpotlitWords />
    </AfterWords>
  ) : null
}
