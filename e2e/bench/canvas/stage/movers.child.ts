/** Holds the others at a board of Grappe: they point and move notes, by what their browsers would send. */
import * as Y from 'yjs'
import type { Point } from '../../../../shared/geometry/box'
import { notesOf } from '../../../../shared/model/board'
import { pagePlace } from '../../../../shared/model/place'
import { answerParent } from '../../children/answerParent'
import type { RoomAddress } from '../../contenders/contender'
import { DocumentClient } from '../../wire/documentClient'
import { type MovePlan, pointerOf, takeTurns } from './takeTurns'

/** Answered once all are in the room and move. */
export type MoversRequest = { readonly address: RoomAddress; readonly plan: MovePlan }

const FIRST_CLIENT = 3_000_001

answerParent<MoversRequest, null>(async ({ address, plan }) => {
  // One document for all of them: each would hold the same.
  const doc = new Y.Doc()
  const clients = Array.from({ length: plan.people }, () => new DocumentClient(address, {}, doc))
  await Promise.all(clients.map((client) => client.synced))
  const places = new Map(plan.notes.map(({ id, x, y }) => [id, { x, y }]))
  let clock = 0
  takeTurns(plan, ({ tick, moves }) => {
    clock++
    for (const [person, client] of clients.entries()) {
      const moved = moves.filter((move) => move.person === person)
      if (moved.length > 0) {
        doc.clientID = FIRST_CLIENT + person
        client.edit(() => {
          for (const { id, dx } of moved) move(doc, id, places.get(id), dx)
        })
      }
      const name = `person-${person + 1}`
      const state = { person: { id: name, name }, cursor: pointerOf(plan, person, tick), drag: null, editing: null }
      client.socket.present({ id: FIRST_CLIENT + person, clock, state: JSON.stringify(state) })
    }
  })
  return null
})

function move(doc: Y.Doc, id: string, from: Point | undefined, dx: number): void {
  if (from !== undefined)
    notesOf(doc)
      .get(id)
      ?.set('place', pagePlace(from.x + dx, from.y))
}
