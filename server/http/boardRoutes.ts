import type { FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type * as Y from 'yjs'
import { createId } from '../../shared/model/ids'
import { AUTHORS, type Authors, LOCALES, type Locale, readStageMeta } from '../../shared/model/stageMeta'
import type { Template } from '../../shared/model/template'
import { SystemEdit } from '../../shared/operations/origin'
import { planSupports } from '../../shared/operations/planSupports'
import { createSupport } from '../../shared/operations/supports'
import { LIMITS } from '../../shared/protocol/limits'
import { ROLES, type Role } from '../../shared/protocol/roles'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { CreatedBoard } from '../auth/boardDirectory'
import { cleanLine } from '../auth/cleanLine'
import { countBoard } from './boardCounts'
import { chosenSchema, chosenTemplates } from './chosenTemplates'
import { bearerOf, type CreateGuard, type Guard, grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import type { LargeBodyGuard } from './largeBodies'
import { Problem } from './problem'
import { readBody } from './readBody'

/** One clean line. */
export const titleSchema = v.pipe(
  v.string(),
  v.transform(cleanLine),
  v.check((title) => [...title].length <= LIMITS.title),
)

const newBoardSchema = v.object({
  title: v.nullish(titleSchema, ''),
  locale: v.nullish(v.picklist(LOCALES), 'fr'),
  authors: v.nullish(v.picklist(AUTHORS), 'named'),
  template: chosenSchema,
})

const SERVER = new SystemEdit('server')

const rotateSchema = v.object({ role: v.picklist(ROLES) })

export type BoardGuards = {
  create: Guard
  /** For calls by another key that make a board: `createKey` is what they say is the server's. @throws Problem */
  mayCreate: (request: FastifyRequest, createKey: string) => void
  board: CreateGuard
  /** For bodies of up to so many bytes. */
  largeBody: (most: number) => LargeBodyGuard
  publicUrl: () => string
}

export function addBoardRoutes(app: App, deps: HttpDeps, guards: BoardGuards): void {
  const { directory, rooms, templates } = deps

  app.post('/api/boards', { onRequest: guards.create }, async (request, reply) => {
    const { title, locale, authors, template } = readBody(newBoardSchema, request.body)
    const supports = chosenTemplates(template, templates)
    const { record, keys } = await directory.create({ title, locale, authors, fillStage: fillWith(supports) })
    return reply.code(201).send(createdAnswer(guards.publicUrl(), { record, keys, title, locale, authors }))
  })

  const anybody = guards.board(ROLES, { pastClosedDoor: true })
  app.get<{ Params: { id: string } }>('/api/boards/:id', { onRequest: anybody }, async (request) => {
    const { id } = request.params
    const record = await directory.record(id)
    if (record === null) throw new AccessError('unauthorized')
    const stage = formatRoomName({ kind: 'stage', board: id })
    const { title, locale, authors } = await rooms.use(stage, (room) => readStageMeta(room.doc))
    const counts = await rooms.use(id, (room) => countBoard(room.doc))
    const { generations, createdAt } = record
    return { id, title, locale, authors, role: grantOf(request).role, generations, createdAt, counts }
  })

  const facilitator = guards.board(['facilitator'])

  app.delete<{ Params: { id: string } }>('/api/boards/:id', { onRequest: facilitator }, async (request, reply) => {
    const { id } = request.params
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    try {
      await directory.remove(id, () => rooms.dropBoard(id))
    } catch (error) {
      rooms.readmitBoard(id)
      throw error
    }
    return reply.code(204).send()
  })

  app.post('/api/boards/:id/keys/rotate', { onRequest: facilitator }, async (request) => {
    const { role } = readBody(rotateSchema, request.body)
    return directory.rotate(grantOf(request), bearerOf(request), role)
  })
}

function fillWith(templates: readonly Template[]): (stage: Y.Doc) => void {
  return (stage) => {
    for (const draft of planSupports(templates, { createId, now: Date.now() })) createSupport(stage, draft, SERVER)
  }
}

export type CreatedAs = { readonly title: string; readonly locale: Locale; readonly authors: Authors }

/** Tells its keys, this once. */
export function createdAnswer(
  publicUrl: string,
  { record: { id }, keys, title, locale, authors }: CreatedBoard & CreatedAs,
) {
  return { id, title, locale, authors, keys, urls: urlsOf(publicUrl, id, keys) }
}

function urlsOf(publicUrl: string, id: string, keys: Readonly<Record<Role, string>>): Record<Role, string> {
  return {
    facilitator: `${publicUrl}/b/${id}#${keys.facilitator}`,
    participant: `${publicUrl}/b/${id}#${keys.participant}`,
    observer: `${publicUrl}/b/${id}#${keys.observer}`,
    screen: `${publicUrl}/s/${id}#${keys.screen}`,
  }
}
