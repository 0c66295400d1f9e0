import { useStore } from 'zustand'
import { late } from '../ui/late'
import { useOpenBoard } from './openBoard'

const ContextMenu = late(() => import('./ContextMenu').then(({ ContextMenu }) => ContextMenu))

/** Where the menu opens, as the session says. */
export function ContextMenuSlot() {
  const at = useStore(useOpenBoard().view.session, (session) => session.menu)
  return at === null ? null : <ContextMenu key={`${at.x} ${at.y}`} at={at} />
}

export const fetchContextMenu = ContextMenu.fetch
