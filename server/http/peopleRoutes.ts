import type { FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { PersonRecord } from '../store/boardStore'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'

const joinSchema = v.object({ name: v.nullish(v.string(), '') })
const renameSchema = v.object({ name: v.string() })

type OnBoard = { Params: { id: string } }
type OnPerson = { Params: { id: string; person: string } }

export function addPeopleRoutes(app: App, { directory, rooms }: HttpDeps, { board }: BoardGuards): void {
  const facilitator = board(['facilitator'])
  const listed = (id: string, { keyHash: _, ...person }: PersonRecord) => ({
    ...person,
    online: rooms.onlinePeople(id).has(person.id),
  })

  app.post<OnBoard>(
    '/api/boards/:id/people',
    { onRequest: board(['participant', 'facilitator']) },
    async (request, reply) => {
      const { name } = readBody(joinSchema, request.body)
      const { person, key } = await directory.addPerson(request.params.id, grantOf(request).role, name)
      return reply.code(201).send({ id: person.id, key, name: person.name, role: person.role })
    },
  )

  app.get<OnBoard>('/api/boards/:id/people', { onRequest: facilitator }, async (request) => {
    const { id } = request.params
    const people = await directory.people(id)
    return { people: people.map((person) => listed(id, person)) }
  })

  const self = [board(), onlySelfOrFacilitator]
  app.patch<OnPerson>('/api/boards/:id/people/:person', { onRequest: self }, async (request) => {
    const { id, person } = request.params
    const { name } = readBody(renameSchema, request.body)
    return listed(id, await directory.renamePerson(id, person, name))
  })

  app.delete<OnPerson>('/api/boards/:id/people/:person', { onRequest: facilitator }, async (request, reply) => {
    await directory.removePerson(request.params.id, request.params.person)
    return reply.code(204).send()
  })
}

async function onlySelfOrFacilitator(request: FastifyRequest): Promise<void> {
  const { role, person } = grantOf(request)
  const isSelf = person !== null && person === (request.params as { person: string }).person
  if (!isSelf && role !== 'facilitator') throw new Problem('forbidden')
}
