import type { Awareness } from 'y-protocols/awareness'

/**
 * The presence as y-websocket may see it: the others', which go when a socket does. It takes the document's client for
 * this page's own, and would tell that one of itself, and forget what this page says at each lost connection.
 */
export function presenceForProvider(awareness: Awareness): Awareness {
  return Object.create(awareness, {
    getLocalState: { value: () => null },
    getStates: {
      value: () => {
        const others = new Map(awareness.getStates())
        others.delete(awareness.clientID)
        return others
      },
    },
  })
}
