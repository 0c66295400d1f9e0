import type * as Y from 'yjs'
import { addPhases, startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeStageMeta } from '../../shared/model/stageMeta'
import type { BoardConnection } from '../sync/types'
import { addNote, type FakeDevice, STAGE, until } from './openConnections'

const LEAD = new LeadEdit()

/** The server's stage begins a phase in which people write alone. */
export function writeAlone({ server }: FakeDevice): void {
  const stage = server.room(STAGE)
  const words = { en: 'Alone', fr: 'Seul' }
  const phase = { id: 'alone', title: words, instruction: words, minutes: 5, support: null }
  addPhases(stage, [{ ...phase, can: ['write'], sees: 'private' }], LEAD)
  startPhase(stage, null, 'alone', { by: 'lead', now: 1 }, LEAD)
}

/** The desk, once there is one. */
export async function deskOf(connection: BoardConnection): Promise<Y.Doc> {
  const desk = await until(connection.desk, (doc) => doc !== null)
  if (desk === null) throw new Error('there is no desk')
  return desk
}

/** The desk that takes this one's place. */
export function nextDesk(connection: BoardConnection, before: Y.Doc): Promise<Y.Doc> {
  return until(connection.desk, (doc) => doc !== before) as Promise<Y.Doc>
}

/** Somebody who writes alone, on a board of the generation g1, with one note that is saved. */
export async function atDesk(alice: FakeDevice) {
  writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
  writeAlone(alice)
  const connection = alice.open()
  const desk = await deskOf(connection)
  addNote(desk, 'first')
  await until(connection.saveState, ({ kind }) => kind === 'saved')
  return { alice, connection, desk }
}
