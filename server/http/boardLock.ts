import type * as Y from 'yjs'
import { readLead } from '../../shared/facilitation/lead'
import { currentPhase, lockOf, writesOnDesks } from '../../shared/facilitation/rights'
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

/** The same for an image, which somebody who writes alone puts in a card of their desk: only a freeze holds that back. */
export function checkImageLockOf(grant: Grant, rooms: Rooms): Promise<void> {
  const stage = formatRoomName({ kind: 'stage', board: grant.board })
  return rooms.use(stage, ({ doc }) => {
    const hasDesk = grant.person !== null && writesOnDesks(currentPhase(doc, readLead(doc)))
    if (!hasDesk || lockOf(doc) === 'frozen') checkLock(grant, doc)
  })
}
