import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { AccessError, type AccessReason } from '../auth/accessError'
import { NotSavedError } from '../auth/notSavedError'
import { BadImageError, type ImageFault, ImagesBusyError, NoDecoderError } from '../images/imageErrors'
import { StoreDamagedError } from '../store/boardStore'
import { Problem, type ProblemCode, sendProblem } from './problem'

const ACCESS: Record<AccessReason, ProblemCode> = {
  unauthorized: 'unauthorized',
  needsFacilitatorKey: 'needs-facilitator-key',
  noSuchPerson: 'no-such-person',
  noSuchCode: 'no-such-code',
  doorClosed: 'door-closed',
  tooManyPeople: 'too-many-people',
  tooManyImages: 'too-many-images',
  nameTooLong: 'invalid-input',
}

const IMAGE_FAULTS: Record<ImageFault, ProblemCode> = {
  notAnImage: 'unsupported-image',
  tooManyPixels: 'too-many-pixels',
  unreadable: 'unreadable-image',
}

const FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_ASYNC_CONSTRAINT: 'not-found',
}

/** Turns whatever a route throws into a problem. What nobody foresaw is logged, without its message. */
export function createErrorHandler(
  log: Logger,
): (error: unknown, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    const problem = toProblem(error)
    if (problem.status >= 500) {
      const route = request.routeOptions?.url ?? null
      log.error({ method: request.method, route, code: problem.code, error: describe(error) }, 'a request failed')
    }
    // Closing while the body still comes would take the answer away from who sends it: it is read on and forgotten.
    reply.removeHeader('connection')
    request.raw.resume()
    sendProblem(reply, problem)
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof AccessError) {
    const detail = error.reason === 'nameTooLong' ? { detail: 'See "name".' } : {}
    return new Problem(ACCESS[error.reason], detail)
  }
  if (error instanceof BadImageError) return new Problem(IMAGE_FAULTS[error.fault])
  if (error instanceof ImagesBusyError) return new Problem('images-busy', { headers: { 'retry-after': '3' } })
  if (error instanceof NoDecoderError) return new Problem('no-decoder', { cause: error })
  if (error instanceof StoreDamagedError) return new Problem('board-damaged', { cause: error })
  if (error instanceof NotSavedError) {
    return new Problem('cannot-save', { cause: error.cause, headers: { 'retry-after': '10' } })
  }
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  const known = typeof code === 'string' ? FRAMEWORK[code] : undefined
  if (known !== undefined) return new Problem(known)
  return new Problem(typeof statusCode === 'number' && statusCode < 500 ? 'bad-request' : 'internal', { cause: error })
}

/** Where it happened. Messages stay out, since a parser's quotes what people wrote; the store's own names rooms only. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const { code } = error as { code?: unknown }
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof StoreDamagedError ? { message: error.message } : {}),
    at: frames?.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  }
}
