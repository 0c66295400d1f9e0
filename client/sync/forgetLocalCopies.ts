import { formatRoomName } from '../../shared/protocol/rooms'
import { deleteIndexedDbCopies } from './indexedDbCopy'
import { localCopyName } from './localCopy'
import type { Identity } from './types'

/**
 * Deletes what this browser keeps of a board's documents, unsent work with it: a shared tablet is left clean. Close the
 * connection first. Rejects where the browser does not let go.
 */
export async function forgetLocalCopies(identity: Identity, factory: IDBFactory = indexedDB): Promise<void> {
  const { board, person, role } = identity
  const rooms = [formatRoomName({ kind: 'board', board }), formatRoomName({ kind: 'stage', board })]
  await deleteIndexedDbCopies(
    factory,
    rooms.map((room) => localCopyName(room, person?.id ?? role)),
  )
}
