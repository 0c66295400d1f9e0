import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import * as Y from 'yjs'
import { readSeats, readTables } from '../../shared/facilitation/tables'
import { type PlannedReveal, planReveal } from '../../shared/import/planReveal'
import { notesOf } from '../../shared/model/board'
import { idSchema } from '../../shared/model/entry'
import { createId } from '../../shared/model/ids'
import { type Authors, readStageMeta } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName, isId } from '../../shared/protocol/rooms'
import { AccessError } from '../auth/accessError'
import type { Grant } from '../auth/grant'
import type { JointPlan } from '../room/jointCommit'
import type { BoardRecord } from '../store/boardStore'
import { checkLock } from './boardLock'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'
import { Throttle } from './throttle'

const personSchema = v.pipe(
  v.string(),
  v.check((id) => isId(id)),
)
const bodySchema = v.object({
  people: v.optional(
    v.union([v.literal('everyone'), v.pipe(v.array(personSchema), v.minLength(1), v.maxLength(LIMITS.peoplePerBoard))]),
  ),
  table: v.optional(idSchema),
  own: v.optional(v.union([v.literal(true), v.pipe(v.array(idSchema), v.minLength(1))])),
})
type Wanted = v.InferOutput<typeof bodySchema>

/** Whose desks; of one's own perhaps some things alone. `roll` are those who are on the board by now. */
type Asked = {
  readonly people: readonly string[]
  readonly own: ReadonlySet<string> | null
  readonly roll: Set<string>
}

/** `unread` is how many desks are damaged on the disk; absent where none is. */
type Answer = { readonly revealed: number; readonly desks: number; readonly unread?: number }

type Call = { Params: { id: string } }

/** Of one key. Reading and laying out a large board takes its time from everybody else. */
const PACE = { burst: 60, perSecond: 2 }

