import * as v from 'valibot'
import * as Y from 'yjs'
import { seatPeople } from '../../shared/facilitation/changeTables'
import { readLead } from '../../shared/facilitation/lead'
import { readTables, seatsOf } from '../../shared/facilitation/tables'
import { SystemEdit } from '../../shared/operations/origin'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import { KeyedLock } from '../auth/keyedLock'
import { changeCopy } from '../room/liveDocument'
import type { OpenRoom } from '../room/types'
import type { BoardGuards } from './boardRoutes'
import { grantOf, onlySelfOrFacilitator } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'

const SERVER = new SystemEdit('server')
/** What is done to one person's seat is done one after the other: each looks at what the one before has written. */
const ORDER = new KeyedLock()

const seatSchema = v.object({ table: v.nullable(v.string()) })

type OnPerson = { Params: { id: string; person: string } }

/** Seats are in the stage, which participants cannot write: who chooses a table has the server write it. */
export function addSeatRoutes(app: App, { directory, rooms }: HttpDeps, { board }: BoardGuards): void {
  const onRequest = [board(), onlySelfOrFacilitator]
  app.put<OnPerson>('/api/boards/:id/people/:person/table', { onRequest }, async (request, reply) => {
    const { id, person } = request.params
    const { table } = readBody(seatSchema, request.body)
    const { role, person: by } = grantOf(request)
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    await ORDER.run(`${id}/${person}`, async () => {
      const people = await directory.people(id)
      if (!people.some((one) => one.id === person)) throw new AccessError('noSuchPerson')
      await rooms.use(stageOf(id), async (stage) => {
        if (role !== 'facilitator' && readLead(stage.doc).seating === 'dealt') throw new Problem('seating-dealt')
        const isThere = table === null || readTables(stage.doc).some((one) => one.id === table)
        if (!isThere) throw new Problem('no-such-table')
        await seat(stage, { person, table, by: by ?? '' })
      })
    })
    return reply.code(204).send()
  })
}

/** Takes somebody who is gone from their table. Where that cannot be written an empty chair stays, which hurts nobody. */
export async function giveUpSeat({ rooms, log }: HttpDeps, board: string, person: string): Promise<void> {
  if (!rooms.canSave) return
  try {
    const giveUp = (stage: OpenRoom) => seat(stage, { person, table: null, by: '' })
    await ORDER.run(`${board}/${person}`, () => rooms.use(stageOf(board), giveUp))
  } catch {
    log.warn('the seat of a person who was removed could not be taken away')
  }
}

type Seating = { readonly person: string; readonly table: string | null; readonly by: string }

async function seat(stage: OpenRoom, { person, table, by }: Seating): Promise<void> {
  if ((seatsOf(stage.doc).get(person) ?? null) === table) return
  const whole = Y.encodeStateAsUpdate(stage.doc)
  const update = changeCopy(whole, (copy) => seatPeople(copy, new Map([[person, table]]), SERVER))
  await stage.write(update, by)
}

function stageOf(board: string): string {
  return formatRoomName({ kind: 'stage', board })
}
