import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Two pages whose awareness reaches each other at once. */
export function twoPages(): { his: Awareness; hers: Awareness } {
  const [his, hers] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  const link = (from: Awareness, to: Awareness) => {
    from.on('update', (changed: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      const clients = [...changed.added, ...changed.updated, ...changed.removed]
      if (origin === 'local') applyAwarenessUpdate(to, encodeAwarenessUpdate(from, clients), 'link')
    })
  }
  link(his, hers)
  link(hers, his)
  return { his, hers }
}
