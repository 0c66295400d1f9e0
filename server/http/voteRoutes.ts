import * as v from 'valibot'
import * as Y from 'yjs'
import { type CastBallot, castBallot } from '../../shared/facilitation/ballot'
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
import { idSchema } from '../../shared/model/entry'
import { createId } from '../../shared/model/ids'
import { SystemEdit } from '../../shared/operations/origin'
import { LIMITS } from '../../shared/protocol/limits'
import { formatRoomName } from '../../shared/protocol/rooms'
import { cleanLine } from '../auth/cleanLine'
import { KeyedLock } from '../auth/keyedLock'
import { changeCopy } from '../room/liveDocument'
import type { OpenRoom } from '../room/types'
import type { BoardGuards } from './boardRoutes'
import { grantOf } from './guard'
import type { App, HttpDeps } from './httpDeps'
import { Problem } from './problem'
import { readBody } from './readBody'
import { targetsOf } from './voteTargetsOf'

const SERVER = new SystemEdit('server')
/** A board's votes are opened, closed and dropped one after the other. */
const ORDER = new KeyedLock()
/** Desks that are read at once. */
const DESKS_AT_ONCE = 50

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
    const made = await inOrder(deps, id, (stage) => open(deps, { id, stage }, vote))
    return reply.code(201).send({ id: made })
  })

  app.post<OnVote>('/api/boards/:id/votes/:vote/close', { onRequest }, async (request, reply) => {
    const { id, vote } = request.params
    await inOrder(deps, id, (stage) => close(deps, { id, stage }, vote))
    return reply.code(204).send()
  })

  app.delete<OnVote>('/api/boards/:id/votes/:vote', { onRequest }, async (request, reply) => {
    const { id, vote } = request.params
    await inOrder(deps, id, async (stage) => {
      if (!votesOf(stage.doc).has(vote)) throw new Problem('no-such-vote')
      await change(stage, (copy) => removeVote(copy, vote, SERVER))
    })
    return reply.code(204).send()
  })
}

function inOrder<T>({ rooms }: HttpDeps, board: string, task: (stage: OpenRoom) => Promise<T>): Promise<T> {
  return ORDER.run(board, () => {
    if (!rooms.canSave) throw new Problem('cannot-save', { headers: { 'retry-after': '10' } })
    return rooms.use(formatRoomName({ kind: 'stage', board }), task)
  })
}

type OnStage = { readonly id: string; readonly stage: OpenRoom }
type NewVote = Omit<Vote, 'id' | 'openedAt' | 'roll' | 'closedAt' | 'results'>

/** Who may vote is settled now: a link makes no voters afterwards. */
async function open(deps: HttpDeps, { id: board, stage }: OnStage, wanted: NewVote): Promise<string> {
  const votes = readVotes(stage.doc)
  if (openVote(votes) !== null) throw new Problem('vote-open')
  if (votesOf(stage.doc).size >= MOST_VOTES) throw new Problem('too-many-votes')
  const targets = await targetsOn(deps, { id: board, stage }, wanted)
  if (targets.length === 0) throw new Problem('nothing-to-vote')
  const people = await deps.directory.people(board)
  const roll = people.filter(({ role }) => role === 'participant' || role === 'facilitator').map(({ id }) => id)
  const id = createId()
  const vote: Vote = { id, ...wanted, openedAt: Date.now(), roll, closedAt: null, results: null }
  await change(stage, (copy) => putVote(copy, vote, SERVER))
  return id
}

/** Counts once. Closing one that is closed changes nothing. */
async function close(deps: HttpDeps, { id: board, stage }: OnStage, id: string): Promise<void> {
  const parsed = parseVote(id, votesOf(stage.doc).get(id))
  if (!parsed.ok) throw new Problem('no-such-vote')
  const vote = parsed.value
  if (vote.closedAt !== null) return
  const ballots = await ballotsFor(deps, board, vote)
  const targets = await targetsOn(deps, { id: board, stage }, vote)
  const results = countVote(vote, ballots, targets)
  const closedAt = Math.max(Date.now(), vote.openedAt)
  await change(stage, (copy) => putResults(copy, id, { closedAt, results }, SERVER))
}

function targetsOn(
  { rooms, templates }: HttpDeps,
  { id, stage }: OnStage,
  vote: Pick<Vote, 'kind' | 'wall' | 'among'>,
) {
  const kinds = templates.flatMap((template) => template.kinds)
  return rooms.use(id, (board) => targetsOf(vote, { board: board.doc, stage: stage.doc, kinds }))
}

/** Of all of the roll, who is gone too: their desk is there. */
async function ballotsFor({ rooms }: HttpDeps, board: string, { id, roll }: Vote): Promise<CastBallot[]> {
  const ballots: CastBallot[] = []
  const people = [...new Set(roll)]
  for (let from = 0; from < people.length; from += DESKS_AT_ONCE) {
    const read = people.slice(from, from + DESKS_AT_ONCE).map((person) =>
      rooms.use(formatRoomName({ kind: 'desk', board, person }), async (desk) => {
        await desk.settle()
        return castBallot(desk.doc, id)
      }),
    )
    ballots.push(...(await Promise.all(read)))
  }
  return ballots
}

async function change(stage: OpenRoom, edit: (copy: Y.Doc) => void): Promise<void> {
  await stage.write(changeCopy(Y.encodeStateAsUpdate(stage.doc), edit), '')
}
