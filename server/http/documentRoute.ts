import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { readStageMeta } from '../../shared/model/stageMeta'
import { DOCUMENT_BYTES, DOCUMENT_GENERATION } from '../../shared/protocol/documentHeaders'
import { formatRoomName } from '../../shared/protocol/rooms'
import type { BoardGuards } from './boardRoutes'
import { acceptedEncodings } from './clientRoutes'
import type { App, HttpDeps } from './httpDeps'

type Call = { Params: { id: string } }

const gzipped = promisify(gzip)
/** By the update, which is the same object while nothing changes: of many who come at once, one waits. */
const packed = new WeakMap<Uint8Array, Promise<Buffer>>()

/**
 * The board's document as one update of Yjs: what a socket tells in its first answer to who has nothing, for a page that
 * has not got the code for a socket yet, and wants to say how much has come.
 */
export function addDocumentRoute(app: App, { rooms }: HttpDeps, guards: BoardGuards): void {
  app.get<Call>('/api/boards/:id/document', { onRequest: guards.board() }, async (request, reply) => {
    const { id } = request.params
    const stage = formatRoomName({ kind: 'stage', board: id })
    const { generation } = await rooms.use(stage, (room) => readStageMeta(room.doc))
    const whole = await rooms.use(id, (room) => room.whole)
    reply.headers({
      'content-type': 'application/octet-stream',
      vary: 'Accept-Encoding',
      [DOCUMENT_BYTES]: whole.byteLength,
      [DOCUMENT_GENERATION]: generation,
    })
    if (!acceptedEncodings(request).includes('gzip')) return reply.send(Buffer.from(whole))
    return reply.header('content-encoding', 'gzip').send(await packedOf(whole))
  })
}

function packedOf(whole: Uint8Array): Promise<Buffer> {
  const known = packed.get(whole) ?? gzipped(whole)
  packed.set(whole, known)
  return known
}
