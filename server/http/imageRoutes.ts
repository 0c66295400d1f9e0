import { LIMITS } from '../../shared/protocol/limits'
import { AccessError } from '../auth/accessError'
import { StoreDamagedError } from '../store/boardStore'
import { checkImageLockOf } from './boardLock'
import type { BoardGuards } from './boardRoutes'
import { type FileBodies, takeFiles } from './fileBodies'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'

/** What a picture may be sent as; what it is, its bytes tell. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'application/octet-stream']

const UPLOADS: FileBodies = {
  bodies: [{ types: TYPES, most: LIMITS.imageBody }],
  problems: { tooLarge: 'image-too-large', unsupported: 'unsupported-image', tooOften: 'too-many-images-at-once' },
  // A workshop's portraits come all at once.
  pace: { burst: 120, perSecond: 1 },
}

/** Opened by itself, a picture is a picture: nothing in it runs, and it asks for nothing. */
const PICTURE_HEADERS = {
  'content-type': 'image/webp',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
}

type Call = { Params: { id: string } }
type ImageCall = { Params: { id: string; image: string } }

export function addImageRoutes(app: App, deps: HttpDeps, guards: BoardGuards): void {
  const { images } = deps
  app.register(async (scope) => {
    const onRequest = takeFiles(scope, { deps, guards }, UPLOADS)
    const options = { onRequest, bodyLimit: LIMITS.imageBody }
    scope.post<Call>('/api/boards/:id/images', options, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new Problem('unsupported-image')
      if (!deps.rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
      const { board, person } = grantOf(request)
      if ((await deps.directory.record(board)) === null) throw new AccessError('unauthorized')
      await checkImageLockOf(grantOf(request), deps.rooms)
      const { id, width, height, bytes } = await images.add({ board, person: person ?? '' }, request.body)
      return reply.code(201).send({ id, width, height, bytes })
    })
  })

  app.get<ImageCall>('/api/boards/:id/images/:image', { onRequest: guards.board() }, async (request, reply) => {
    const { id, image } = request.params
    const file = await images.read(id, image).catch((error: unknown) => {
      if (error instanceof StoreDamagedError) throw new Problem('image-damaged', { cause: error })
      throw error
    })
    if (file === null) throw new Problem('no-such-image')
    return reply.headers(PICTURE_HEADERS).send(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  })
}
