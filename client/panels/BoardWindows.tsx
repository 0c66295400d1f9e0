import { type ComponentType, lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { WindowName } from '../session/types'
import { useOpenBoard } from './openBoard'

type WindowProps = { readonly onClose: () => void }

/** Each is loaded when it is first opened. */
const WINDOWS: Partial<Record<WindowName, ComponentType<WindowProps>>> = {
  share: lazy(() => import('./ShareDialog').then((module) => ({ default: module.ShareDialog }))),
  leave: lazy(() => import('./LeaveDialog').then((module) => ({ default: module.LeaveDialog }))),
}

/** The one window that is open above the board, as the session says. */
export function BoardWindows() {
  const { session } = useOpenBoard().view
  const name = useStore(session, (state) => state.window)
  const Window = name === null ? undefined : WINDOWS[name]
  if (Window === undefined) return null
  return (
    <Suspense>
      <Window onClose={() => session.setState({ window: null })} />
    </Suspense>
  )
}
