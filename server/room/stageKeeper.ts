import { type Authors, metaOf } from '../../shared/model/stageMeta'
import type { Outage } from './outage'
import type { Room } from './room'

export type StageFacts = {
  outage: Pick<Outage, 'isActive'>
  /** Whether a board names authors, by what was chosen for it; null where nobody knows. */
  authors?: ((board: string) => Authors | null) | undefined
}

/**
 * Keeps of the stage's `meta` `unsaved` and `authors` true to the facts. A client that was there during an outage which
 * ended in a crash may bring the one back, and a program of who leads may write the other; so this is asked after every
 * change, not only when an outage starts or ends.
 */
export function keepStageTrue(room: Room, { outage, authors }: StageFacts): void {
  if (room.address.kind !== 'stage') return
  const unsaved = outage.isActive
  const chosen = authors?.(room.address.board) ?? null
  const meta = metaOf(room.doc)
  const isTrue = chosen === null || (meta.get('authors') ?? 'named') === chosen
  if ((meta.get('unsaved') === true) === unsaved && isTrue) return
  const edit = room.edit((stage) => {
    const meta = metaOf(stage)
    if (unsaved) meta.set('unsaved', true)
    else meta.delete('unsaved')
    if (chosen !== null && !isTrue) meta.set('authors', chosen)
  })
  // The room was closed meanwhile; the next who opens it asks again.
  edit.catch(() => {})
}
