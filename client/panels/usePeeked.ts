import { useEffect } from 'react'
import type { SessionStore } from '../session/session'
import { type ClusterBook, clusterPath } from './clusterBook'

/**
 * Shows the folded clusters around this note or cluster unfolded, on this page alone and while this is mounted. Those
 * that are shown so already stay.
 */
export function usePeeked(session: SessionStore, book: ClusterBook, id: string | null): void {
  const folded = id === null ? [] : clusterPath(book, book.homes.get(id) ?? null).filter(({ isFolded }) => isFolded)
  const key = folded.map((cluster) => cluster.id).join(' ')
  useEffect(() => {
    if (key === '') return
    const { peeked } = session.getState()
    const own = key.split(' ').filter((one) => !peeked.has(one))
    session.setState({ peeked: new Set([...peeked, ...own]) })
    return () => session.setState((now) => ({ peeked: new Set([...now.peeked].filter((one) => !own.includes(one))) }))
  }, [session, key])
}
