import type { FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import type { ImportFailure, ImportReport, ParsedImport } from '../../shared/import/importTypes'
import { parseCsvImport } from '../../shared/import/parseCsvImport'
import { parseJsonImport } from '../../shared/import/parseJsonImport'
import { parseTextImport } from '../../shared/import/parseTextImport'
import { planImport } from '../../shared/import/planImport'
import { type SplitExport, splitImages } from '../../shared/import/splitImages'
import { createId } from '../../shared/model/ids'
import { hidesAuthors } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import { KeyedLock } from '../auth/keyedLock'
import type { OpenRoom } from '../room/types'
import { checkLock, checkLockOf } from './boardLock'
import type { BoardGuards } from './boardRoutes'
import { type FileBodies, takeFiles } from './fileBodies'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { type ImportedImages, importImages } from './importImages'
import { Problem, type ProblemCode } from './problem'
import { decodeUtf8 } from './readBody'

const EXPORT_TYPE = 'application/json'

const PARSERS: Readonly<Record<string, (text: string) => ParsedImport | ImportFailure>> = {
  'text/csv': (text) => parseCsvImport(text),
  'text/plain': (text) => parseTextImport(text),
  [EXPORT_TYPE]: (text) => parseJsonImport(text),
}

const FAILURES: Readonly<Record<ImportFailure['reason'], ProblemCode>> = {
  notText: 'not-utf8',
  noTextColumn: 'no-text-column',
  tooManyNotes: 'too-many-notes',
  notJson: 'invalid-json',
  notAnExport: 'unreadable-import',
  newerSchema: 'unreadable-import',
}

const NO_IMAGES: ImportedImages = { imageIds: new Map(), ignored: [] }

const IMPORTS: FileBodies = {
  bodies: [
    { types: ['text/csv', 'text/plain'], most: LIMITS.importBody },
    { types: [EXPORT_TYPE], most: LIMITS.importWithImages },
  ],
  problems: {
    tooLarge: 'import-too-large',
    unsupported: 'unsupported-import-type',
    tooOften: 'too-many-imports',
  },
  // Reading and laying out a large file takes a good part of a second from everybody else.
  pace: { burst: 60, perSecond: 0.5 },
}

type Call = { Params: { id: string } }

export function addImportRoute(app: App, deps: HttpDeps, guards: BoardGuards): void {
  // One after the other on a board: two at once would lay their notes on the same free place.
  const lock = new KeyedLock()
  app.register(async (scope) => {
    const onRequest = takeFiles(scope, { deps, guards }, IMPORTS)
    scope.post<Call>('/api/boards/:id/import', { onRequest }, async (request) => {
      const file = readFile(request)
      return lock.run(request.params.id, () => write(deps, request, file))
    })
  })
}

type ImportFile = Pick<SplitExport, 'images' | 'beyond'> & { readonly parsed: ParsedImport }

function readFile(request: FastifyRequest): ImportFile {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const parse = PARSERS[type]
  if (parse === undefined || !Buffer.isBuffer(request.body)) throw new Problem('unsupported-import-type')
  const whole: SplitExport = { rest: [request.body], images: [], beyond: 0 }
  const { rest, images, beyond } = type === EXPORT_TYPE ? splitImages(request.body) : whole
  if (rest.reduce((sum, { length }) => sum + length, 0) > LIMITS.importBody) throw new Problem('import-too-large')
  const [only, ...more] = rest
  const text = only === undefined || more.length > 0 ? Buffer.concat(rest) : only
  return { parsed: orProblem(parse(decodeUtf8(text))), images, beyond }
}

/**
 * Both documents are planned before either is written: what cannot be imported whole is not imported at all. Images come
 * between, so that no card shows one that is not there.
 */
async function write(deps: HttpDeps, request: FastifyRequest, file: ImportFile): Promise<ImportReport> {
  const { parsed, images: slices, beyond } = file
  const { rooms, directory } = deps
  const { board: id, person, role } = grantOf(request)
  if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
  if ((await directory.record(id)) === null) throw new AccessError('unauthorized')
  await checkLockOf(grantOf(request), rooms)
  const author = person ?? ''
  const inRooms = <T>(use: (board: OpenRoom, stage: OpenRoom) => Promise<T>): Promise<T> =>
    rooms.use(formatRoomName({ kind: 'stage', board: id }), (stage) => rooms.use(id, (board) => use(board, stage)))
  const mayChangeStage = role === 'facilitator' && parsed.kind === 'export'
  const plan = (board: OpenRoom, stage: OpenRoom, imageIds: ImportedImages['imageIds']) => {
    const isNameless = hidesAuthors(stage.doc)
    const who = { author: isNameless ? '' : author, hidesAuthors: isNameless }
    const context = { ...who, now: Date.now(), createId, imageIds, supports: stage.doc }
    const options = mayChangeStage ? { ...context, stage: stage.doc } : context
    const planned = orProblem(planImport(board.doc, parsed, options))
    checkRoom(board, planned.boardUpdate)
    checkRoom(stage, planned.stageUpdate)
    return planned
  }
  const added = new Set<string>()
  try {
    let images = NO_IMAGES
    if (parsed.kind === 'export' && slices.length > 0) {
      await inRooms(async (board, stage) => void plan(board, stage, images.imageIds))
      const source = { file: parsed, slices, beyond, added }
      images = await importImages(deps.images, { board: id, person: author }, source)
    }
    return await inRooms(async (board, stage) => {
      // The last word before it is written: what a freeze finds half done is not taken.
      checkLock(grantOf(request), stage.doc)
      const { boardUpdate, stageUpdate, report } = plan(board, stage, images.imageIds)
      if (boardUpdate !== null) await board.write(boardUpdate, author)
      // Cards show them by now.
      added.clear()
      if (stageUpdate !== null) await stage.write(stageUpdate, author)
      return { ...report, ignored: [...report.ignored, ...images.ignored] }
    })
  } catch (error) {
    await deps.images.remove(id, added).catch(() => deps.log.warn('the images of an import that failed could not go'))
    throw error
  }
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
