import { metaOf } from '../../shared/model/stageMeta'
import type { Room } from './room'

/**
 * Keeps the stage's `meta.unsaved` true to the facts. A client that was there during an outage which ended in a crash
 * may bring the flag back, so this is asked after every change, not only when an outage starts or ends.
 */
export function keepStageTrue(room: Room, unsaved: boolean): void {
  if (room.address.kind !== 'stage' || (metaOf(room.doc).get('unsaved') === true) === unsaved) return
  const edit = room.edit((stage) => {
    const meta = metaOf(stage)
    if (unsaved) meta.set('unsaved', true)
    else meta.delete('unsaved')
  })
  // The room was closed meanwhile; the next who opens it asks again.
  edit.catch(() => {})
}
