import type * as Y from 'yjs'
import { lockOf } from '../../shared/facilitation/rights'
import { formatRoomName } from '../../shared/protocol/rooms'
import type { Grant } from '../auth/grant'
import type { Rooms } from '../room/types'
import { Problem } from './problem'

/** @throws Problem where the board takes nothing from participants at this moment; who leads goes on. */
export function checkLock({ role }: Grant, stage: Y.Doc): void {
  const lock = role === 'participant' ? lockOf(stage) : null
  if (lock !== null) throw new Problem(lock === 'frozen' ? 'frozen' : 'look-only')
}

/** The same, for who has no stage at hand. */
export function checkLockOf(grant: Grant, rooms: Rooms): Promise<void> {
  const stage = formatRoomName({ kind: 'stage', board: grant.board })
  return rooms.use(stage, ({ doc }) => checkLock(grant, doc))
}
