import * as v from 'valibot'
import * as Y from 'yjs'
import { hasStarted } from '../../shared/facilitation/started'
import { AUTHORS, type Authors, readStageMeta, writeStageMeta } from '../../shared/model/stageMeta'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import { KeyedLock } from '../auth/keyedLock'
import { changeCopy } from '../room/liveDocument'
import type { OpenRoom } from '../room/types'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'

/** Of two choices at once the later one holds. */
const ORDER = new KeyedLock()

const choiceSchema = v.object({ authors: v.picklist(AUTHORS) })

type Call = { Params: { id: string } }

/** Whether a board names authors is chosen before it starts: what was written under one promise stays under it. */
export function addAuthorRoutes(app: App, { directory, rooms }: HttpDeps, { board }: BoardGuards): void {
  app.put<Call>('/api/boards/:id/authors', { onRequest: board(['facilitator']) }, async (request, reply) => {
    const { id } = request.params
    const { authors } = readBody(choiceSchema, request.body)
    const by = grantOf(request).person ?? ''
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    await ORDER.run(id, async () => {
      if ((await directory.record(id)) === null) throw new AccessError('unauthorized')
      await rooms.use(formatRoomName({ kind: 'stage', board: id }), (stage) =>
        rooms.use(id, async ({ doc }) => {
          if (hasStarted(doc, stage.doc)) throw new Problem('already-started')
          await write(stage, authors, by)
        }),
      )
    })
    return reply.code(204).send()
  })
}

async function write(stage: OpenRoom, authors: Authors, by: string): Promise<void> {
  if (readStageMeta(stage.doc).authors === authors) return
  const whole = Y.encodeStateAsUpdate(stage.doc)
  await stage.write(
    changeCopy(whole, (copy) => writeStageMeta(copy, { authors })),
    by,
  )
}
