import * as v from 'valibot'
import * as Y from 'yjs'
import { imagesOfCards } from '../../shared/export/cardImages'
import { exportJson } from '../../shared/export/exportJson'
import { planExport } from '../../shared/import/planExport'
import { cardsOf } from '../../shared/model/board'
import { createId } from '../../shared/model/ids'
import { readStageMeta } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName, isId } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { CreatedBoard } from '../auth/boardDirectory'
import { cleanLine } from '../auth/cleanLine'
import { KeyedLock } from '../auth/keyedLock'
import { type BoardGuards, type CreatedAs, createdAnswer, titleSchema } from './boardRoutes'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'

const newSnapshotSchema = v.object({
  name: v.pipe(
    titleSchema,
    v.check((name) => name !== ''),
  ),
})
const newBoardSchema = v.object({
  title: v.nullish(titleSchema, ''),
  createKey: v.nullish(v.pipe(v.string(), v.maxLength(300)), ''),
})

/**
 * One snapshot of the whole server is in hand at a time, since each takes a board's size in memory several times over;
 * a board has one in the line at a time, so that none keeps the others waiting.
 */
const LINE = new KeyedLock()
const inLine = <T>(board: string, task: () => Promise<T>) => LINE.run(board, () => LINE.run('', task))

type Call = { Params: { id: string } }
type SnapshotCall = { Params: { id: string; snapshot: string } }
type Documents = { readonly board: Y.Doc; readonly stage: Y.Doc }

/** Boards as they were: kept by hand or at a change of phase, looked at, and made boards of their own again. */
export function addSnapshotRoutes(app: App, deps: HttpDeps, guards: BoardGuards): void {
  const { directory, rooms, snapshots } = deps
  const guarded = { onRequest: guards.board(['facilitator']) }

  app.get<Call>('/api/boards/:id/snapshots', guarded, async (request) => {
    const kept = await snapshots.list(request.params.id)
    return {
      snapshots: kept.map(({ id, name, time, phase }) => {
        return { id, name, time, phase: phase ?? null, isAutomatic: phase !== undefined }
      }),
    }
  })

  app.post<Call>('/api/boards/:id/snapshots', guarded, async (request, reply) => {
    const { id: board } = request.params
    const { name } = readBody(newSnapshotSchema, request.body)
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    if ((await directory.record(board)) === null) throw new AccessError('unauthorized')
    const made = await inLine(board, () => keepByHand(deps, board, name))
    return reply.code(201).send(made)
  })

  app.get<SnapshotCall>('/api/boards/:id/snapshots/:snapshot', guarded, async (request) =>
    useSnapshot(deps, request.params, ({ board, stage }) => exportJson(board, stage)),
  )

  app.post<SnapshotCall>('/api/boards/:id/snapshots/:snapshot/board', guarded, async (request, reply) => {
    const { title, createKey } = readBody(newBoardSchema, request.body)
    guards.mayCreate(request, createKey)
    const created = await useSnapshot(deps, request.params, (docs) => restore(deps, request.params, docs, title))
    return reply.code(201).send(createdAnswer(guards.publicUrl(), created))
  })
}

async function keepByHand(deps: HttpDeps, board: string, name: string) {
  const state = await inRooms(deps, board, (docs) => ({
    board: Y.encodeStateAsUpdate(docs.board),
    stage: Y.encodeStateAsUpdate(docs.stage),
  }))
  let made: { id: string; name: string; time: number } | undefined
  await deps.directory.commitTo(board, async () => {
    const plan = await deps.snapshots.planByHand(board, name, state, Date.now())
    if (plan === null) throw new Problem('too-many-snapshots')
    const { id, time } = plan.snapshot
    made = { id, name, time }
    return plan.commit
  })
  return made
}

function inRooms<T>({ rooms }: HttpDeps, board: string, use: (docs: Documents) => T): Promise<T> {
  return rooms.use(formatRoomName({ kind: 'stage', board }), (stage) =>
    rooms.use(board, (room) => use({ board: room.doc, stage: stage.doc })),
  )
}

/** @throws Problem where the board has no such snapshot. */
function useSnapshot<T>(
  { snapshots }: HttpDeps,
  { id, snapshot }: SnapshotCall['Params'],
  use: (docs: Documents) => T | Promise<T>,
): Promise<T> {
  return inLine(id, async () => {
    const docs = isId(snapshot) ? await snapshots.read(id, snapshot) : null
    if (docs === null) throw new Problem('no-such-snapshot')
    try {
      return await use(docs)
    } finally {
      docs.board.destroy()
      docs.stage.destroy()
    }
  })
}

/**
 * A new board with what a snapshot holds, under the same ids: as an import has it, so nobody sits anywhere there, nothing
 * is frozen and no phase is on; whether it names authors stays. The images come after; where they cannot, neither does the board.
 */
async function restore(
  { directory, images, snapshots }: HttpDeps,
  { id: from, snapshot }: SnapshotCall['Params'],
  { board, stage }: Documents,
  title: string,
): Promise<CreatedBoard & CreatedAs> {
  const meta = readStageMeta(stage)
  const { board: maps, stage: stageMaps, kinds = { board: [], stage: [] } } = exportJson(board, stage)
  const file = { ok: true, kind: 'export', board: maps, stage: stageMaps, kinds, schema: meta.schema } as const
  const empty = new Y.Doc()
  const { boardUpdate, stageUpdate } = planExport(empty, new Y.Doc(), file, { createId })
  const name = (await snapshots.list(from)).find((each) => each.id === snapshot)?.name ?? ''
  const about = { title: title || titleOf(meta.title, name), locale: meta.locale, authors: meta.authors }
  const created = await directory.create({
    ...about,
    ...(boardUpdate !== null && { content: boardUpdate }),
    fillStage: (fresh) => stageUpdate !== null && Y.applyUpdate(fresh, stageUpdate),
  })
  try {
    await images.copy(from, created.record.id, imagesOfCards(cardsOf(board).values()))
  } catch (error) {
    await directory.remove(created.record.id)
    throw error
  }
  return { ...created, ...about }
}

/** The snapshot's name tells the boards of one workshop apart. */
function titleOf(board: string, snapshot: string): string {
  const title = cleanLine([board, snapshot].filter((part) => part !== '').join(' · '))
  return [...title].slice(0, LIMITS.title).join('').trim()
}
