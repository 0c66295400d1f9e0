import assert from 'node:assert/strict'
import { once } from 'node:events'
import type * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { readVotes, type Vote, type VoteResults } from '../../shared/facilitation/vote'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { Child } from '../store/children/childProcess'
import { callApi } from './callApi'
import { openSocketPeer, type SocketPeer } from './socketPeer'

const SERVER = new URL('./serveAlone.ts', import.meta.url)
const EDIT = new SystemEdit('server')
const NOTES = ['n1', 'n2', 'n3']
const BOARDS = 4
const PEOPLE = 4
const DOTS = 3

type Person = { readonly id: string; readonly key: string }
type Board = { readonly id: string; readonly facilitator: string; readonly people: readonly Person[] }
type Ballots = readonly Record<string, number>[]
type Serving = { readonly child: Child; readonly http: string }

export type VoteKills = {
  /** Votes that were closed on the disk when the server was killed, and those that had to be closed again. */
  readonly whole: number
  readonly again: number
}

/**
 * Kills a server so many times while it closes a vote on each of some boards, each time when another number of the closings
 * were answered. Throws where a result is there by half or wrong, where an answered one is not there, and where closing
 * again does not give the right totals. `random` gives numbers from 0 to 1; `folder` is an empty one.
 */
export async function killWhileVotesClose(rounds: number, random: () => number, folder: string): Promise<VoteKills> {
  const found = { whole: 0, again: 0 }
  let serving = await serve(folder)
  const boards = await Promise.all(Array.from({ length: BOARDS }, () => makeBoard(serving.http)))
  try {
    for (let round = 0; round < rounds; round++) {
      const { http, child } = serving
      const votes = await Promise.all(boards.map((board) => openAndVote(http, board, random)))
      const answered = await closeUntil(Math.floor(random() * BOARDS), http, { boards, votes })
      await child.kill()
      serving = await serve(folder)
      for (const [at, board] of boards.entries()) {
        const vote = votes[at]
        if (vote === undefined) throw new Error('a board without a vote')
        const isWhole = await checkOne(serving.http, board, vote)
        assert.ok(isWhole || !answered.has(board.id), 'a vote that was closed for its facilitator is open again')
        found[isWhole ? 'whole' : 'again']++
      }
    }
  } finally {
    await serving.child.kill()
  }
  return found
}

async function serve(folder: string): Promise<Serving> {
  const child = new Child(SERVER, [folder])
  await child.told(1)
  const { http } = JSON.parse(child.lines[0] ?? '') as { http: string }
  return { child, http }
}

async function makeBoard(http: string): Promise<Board> {
  const made = await callApi<{ id: string; keys: { facilitator: string; participant: string } }>(http, 'POST', '', {
    body: {},
  })
  const { facilitator, participant } = made.keys
  const board = await openSocketPeer(http, made.id, facilitator)
  await change(board, (doc) =>
    createNotes(
      doc,
      NOTES.map((id) => noteDraft(id)),
      EDIT,
    ),
  )
  const people: Person[] = []
  const join = () => callApi<Person>(http, 'POST', `/${made.id}/people`, { key: participant, body: {} })
  while (people.length < PEOPLE) people.push(await join())
  return { id: made.id, facilitator, people }
}

type Cast = { readonly id: string; readonly ballots: Ballots }

async function openAndVote(http: string, { id, facilitator, people }: Board, random: () => number): Promise<Cast> {
  const body = { method: 'dots', kind: 'notes', dots: DOTS, most: DOTS }
  const vote = await callApi<{ id: string }>(http, 'POST', `/${id}/votes`, { key: facilitator, body })
  const ballots = people.map(() => someBallot(random))
  await Promise.all(
    people.map(async (person, at) => {
      const desk = await openSocketPeer(http, `${id}.desk.${person.id}`, person.key)
      await change(desk, (doc) => ballotsOf(doc).set(vote.id, ballots[at]))
    }),
  )
  return { id: vote.id, ballots }
}

function someBallot(random: () => number): Record<string, number> {
  const picks: Record<string, number> = {}
  for (let dot = 0; dot < DOTS; dot++) {
    const id = NOTES[Math.floor(random() * NOTES.length)] ?? 'n1'
    picks[id] = (picks[id] ?? 0) + 1
  }
  return picks
}

/** Resolves once the server is done with it; the socket is gone then. */
async function change({ peer, ws }: SocketPeer, edit: (doc: Y.Doc) => void): Promise<void> {
  const before = peer.acks.at(-1) ?? 0
  edit(peer.doc)
  while ((peer.acks.at(-1) ?? 0) <= before) await once(ws, 'message')
  ws.terminate()
}

type Closing = { readonly boards: readonly Board[]; readonly votes: readonly Cast[] }

/** Closes them all at once, and gives those boards that were answered when so many were. */
function closeUntil(count: number, http: string, { boards, votes }: Closing): Promise<ReadonlySet<string>> {
  const answered = new Set<string>()
  return new Promise((resolve, reject) => {
    for (const [at, { id, facilitator: key }] of boards.entries()) {
      const closing = callApi(http, 'POST', `/${id}/votes/${votes[at]?.id}/close`, { key, body: {} })
      closing.then(
        () => answered.add(id).size === count && resolve(new Set(answered)),
        (error: unknown) => answered.size < count && reject(error),
      )
    }
    if (count === 0) setImmediate(() => resolve(new Set()))
  })
}

/** True where the vote was closed already. Either way its totals are right when it is checked. */
async function checkOne(http: string, board: Board, { id, ballots }: Cast): Promise<boolean> {
  const before = await voteOn(http, board, id)
  assert.equal(before.closedAt === null, before.results === null, 'a vote is closed by half')
  const { facilitator: key } = board
  if (before.closedAt === null) await callApi(http, 'POST', `/${board.id}/votes/${id}/close`, { key, body: {} })
  const after = before.closedAt === null ? await voteOn(http, board, id) : before
  assert.deepEqual(totals(after.results), expected(ballots))
  assert.equal(after.results?.ballots, PEOPLE)
  await callApi(http, 'DELETE', `/${board.id}/votes/${id}`, { key })
  return before.closedAt !== null
}

async function voteOn(http: string, { id: board, facilitator: key }: Board, id: string): Promise<Vote> {
  const { peer, ws } = await openSocketPeer(http, `${board}.stage`, key)
  ws.terminate()
  const vote = readVotes(peer.doc).find((one) => one.id === id)
  if (vote === undefined) throw new Error('a vote is gone')
  return vote
}

function totals(results: VoteResults | null): Record<string, number> {
  return Object.fromEntries((results?.lines ?? []).map(({ id, score }) => [id, score]))
}

function expected(ballots: Ballots): Record<string, number> {
  return Object.fromEntries(NOTES.map((id) => [id, ballots.reduce((sum, ballot) => sum + (ballot[id] ?? 0), 0)]))
}
