import * as v from 'valibot'
import * as Y from 'yjs'
import { castBallot, mostPicks } from '../../shared/facilitation/ballot'
import { putResults, putVote, removeVote } from '../../shared/facilitation/changeVotes'
import { countVote } from '../../shared/facilitation/countVote'
import {
  MOST_DOTS,
  MOST_VOTES,
  openVote,
  parseVote,
  readVotes,
  VOTE_KINDS,
  VOTE_METHODS,
  type Vote,
  votesOf,
} from '../../shared/facilitation/vote'
import type { CardKind } from '../../shared/model/cardKind'
import { idSchema } from '../../shared/model/entry'
import { createId } from '../../shared/model/ids'
import { SystemEdit } from '../../shared/operations/origin'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName, parseRoomName } from '../../shared/protocol/rooms'
import { cleanLine } from '../auth/cleanLine'
import { KeyedLock } from '../auth/keyedLock'
import type { PlanJoint } from '../room/jointCommit'
import { changeCopy } from '../room/liveDocument'
import type { BoardRecord } from '../store/boardStore'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'
import { targetsOf } from './voteTargetsOf'

const SERVER = new SystemEdit('server')
/** Of two that are opened at once one is, with its own roll. */
const ORDER = new KeyedLock()

const dotsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DOTS))
const newVoteSchema = v.object({
  title: v.pipe(
    v.nullish(v.string(), ''),
    v.transform(cleanLine),
    v.check((title) => title.length <= LIMITS.title),
  ),
  method: v.picklist(VOTE_METHODS),
  kind: v.picklist(VOTE_KINDS),
  dots: v.nullish(dotsSchema, 5),
  most: v.nullish(dotsSchema, 1),
  wall: v.nullish(idSchema, null),
  among: v.nullish(v.array(idSchema), null),
})

type OnBoard = { Params: { id: string } }
type OnVote = { Params: { id: string; vote: string } }

/** Votes are the server's: it writes them onto the stage, and reads the ballots, which lie on desks. */
export function addVoteRoutes(app: App, deps: HttpDeps, { board }: BoardGuards): void {
  const onRequest = board(['facilitator'])

  app.post<OnBoard>('/api/boards/:id/votes', { onRequest }, async (request, reply) => {
    const { id } = request.params
    const wanted = readBody(newVoteSchema, request.body)
    const vote = { ...wanted, most: Math.min(wanted.most, wanted.dots), by: grantOf(request).person ?? '' }
    return reply.code(201).send({ id: await open(deps, id, vote) })
  })

  app.post<OnVote>('/api/boards/:id/votes/:vote/close', { onRequest }, async (request, reply) => {
    await close(deps, request.params)
    return reply.code(204).send()
  })

  app.delete<OnVote>('/api/boards/:id/votes/:vote', { onRequest }, async (request, reply) => {
    const { id, vote } = request.params
    await onStage(deps, { id, others: [] }, ({ stage }) => {
      if (!votesOf(stage).has(vote)) throw new Problem('no-such-vote')
      return (copy) => removeVote(copy, vote, SERVER)
    })
    return reply.code(204).send()
  })
}

type NewVote = Omit<Vote, 'id' | 'openedAt' | 'roll' | 'closedAt' | 'results'>

/** Who may vote is settled now: a link makes no voters afterwards. */
function open(deps: HttpDeps, board: string, wanted: NewVote): Promise<string> {
  return ORDER.run(board, () => openNow(deps, board, wanted))
}

async function openNow(deps: HttpDeps, board: string, wanted: NewVote): Promise<string> {
  const people = await deps.directory.people(board)
  const roll = people.filter(({ role }) => role === 'participant' || role === 'facilitator').map(({ id }) => id)
  const id = createId()
  if (!deps.rooms.canSave) throw cannotSave()
  const checkNoneOpen = (stage: Y.Doc) => {
    if (openVote(readVotes(stage)) !== null) throw new Problem('vote-open')
  }
  await deps.rooms.use(stageOf(board), ({ doc }) => checkNoneOpen(doc))
  // Before the vote, so that none is there without its roll. One that is left over of no vote counts nobody's ballot.
  await deps.directory.changeRecord(board, (record) => ({ ...record, vote: { id, roll } }))
  await onStage(deps, { id: board, others: [board] }, ({ stage, docOf }) => {
    checkNoneOpen(stage)
    if (votesOf(stage).size >= MOST_VOTES) throw new Problem('too-many-votes')
    const targets = targetsOf(wanted, { board: docOf(board), stage, kinds: kindsOf(deps) })
    if (targets.length === 0) throw new Problem('nothing-to-vote')
    const vote: Vote = { id, ...wanted, openedAt: Date.now(), roll, closedAt: null, results: null }
    return (copy) => putVote(copy, vote, SERVER)
  })
  return id
}

