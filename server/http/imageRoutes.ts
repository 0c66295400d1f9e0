import type { FastifyRequest } from 'fastify'
import { LIMITS } from '../../shared/protocol/limits'
import { AccessError } from '../auth/accessError'
import { StoreDamagedError } from '../store/boardStore'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem, type ProblemCode } from './problem'
import { Throttle } from './throttle'

/** What a picture may be sent as; what it is, its bytes tell. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'application/octet-stream']

/** What the framework says of the body, in the words of a picture. */
const BODY_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'image-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-image',
}

/** On one board. A workshop's portraits come all at once. */
const UPLOADS = { burst: 120, perSecond: 1 }

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
    scope.removeAllContentTypeParsers()
    const reading = { parseAs: 'buffer', bodyLimit: LIMITS.imageBody } as const
    scope.addContentTypeParser(TYPES, reading, async (_request: unknown, body: Buffer) => body)
    scope.setErrorHandler((error: { code?: string }) => {
      const code = BODY_PROBLEMS[error.code ?? '']
      throw code === undefined ? error : new Problem(code)
    })
    const onRequest = [
      guards.board(['participant', 'facilitator']),
      createPace(deps.now),
      guards.largeBody(LIMITS.imageBody),
    ]
    const options = { onRequest, bodyLimit: LIMITS.imageBody }
    scope.post<Call>('/api/boards/:id/images', options, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new Problem('unsupported-image')
      if (!deps.rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
      const { board, person } = grantOf(request)
      if ((await deps.directory.record(board)) === null) throw new AccessError('unauthorized')
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

function createPace(now: HttpDeps['now']): (request: FastifyRequest) => Promise<void> {
  const throttle = new Throttle(now === undefined ? UPLOADS : { ...UPLOADS, now })
  return async (request) => {
    const wait = throttle.take(grantOf(request).board)
    if (wait > 0) throw new Problem('too-many-images-at-once', { headers: { 'retry-after': `${wait}` } })
  }
}
