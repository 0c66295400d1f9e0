import * as v from 'valibot'
import { AccessError } from '../auth/accessError'
import { isShutOut } from '../auth/door'
import { type BoardRecord, PERSON_SOURCES, type PersonRecord } from '../store/boardStore'
import type { BoardGuards } from './boardRoutes'
import { grantOf, onlySelfOrFacilitator } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'
import { giveUpSeat } from './seatRoutes'

const joinSchema = v.object({ name: v.nullish(v.string(), '') })
const changesSchema = v.pipe(
  v.object({ name: v.optional(v.string()), from: v.optional(v.picklist(PERSON_SOURCES)) }),
  v.forward(
    v.check(({ name, from }) => name !== undefined || from !== undefined),
    ['name'],
  ),
)

type OnBoard = { Params: { id: string } }
type OnPerson = { Params: { id: string; person: string } }

export function addPeopleRoutes(app: App, deps: HttpDeps, { board }: BoardGuards): void {
  const { directory, rooms } = deps
  const facilitator = board(['facilitator'])
  const listed = (id: string, { keyHash: _, from = 'remote', ...person }: PersonRecord) => ({
    ...person,
    from,
    online: rooms.onlinePeople(id).has(person.id),
  })

  app.post<OnBoard>(
    '/api/boards/:id/people',
    { onRequest: board(['participant', 'facilitator']) },
    async (request, reply) => {
      const { name } = readBody(joinSchema, request.body)
      const grant = grantOf(request)
      const admit = (record: BoardRecord) => {
        if (isShutOut(record, grant)) throw new AccessError('doorClosed')
      }
      const { person, key } = await directory.addPerson(request.params.id, grant.role, name, { admit })
      return reply.code(201).send({ id: person.id, key, name: person.name, role: person.role })
    },
  )

  app.get<OnBoard>('/api/boards/:id/people', { onRequest: facilitator }, async (request) => {
    const { id } = request.params
    const people = await directory.people(id)
    return { people: people.map((person) => listed(id, person)) }
  })

  const self = [board(), onlySelfOrFacilitator]
  app.get<OnPerson>('/api/boards/:id/people/:person', { onRequest: self }, async (request) => {
    const { id, person } = request.params
    const found = (await directory.people(id)).find((one) => one.id === person)
    if (found === undefined) throw new AccessError('noSuchPerson')
    return listed(id, found)
  })

  app.patch<OnPerson>('/api/boards/:id/people/:person', { onRequest: self }, async (request) => {
    const { id, person } = request.params
    const changes = readBody(changesSchema, request.body)
    if (changes.from !== undefined && grantOf(request).role !== 'facilitator') throw new Problem('forbidden')
    return listed(id, await directory.changePerson(id, person, changes))
  })

  app.delete<OnPerson>('/api/boards/:id/people/:person', { onRequest: facilitator }, async (request, reply) => {
    const { id, person } = request.params
    await directory.removePerson(id, person)
    await giveUpSeat(deps, id, person)
    return reply.code(204).send()
  })
}
