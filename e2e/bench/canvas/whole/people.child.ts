/** Holds the other people at a board, who move things as their browsers would. */
import * as Y from 'yjs'
import { answerParent } from '../../children/answerParent'
import type { RoomAddress } from '../../contenders/contender'
import { DocumentClient } from '../../wire/documentClient'
import { Mover, type Thing } from './mover'

/** Answered once all are in the room and move. `thingsOf` has the things of each. */
export type PeopleRequest = { address: RoomAddress; thingsOf: readonly (readonly Thing[])[] }

const EVERY_MS = 50
const FIRST_CLIENT = 2_000_001
/** How far each takes things, in a direction of their own. Page units. */
const WAY = 320

answerParent<PeopleRequest, null>(async ({ address, thingsOf }) => {
  // One document for all of them: each would hold the same.
  const doc = new Y.Doc()
  const clients = thingsOf.map(() => new DocumentClient(address, {}, doc))
  await Promise.all(clients.map((client) => client.synced))
  const movers = clients.map((client, at) => {
    const angle = (at / clients.length) * 2 * Math.PI
    const way = { x: Math.round(Math.cos(angle) * WAY), y: Math.round(Math.sin(angle) * WAY) }
    const person = { name: `person-${at + 1}`, yjsClient: FIRST_CLIENT + at, way }
    return new Mover(client, person, thingsOf[at] ?? [], at * 7)
  })
  setInterval(() => {
    for (const mover of movers) mover.next()
  }, EVERY_MS)
  return null
})
