import { useEffect } from 'react'
import type { SessionStore } from '../session/session'

/** These notes are marked on the board while this is mounted. */
export function useMarked(session: SessionStore, ids: readonly string[]): void {
  useEffect(() => {
    session.setState({ marked: new Set(ids) })
  }, [session, ids])
  useEffect(() => () => session.setState({ marked: new Set() }), [session])
}