/**
 * Counts once. Closing one that is closed changes nothing. The roll is what the server kept, since who leads can write on
 * the stage: a vote with one person on its roll, or one that is opened again, would tell who voted for what.
 */
async function close(deps: HttpDeps, { id: board, vote: id }: OnVote['Params']): Promise<void> {
  // First: it goes after the vote has closed.
  const kept = (await deps.directory.record(board))?.vote
  const onStageNow = await deps.rooms.use(stageOf(board), ({ doc }) => voteOn(doc, id))
  if (onStageNow.closedAt !== null) return forgetRoll(deps, board, id)
  if (kept?.id !== id) throw new Problem('no-such-vote')
  const vote = { ...onStageNow, roll: kept.roll }
  // Of all of the roll, who is gone too: their desk is there.
  const desks = vote.roll.map((person) => formatRoomName({ kind: 'desk', board, person }))
  await onStage(deps, { id: board, others: [board, ...desks] }, ({ stage, docOf, isHeld }) => {
    if (voteOn(stage, id).closedAt !== null) return null
    const read = desks.filter(isHeld)
    const ballots = read.map((desk) => castBallot(docOf(desk), id, mostPicks(vote)))
    const unread = desks.length - read.length
    const counted = countVote(vote, ballots, targetsOf(vote, { board: docOf(board), stage, kinds: kindsOf(deps) }))
    const results = unread === 0 ? counted : { ...counted, unread }
    const closedAt = Math.max(Date.now(), vote.openedAt)
    return (copy) => putResults(copy, id, { closedAt, results }, SERVER)
  })
  await forgetRoll(deps, board, id)
}

/** Where that cannot be saved, closing it again does it. */
async function forgetRoll({ directory, log }: HttpDeps, board: string, id: string): Promise<void> {
  const without = ({ vote, ...record }: BoardRecord) => record
  const change = (record: BoardRecord) => (record.vote?.id === id ? without(record) : record)
  await directory.changeRecord(board, change).catch((error: unknown) => {
    log.warn({ room: stageOf(board), err: error }, 'the roll of a vote that is closed could not be forgotten')
  })
}

/** @throws Problem where there is no such vote, or it is none. */
function voteOn(stage: Y.Doc, id: string): Vote {
  const parsed = parseVote(id, votesOf(stage).get(id))
  if (!parsed.ok) throw new Problem('no-such-vote')
  return parsed.value
}

type Around = { readonly stage: Y.Doc; docOf(room: string): Y.Doc; isHeld(room: string): boolean }
type Held = { readonly id: string; readonly others: readonly string[] }

/** Changes the stage by what `plan` gives, null for nothing, while nobody writes there or in the other rooms. */
async function onStage(
  { rooms }: HttpDeps,
  { id, others }: Held,
  plan: (around: Around) => ((copy: Y.Doc) => void) | null,
): Promise<void> {
  if (!rooms.canSave) throw cannotSave()
  const room = stageOf(id)
  const mayLack = (name: string) => parseRoomName(name)?.kind === 'desk'
  const planNow: PlanJoint<void> = (docs) => {
    const docOf = (name: string) => docs.get(name) ?? nothing(name)
    const stage = docOf(room)
    const edit = plan({ stage, docOf, isHeld: (name) => docs.has(name) })
    const writes = edit === null ? [] : [{ room, update: changeCopy(Y.encodeStateAsUpdate(stage), edit) }]
    return { writes, person: '', answer: undefined }
  }
  await rooms.together([room, ...others], planNow, { mayLack })
}

function cannotSave(): Problem {
  return new Problem('cannot-save', { headers: { 'retry-after': '10' } })
}

function nothing(room: string): never {
  throw new Error(`the room is not held: ${room}`)
}

function kindsOf({ templates }: HttpDeps): CardKind[] {
  return templates.flatMap((template) => template.kinds)
}

function stageOf(board: string): string {
  return formatRoomName({ kind: 'stage', board })
}
