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
  /** A program of who leads can take phases off the stage, but not what was written in them. */
  async function isOnAnyDesk(id: string): Promise<boolean> {
    for (const { id: person } of await directory.people(id)) {
      const isBare = await rooms.use(formatRoomName({ kind: 'desk', board: id, person }), ({ doc }) => isEmpty(doc))
      if (!isBare) return true
    }
    return false
  }

  app.put<Call>('/api/boards/:id/authors', { onRequest: board(['facilitator']) }, async (request, reply) => {
    const { id } = request.params
    const { authors } = readBody(choiceSchema, request.body)
    const by = grantOf(request).person ?? ''
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    await ORDER.run(id, async () => {
      const record = await directory.record(id)
      if (record === null) throw new AccessError('unauthorized')
      await rooms.use(formatRoomName({ kind: 'stage', board: id }), (stage) =>
        rooms.use(id, async ({ doc }) => {
          const isHidden = record.authors === 'hidden'
          const isBegun = hasStarted(doc, stage.doc) || (isHidden && (await isOnAnyDesk(id)))
          if (isBegun) throw new Problem('already-started')
          // First: the stage is kept as the record has it, whatever who leads writes there.
          await directory.changeRecord(id, (known) => (known.authors === authors ? known : { ...known, authors }))
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

function isEmpty(doc: Y.Doc): boolean {
  return doc.store.clients.size === 0
}
