import * as Y from 'yjs'

/** Replicas of one document in memory. What one writes waits at the others until it is delivered. */
export interface Peers {
  readonly docs: readonly Y.Doc[]
  disconnect(peer: number): void
  /** Exchanges what was missed, as a sync does, with everybody who is connected. */
  connect(peer: number): void
  /** Delivers the oldest update that waits at a peer. */
  deliverOne(peer: number): void
  deliverAll(peer: number): void
  /** Connects everybody and delivers everything. */
  settle(): void
  destroy(): void
}

type Peer = { doc: Y.Doc; online: boolean; inbox: Uint8Array[] }

/** The replicas' Yjs client ids are 1, 2, …, so that a seed replays the same history. */
export function createPeers(count: number): Peers {
  const arrived = Symbol('from another peer')
  const peers = Array.from({ length: count }, (_, index): Peer => {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    return { doc, online: true, inbox: [] }
  })
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === arrived || !peer.online) return
      for (const other of peers) if (other !== peer && other.online) other.inbox.push(update)
    })
  }
  const at = (index: number) => peers[index] as Peer
  const deliver = (peer: Peer, updates: readonly Uint8Array[]) => {
    for (const update of updates) Y.applyUpdate(peer.doc, update, arrived)
  }
  const connect = (index: number) => {
    const peer = at(index)
    if (peer.online) return
    for (const other of peers) {
      if (!other.online) continue
      deliver(peer, [Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc))])
    }
    for (const other of peers) {
      if (other.online) other.inbox.push(Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(other.doc)))
    }
    peer.online = true
  }
  const deliverAll = (index: number) => deliver(at(index), at(index).inbox.splice(0))
  return {
    docs: peers.map((peer) => peer.doc),
    disconnect(index) {
      at(index).online = false
      at(index).inbox.length = 0
    },
    connect,
    deliverOne: (index) => deliver(at(index), at(index).inbox.splice(0, 1)),
    deliverAll,
    settle() {
      for (const index of peers.keys()) connect(index)
      for (const index of peers.keys()) deliverAll(index)
    },
    destroy() {
      for (const peer of peers) peer.doc.destroy()
    },
  }
}
