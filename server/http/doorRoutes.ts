import * as v from 'valibot'
import { readStageMeta } from '../../shared/model/stageMeta'
import { type Entered, readEntered } from '../../shared/protocol/joinCodes'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { Door } from '../store/boardStore'
import type { BoardGuards } from './boardRoutes'
import { CodeGate } from './codeGate'
import type { App, HttpDeps } from './httpDeps'
import { readBody } from './readBody'

const doorSchema = v.object({ isOpen: v.boolean() })
const codeSchema = v.object({ code: v.string() })
const joinSchema = v.object({ code: v.string(), name: v.nullish(v.string(), '') })

type OnBoard = { Params: { id: string } }

/** The door of a board, and the two calls that need no key: what a code opens, and coming in by it. */
export function addDoorRoutes(app: App, deps: HttpDeps, { board, publicUrl }: BoardGuards): void {
  const { doors, directory, rooms } = deps
  const gate = new CodeGate(deps.now)
  const told = ({ isOpen, code, ticket }: Door) => {
    const url = publicUrl()
    return { isOpen, code, ticket, url, joinUrl: ticket === null ? null : `${url}/#join=${ticket}` }
  }

  const lookers = board(['facilitator', 'screen'])
  app.get<OnBoard>('/api/boards/:id/door', { onRequest: lookers }, async (request) => {
    return told(await doors.get(request.params.id))
  })

  app.put<OnBoard>('/api/boards/:id/door', { onRequest: board(['facilitator']) }, async (request) => {
    return told(await doors.set(request.params.id, readBody(doorSchema, request.body)))
  })

  const find = async (entered: Entered, address: string) => {
    await doors.ready()
    // Without a pause from here: what waits between being counted and being looked up would be counted too late.
    const id = gate.pass(entered, address, () => doors.find(entered))
    if (id === null || (await directory.record(id)) === null) throw new AccessError('noSuchCode')
    const stage = formatRoomName({ kind: 'stage', board: id })
    const { title, locale, authors } = await rooms.use(stage, (room) => readStageMeta(room.doc))
    return { board: id, title, locale, authors }
  }

  app.post('/api/codes', async (request) => {
    const { code } = readBody(codeSchema, request.body)
    return find(readEntered(code), request.ip)
  })

  app.post('/api/join', async (request, reply) => {
    const { code, name } = readBody(joinSchema, request.body)
    const entered = readEntered(code)
    const found = await find(entered, request.ip)
    const { person, key } = await doors.join(found.board, entered, name)
    return reply.code(201).send({ ...found, id: person.id, key, name: person.name, role: person.role })
  })
}
