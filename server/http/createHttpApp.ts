import Fastify from 'fastify'
import { LIMITS } from '../../shared/protocol/limits'
import { isOriginAllowed } from '../auth/origin'
import { publicUrlOf } from '../config'
import { addAgendaRoutes } from './agendaRoutes'
import { addAuthorRoutes } from './authorRoutes'
import { addBoardRoutes, type BoardGuards } from './boardRoutes'
import { addClientRoutes } from './clientRoutes'
import { addDocumentRoute } from './documentRoute'
import { addDoorRoutes } from './doorRoutes'
import { createErrorHandler, toProblem } from './errorHandler'
import { addExportRoute } from './exportRoute'
import { bearerOf, createBoardGuard, createGuard } from './guard'
import { addHealthRoutes } from './healthRoutes'
import type { App, HttpDeps } from './httpDeps'
import { addImageRoutes } from './imageRoutes'
import { addImportRoute } from './importRoute'
import { createLargeBodies } from './largeBodies'
import { addPeopleRoutes } from './peopleRoutes'
import { Problem, sendProblem } from './problem'
import { parseJsonBody } from './readBody'
import { logRequests } from './requestLog'
import { addRevealRoutes } from './revealRoutes'
import { addSeatRoutes } from './seatRoutes'
import { SECURITY_HEADERS } from './securityHeaders'
import { addSnapshotRoutes } from './snapshotRoutes'
import { addTemplateRoutes } from './templateRoutes'
import { Throttle } from './throttle'
import { addVoteRoutes } from './voteRoutes'

/** Wrong keys from one network, and boards made from one. */
const FAILURES = { burst: 300, perSecond: 2 }
const CREATIONS = { burst: 300, perSecond: 1 }
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
const REQUEST_TIMEOUT_MS = 120_000

/**
 * All that the server answers by HTTP, as DESIGN 2.3 has it. The caller lets it listen and closes it; withdrawn keys
 * are announced by the directory, whose listener closes their sockets.
 */
export function createHttpApp(deps: HttpDeps): App {
  const app = Fastify({
    logger: false,
    bodyLimit: LIMITS.body,
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply.headers(SECURITY_HEADERS), toProblem(error))
    },
  })
  const throttle = (sizes: { burst: number; perSecond: number }) =>
    new Throttle(deps.now === undefined ? sizes : { ...sizes, now: deps.now })
  const failures = throttle(FAILURES)
  const mayCreate = createBoardGuard(deps.config.createKey, failures, throttle(CREATIONS))
  const guards: BoardGuards = {
    create: async (request) => mayCreate(request, bearerOf(request)),
    mayCreate,
    board: createGuard(deps.directory, failures),
    largeBody: createLargeBodies(),
    publicUrl: () => publicUrlOf(deps.config, portOf(app) ?? deps.config.port),
  }

  app.setErrorHandler(createErrorHandler(deps.log))
  logRequests(app, deps.log, deps.metrics)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    const { origin, host } = request.headers
    if (!SAFE_METHODS.includes(request.method) && !isOriginAllowed(origin, host, guards.publicUrl())) {
      throw new Problem('foreign-origin')
    }
  })
  app.decorateRequest('grant', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    parseJsonBody(body),
  )

  addBoardRoutes(app, deps, guards)
  addPeopleRoutes(app, deps, guards)
  addSeatRoutes(app, deps, guards)
  addAuthorRoutes(app, deps, guards)
  addDoorRoutes(app, deps, guards)
  addImportRoute(app, deps, guards)
  addExportRoute(app, deps, guards)
  addDocumentRoute(app, deps, guards)
  addTemplateRoutes(app, deps)
  addAgendaRoutes(app, deps)
  addImageRoutes(app, deps, guards)
  addSnapshotRoutes(app, deps, guards)
  addVoteRoutes(app, deps, guards)
  addRevealRoutes(app, deps, guards)
  addHealthRoutes(app, deps)
  addClientRoutes(app, deps.clientFolder)
  // As a plugin, so that the routes of those before it are there.
  app.register(async (scope) => refuseOtherMethods(scope))
  return app
}

const API = [
  '/api/time',
  '/api/boards',
  '/api/boards/:id',
  '/api/boards/:id/people',
  '/api/boards/:id/people/:person',
  '/api/boards/:id/people/:person/table',
  '/api/boards/:id/authors',
  '/api/boards/:id/door',
  '/api/codes',
  '/api/join',
  '/api/boards/:id/keys/rotate',
  '/api/boards/:id/import',
  '/api/boards/:id/export',
  '/api/boards/:id/document',
  '/api/templates',
  '/api/templates/:id',
  '/api/agendas',
  '/api/boards/:id/images',
  '/api/boards/:id/images/:image',
  '/api/boards/:id/snapshots',
  '/api/boards/:id/snapshots/:snapshot',
  '/api/boards/:id/snapshots/:snapshot/board',
  '/api/boards/:id/votes',
  '/api/boards/:id/votes/:vote',
  '/api/boards/:id/votes/:vote/close',
  '/api/boards/:id/reveal',
]

function refuseOtherMethods(app: App): void {
  for (const url of API) {
    const known = METHODS.filter((method) => app.hasRoute({ method, url }))
    const others = METHODS.filter((method) => !known.includes(method))
    app.route({
      method: others,
      url,
      onRequest: async () => {
        throw new Problem('method-not-allowed', { headers: { allow: known.join(', ') } })
      },
      handler: async () => {},
    })
  }
}

/** The port that the app listens on; null while it does not. */
function portOf(app: App): number | null {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : null
}
