import type { FastifyRequest } from 'fastify'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { letGoOfBody } from './largeBodies'
import { Problem, type ProblemCode } from './problem'
import { Throttle, type ThrottleOptions } from './throttle'

export type FileBodies = {
  /** What is taken, by media type, with the most bytes of each. */
  readonly bodies: readonly { readonly types: string[]; readonly most: number }[]
  /** What is said of a body that is not taken, in the words of the route. */
  readonly problems: Readonly<Record<'tooLarge' | 'unsupported' | 'tooOften', ProblemCode>>
  /** How often files may come to one board. */
  readonly pace: Pick<ThrottleOptions, 'burst' | 'perSecond'>
}

/**
 * Lets a scope take files and nothing else, as bytes. Gives the hooks for its routes: who may write, not too often and
 * within the server's memory, all before a body is read.
 */
export function takeFiles(
  scope: App,
  { deps, guards }: { readonly deps: Pick<HttpDeps, 'now'>; readonly guards: BoardGuards },
  { bodies, problems, pace }: FileBodies,
) {
  scope.removeAllContentTypeParsers()
  for (const { types, most } of bodies) {
    const reading = { parseAs: 'buffer', bodyLimit: most } as const
    scope.addContentTypeParser(types, reading, async (_request: unknown, body: Buffer) => body)
  }
  const said: Readonly<Record<string, ProblemCode>> = {
    FST_ERR_CTP_BODY_TOO_LARGE: problems.tooLarge,
    FST_ERR_CTP_INVALID_MEDIA_TYPE: problems.unsupported,
  }
  scope.setErrorHandler((error: { code?: string }) => {
    const code = said[error.code ?? '']
    throw code === undefined ? error : new Problem(code)
  })
  const throttle = new Throttle(deps.now === undefined ? pace : { ...pace, now: deps.now })
  const keepPace = async (request: FastifyRequest) => {
    const wait = throttle.take(grantOf(request).board)
    if (wait > 0) throw new Problem(problems.tooOften, { headers: { 'retry-after': `${wait}` } })
  }
  // Comes when the handler has ended, also for a sender who has gone.
  scope.addHook('onSend', async (request) => letGoOfBody(request))
  const most = Math.max(...bodies.map((body) => body.most))
  return [guards.board(['participant', 'facilitator']), keepPace, guards.largeBody(most)]
}
