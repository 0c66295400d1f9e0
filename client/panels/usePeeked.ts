import { useEffect } from 'react'
import type { SessionStore } from '../session/session'
import { type ClusterBook, clusterPath } from './clusterBook'

/** Shows the folded clusters around this note or cluster unfolded, on this page alone and while this is mounted. */
export function usePeeked(session: SessionStore, book: ClusterBook, id: string | null): void {
  const folded = id === null ? [] : clusterPath(book, book.homes.get(id) ?? null).filter(({ isFolded }) => isFolded)
  const key = folded.map((cluster) => cluster.id).join(' ')
  useEffect(() => {
    session.setState({ peeked: new Set(key === '' ? [] : key.split(' ')) })
  }, [session, key])
  useEffect(() => () => session.setState({ peeked: new Set() }), [session])
}
