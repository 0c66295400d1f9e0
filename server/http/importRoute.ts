import type { FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import type { ImportFailure, ImportReport, ParsedImport } from '../../shared/import/importTypes'
import { parseCsvImport } from '../../shared/import/parseCsvImport'
import { parseJsonImport } from '../../shared/import/parseJsonImport'
import { parseTextImport } from '../../shared/import/parseTextImport'
import { planImport } from '../../shared/import/planImport'
import { createId } from '../../shared/model/ids'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import { KeyedLock } from '../auth/keyedLock'
import type { OpenRoom } from '../room/types'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem, type ProblemCode } from './problem'
import { decodeUtf8 } from './readBody'
import { Throttle } from './throttle'

const PARSERS: Readonly<Record<string, (text: string) => ParsedImport | ImportFailure>> = {
  'text/csv': (text) => parseCsvImport(text),
  'text/plain': (text) => parseTextImport(text),
  'application/json': (text) => parseJsonImport(text),
}

const FAILURES: Readonly<Record<ImportFailure['reason'], ProblemCode>> = {
  notText: 'not-utf8',
  noTextColumn: 'no-text-column',
  tooManyNotes: 'too-many-notes',
  notJson: 'invalid-json',
  notAnExport: 'unreadable-import',
  newerSchema: 'unreadable-import',
}

/** What the framework says of the body, in the words of an import. */
const BODY_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'import-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-import-type',
}

/** Of one board. */
const IMPORTS = { burst: 60, perSecond: 0.5 }

type Call = { Params: { id: string } }

export function addImportRoute(app: App, deps: HttpDeps, guards: BoardGuards): void {
  // One after the other on a board: two at once would lay their notes on the same free place.
  const lock = new KeyedLock()
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    const reading = { parseAs: 'buffer', bodyLimit: LIMITS.importBody } as const
    scope.addContentTypeParser(Object.keys(PARSERS), reading, async (_request: unknown, body: Buffer) => body)
    scope.setErrorHandler((error: { code?: string }) => {
      const code = BODY_PROBLEMS[error.code ?? '']
      throw code === undefined ? error : new Problem(code)
    })
    const onRequest = [guards.board(['participant', 'facilitator']), createPace(deps.now)]
    const options = { onRequest, bodyLimit: LIMITS.importBody }
    scope.post<Call>('/api/boards/:id/import', options, async (request) => {
      const file = readFile(request)
      return lock.run(request.params.id, () => write(deps, request, file))
    })
  })
}

/** Before the body is read: reading and laying out a large file takes a good part of a second from everybody else. */
function createPace(now: HttpDeps['now']): (request: FastifyRequest) => Promise<void> {
  const throttle = new Throttle(now === undefined ? IMPORTS : { ...IMPORTS, now })
  return async (request) => {
    const wait = throttle.take(grantOf(request).board)
    if (wait > 0) throw new Problem('too-many-imports', { headers: { 'retry-after': `${wait}` } })
  }
}

function readFile(request: FastifyRequest): ParsedImport {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const parse = PARSERS[type]
  if (parse === undefined || !Buffer.isBuffer(request.body)) throw new Problem('unsupported-import-type')
  return orProblem(parse(decodeUtf8(request.body)))
}

/** Both documents are planned before either is written: what cannot be imported whole is not imported at all. */
async function write(deps: HttpDeps, request: FastifyRequest, file: ParsedImport): Promise<ImportReport> {
  const { rooms, directory } = deps
  const grant = grantOf(request)
  if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
  if ((await directory.record(grant.board)) === null) throw new AccessError('unauthorized')
  const person = grant.person ?? ''
  const plan = (board: Y.Doc, stage?: Y.Doc) =>
    orProblem(
      planImport(board, file, { author: person, now: Date.now(), createId, ...(stage === undefined ? {} : { stage }) }),
    )
  if (file.kind === 'notes' || grant.role !== 'facilitator') {
    return rooms.use(grant.board, async (board) => {
      const { boardUpdate, report } = plan(board.doc)
      checkRoom(board, boardUpdate)
      if (boardUpdate !== null) await board.write(boardUpdate, person)
      return report
    })
  }
  return rooms.use(formatRoomName({ kind: 'stage', board: grant.board }), (stage) =>
    rooms.use(grant.board, async (board) => {
      const { boardUpdate, stageUpdate, report } = plan(board.doc, stage.doc)
      checkRoom(board, boardUpdate)
      checkRoom(stage, stageUpdate)
      if (boardUpdate !== null) await board.write(boardUpdate, person)
      if (stageUpdate !== null) await stage.write(stageUpdate, person)
      return report
    }),
  )
}

/** @throws Problem where the document would grow past its limit. */
function checkRoom(room: OpenRoom, update: Uint8Array | null): void {
  if (update === null) return
  const size = Y.encodeStateAsUpdate(room.doc).byteLength + update.byteLength
  if (size > LIMITS.document) throw new Problem('board-full')
}

/** @throws Problem in the importer's words, which name what it found; those on encoding are our own. */
function orProblem<T extends { ok: true }>(result: T | ImportFailure): T {
  if (result.ok) return result
  throw new Problem(FAILURES[result.reason], result.reason === 'notText' ? {} : { title: result.title })
}
