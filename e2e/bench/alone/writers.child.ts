/** People in one process who each write on a desk of their own, and vote there. */
import * as Y from 'yjs'
import { ballotsOf } from '../../../shared/facilitation/ballot'
import { readVotes } from '../../../shared/facilitation/vote'
import { notesOf } from '../../../shared/model/board'
import { noteToYMap } from '../../../shared/model/note'
import { pagePlace } from '../../../shared/model/place'
import { createRandom } from '../../../shared/testing/seededRandom'
import { answerParent } from '../children/answerParent'
import type { RoomAddress } from '../contenders/contender'
import { DocumentClient } from '../wire/documentClient'
import { SeenRoom } from './seenRoom'

const GIVE_UP_AFTER_MS = 60_000
const DOTS = 3

export type WritersRequest =
  /** `address` is the board's room by a participant's key. */
  | { do: 'join'; origin: string; board: string; address: RoomAddress; key: string; people: number }
  | { do: 'write'; notes: number; withinMs: number; words: readonly string[]; seed: number }
  /** `key` is the facilitator's, as below. */
  | { do: 'reveal'; key: string; notes: number }
  | { do: 'vote'; key: string; withinMs: number; seed: number }
export type WritersAnswer = {
  /** Of each who got it, from the call: the notes of all desks, or the totals. Milliseconds. */
  waits: number[]
  /** Until the call itself was answered. */
  answeredMs: number
  /** What this process used itself. */
  cpuMs: number
  /** Ballots that were counted, and those that were cast. */
  counted: number
}

type Person = { readonly id: string; readonly desk: DocumentClient; acked: number }
type Joined = { origin: string; board: string; people: Person[]; boardRoom: SeenRoom; stageRoom: SeenRoom }

let joined: Joined | null = null

answerParent<WritersRequest, WritersAnswer>(async (request) => {
  const cpu = process.cpuUsage()
  const answer: WritersAnswer = { waits: [], answeredMs: 0, cpuMs: 0, counted: 0 }
  if (request.do === 'join') joined = await join(request)
  else if (joined === null) throw new Error('nobody has joined')
  else if (request.do === 'write') await write(joined, request)
  else if (request.do === 'reveal') Object.assign(answer, await reveal(joined, request))
  else Object.assign(answer, await vote(joined, request))
  const used = process.cpuUsage(cpu)
  return { ...answer, cpuMs: (used.user + used.system) / 1_000 }
})

async function join({
  origin,
  board,
  address,
  key,
  people: count,
}: Extract<WritersRequest, { do: 'join' }>): Promise<Joined> {
  const boardRoom = new SeenRoom()
  const stageRoom = new SeenRoom()
  const people: Person[] = []
  for (let at = 0; at < count; at++) {
    const { id, key: own } = await call<{ id: string; key: string }>(`${origin}/api/boards/${board}/people`, key, {})
    const addressOf = (path: string) => ({ ...address, path, protocols: ['grappe', `key.${own}`] })
    const person: { -readonly [Key in keyof Person]: Person[Key] } = { id, acked: 0, desk: null as never }
    person.desk = new DocumentClient(
      addressOf(`${address.path}.desk.${id}`),
      { ack: true, deflate: true, onAck: (done) => (person.acked = done ?? person.acked + 1) },
      new Y.Doc(),
    )
    people.push(person)
    await Promise.all([
      boardRoom.open(addressOf(address.path)),
      stageRoom.open(addressOf(`${address.path}.stage`)),
      person.desk.synced,
    ])
  }
  return { origin, board, people, boardRoom, stageRoom }
}

async function write(
  { people }: Joined,
  { notes, withinMs, words, seed }: Extract<WritersRequest, { do: 'write' }>,
): Promise<void> {
  const random = createRandom(seed)
  const writing = people.flatMap((person, which) =>
    Array.from({ length: notes }, async (_, at) => {
      await later(random() * withinMs)
      const text = Array.from({ length: 8 }, () => words[Math.floor(random() * words.length)]).join(' ')
      const id = `p${which}n${at}`
      const place = pagePlace((at % 4) * 224, Math.floor(at / 4) * 224)
      const note = { id, text, place, z: 'a0', color: 'yellow' as const, author: person.id, createdAt: Date.now() }
      person.desk.edit((desk) => notesOf(desk).set(id, noteToYMap(note)))
    }),
  )
  await Promise.all(writing)
  await allAcked(people)
}

async function reveal(all: Joined, { key, notes }: Extract<WritersRequest, { do: 'reveal' }>) {
  const done = everybodySees(all.boardRoom, all.people.length, (board) => notesOf(board).size >= notes)
  const answered = call(`${all.origin}/api/boards/${all.board}/reveal`, key, { people: 'everyone' })
  return await timed(answered, done)
}

async function vote(all: Joined, { key, withinMs, seed }: Extract<WritersRequest, { do: 'vote' }>) {
  const { origin, board, people, stageRoom } = all
  const random = createRandom(seed)
  const asked = { title: 'Which ones?', method: 'dots', kind: 'notes', dots: DOTS, most: DOTS }
  const { id } = await call<{ id: string }>(`${origin}/api/boards/${board}/votes`, key, asked)
  const exported = await fetch(`${origin}/api/boards/${board}/export?format=json`, { headers: bearer(key) })
  const things = Object.keys(((await exported.json()) as { board: { notes: object } }).board.notes)
  const casting = people.map(async ({ desk }) => {
    await later(random() * withinMs)
    const thing = things[Math.floor(random() * things.length)] ?? ''
    desk.edit((doc) => ballotsOf(doc).set(id, { [thing]: DOTS }))
  })
  await Promise.all(casting)
  await allAcked(people)
  let counted = 0
  const done = everybodySees(stageRoom, people.length, (stage) => {
    const results = readVotes(stage).find((one) => one.id === id)?.results ?? null
    counted = results?.ballots ?? 0
    return results !== null
  })
  const times = await timed(call(`${origin}/api/boards/${board}/votes/${id}/close`, key, {}), done)
  return { ...times, counted }
}

/** Calls back when each of them has it, with the moment. */
function everybodySees(room: SeenRoom, people: number, isThere: (doc: Y.Doc) => boolean): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const at = new Map<number, number>()
    const timer = setTimeout(() => reject(new Error(`only ${at.size} of ${people} have it`)), GIVE_UP_AFTER_MS)
    room.watch(isThere, (person) => {
      if (!at.has(person)) at.set(person, performance.now())
      if (at.size < people) return
      clearTimeout(timer)
      resolve([...at.values()])
    })
  })
}

async function timed(call: Promise<unknown>, seen: Promise<number[]>) {
  const began = performance.now()
  const answered = call.then(() => performance.now() - began)
  const moments = await seen
  return { waits: moments.map((moment) => moment - began), answeredMs: await answered }
}

async function allAcked(people: readonly Person[]): Promise<void> {
  const until = performance.now() + GIVE_UP_AFTER_MS
  while (people.some(({ desk, acked }) => acked < desk.counted)) {
    if (performance.now() > until) throw new Error('some edits were never acknowledged')
    await later(20)
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function bearer(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` }
}

async function call<T>(url: string, key: string, body: unknown): Promise<T> {
  const headers = { ...bearer(key), 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json().catch(() => null)) as T
}