/** From desk to board. What is asked for twice, or by two at once, goes once. */
export function addRevealRoutes(app: App, deps: HttpDeps, { board }: BoardGuards): void {
  const throttle = new Throttle(deps.now === undefined ? PACE : { ...PACE, now: deps.now })
  const onRequest = board(['participant', 'facilitator'])
  app.post<Call>('/api/boards/:id/reveal', { onRequest }, async (request) => {
    const grant = grantOf(request)
    const wanted = readBody(bodySchema, request.body)
    checkAsker(grant, wanted)
    const wait = throttle.take(grant.keyHash)
    if (wait > 0) throw new Problem('too-many-reveals', { headers: { 'retry-after': `${wait}` } })
    if (!deps.rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    return reveal(deps, grant, wanted)
  })
}

/** @throws Problem unless one thing is asked for, by somebody who may. */
function checkAsker({ role, person }: Grant, { people, table, own }: Wanted): void {
  const asked = [people, table, own].filter((each) => each !== undefined)
  if (asked.length !== 1) throw new Problem('invalid-input', { detail: 'Ask for one of "people", "table" and "own".' })
  if (own === undefined ? role !== 'facilitator' : person === null) throw new Problem('forbidden')
}

async function reveal(deps: HttpDeps, grant: Grant, wanted: Wanted): Promise<Answer> {
  const { rooms, directory } = deps
  const { board: id } = grant
  const roll = (await directory.people(id)).map((person) => person.id)
  const record = await directory.record(id)
  if (record === null) throw new AccessError('unauthorized')
  return rooms.use(formatRoomName({ kind: 'stage', board: id }), async ({ doc: stage }) => {
    const asked = { ...whose(wanted, { grant, stage, roll }), roll: new Set(roll) }
    const desks = new Map(asked.people.map((person) => [deskOf(id, person), person]))
    const mayLack = (room: string) => desks.has(room)
    const planNow = (docs: Documents['docs']) => {
      // The last word before it is written: whoever waited may be nobody by now.
      if (directory.isWithdrawn(grant)) throw new AccessError('unauthorized')
      return plan({ docs, desks, stage, authors: authorsOf(record, stage) }, grant, asked)
    }
    return rooms.together([id, ...desks.keys()], planNow, { mayLack })
  })
}

type Around = { readonly grant: Grant; readonly stage: Y.Doc; readonly roll: readonly string[] }

function whose({ people, table, own }: Wanted, { grant, stage, roll }: Around): Omit<Asked, 'roll'> {
  if (own !== undefined) return { people: [grant.person ?? ''], own: own === true ? null : new Set(own) }
  if (people !== undefined) return { people: people === 'everyone' ? roll : [...new Set(people)], own: null }
  if (!readTables(stage).some((one) => one.id === table)) throw new Problem('no-such-table')
  const seats = readSeats(stage)
  return { people: roll.filter((person) => seats.get(person) === table), own: null }
}

type Documents = {
  readonly docs: ReadonlyMap<string, Y.Doc>
  /** Names of rooms to their persons. */
  readonly desks: ReadonlyMap<string, string>
  readonly stage: Y.Doc
  readonly authors: Authors
}

/** What was chosen for the board: a program of who leads can write something else on the stage. */
function authorsOf(record: Pick<BoardRecord, 'authors'>, stage: Y.Doc): Authors {
  return record.authors === 'hidden' ? 'hidden' : readStageMeta(stage).authors
}

function plan({ docs, desks, stage, authors }: Documents, grant: Grant, { own, roll }: Asked): JointPlan<Answer> {
  const board = docs.get(grant.board)
  if (board === undefined) throw new Error('the board was asked for and is not there')
  checkLock(grant, stage)
  const opened = [...desks].flatMap(([room, person]) => {
    const doc = docs.get(room)
    return doc === undefined ? [] : [{ person, doc }]
  })
  // Who was removed is on no roll: what they wrote tells that they were here.
  const isNobody = opened.some(({ person, doc }) => !roll.has(person) && Y.encodeStateVector(doc).byteLength <= 1)
  if (isNobody) throw new AccessError('noSuchPerson')
  // Who reveals one person's alone would see whose they are. Those who were removed go along with all others.
  const asked = new Set(desks.values())
  const isOwn = asked.size === 1 && asked.has(grant.person ?? '')
  if (authors === 'hidden' && !isOwn && ![...roll].every((person) => asked.has(person)))
    throw new Problem('authors-hidden')
  const planned = planReveal(
    { board, stage, desks: opened },
    { wanted: own, authors, now: Date.now(), createId, random },
  )
  // With what is all others' on the board already, one desk that is left is one person's.
  const isOneLeft = planned.desks.size === 1 && [...planned.desks.keys()].some((person) => !roll.has(person))
  if (authors === 'hidden' && isOneLeft) throw new Problem('authors-hidden')
  checkSize(board, planned)
  const unread = desks.size - opened.length
  const revealed = planned.notes + planned.cards
  const answer = { revealed, desks: planned.desks.size, ...(unread === 0 ? {} : { unread }) }
  const ofDesks = [...planned.desks].map(([person, update]) => ({ room: deskOf(grant.board, person), update }))
  const ofBoard = planned.board === null ? [] : [{ room: grant.board, update: planned.board }]
  return { writes: [...ofDesks, ...ofBoard], person: grant.person ?? '', answer }
}

/** Not `Math.random`: who saw enough of an order could work out how it came to be. */
function random(): number {
  return randomInt(2 ** 32) / 2 ** 32
}

/** @throws Problem where the board would grow past its limits. */
function checkSize(board: Y.Doc, { board: update, notes }: PlannedReveal): void {
  if (update === null) return
  const isTooMany = notesOf(board).size + notes > LIMITS.notesPerBoard
  const bytes = Y.encodeStateAsUpdate(board).byteLength + update.byteLength
  if (isTooMany || bytes > LIMITS.document) throw new Problem('board-full')
}

function deskOf(board: string, person: string): string {
  return formatRoomName({ kind: 'desk', board, person })
}
