import { useMemo, useSyncExternalStore } from 'react'
import type { PresenceStore, PresentPerson } from '../presence/types'

export type Peer = { readonly client: number; readonly person: PresentPerson }

/** Who else is here. Changes when somebody comes, goes or takes another name; never when they move. */
export function usePeers(presence: PresenceStore): readonly Peer[] {
  const read = useMemo(() => createPeersReader(presence), [presence])
  return useSyncExternalStore(presence.onChange, read)
}

function createPeersReader(presence: PresenceStore): () => readonly Peer[] {
  let peers: readonly Peer[] = []
  return () => {
    const next = [...presence.others].map(([client, { person }]): Peer => ({ client, person }))
    if (next.length !== peers.length || next.some((peer, at) => !isSamePeer(peer, peers[at]))) peers = next
    return peers
  }
}

function isSamePeer(a: Peer, b: Peer | undefined): boolean {
  return (
    b !== undefined && a.client === b.client && a.person.name === b.person.name && a.person.color === b.person.color
  )
}
