import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { putResults, putVote, removeVote } from '../../shared/facilitation/changeVotes'
import { readTally } from '../../shared/facilitation/tally'
import type { Vote } from '../../shared/facilitation/vote'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { createMemoryStore } from '../store/memoryStore'
import { begin } from '../testing/leading'
import { LED, STAGE } from '../testing/phasedBoard'
import { BOARD, type Joined, RoomWorld } from '../testing/roomWorld'
import type { TestPeer } from '../testing/testPeer'

const EDIT = new SystemEdit('server')
const ROUND = 10_000

const voteOf = (values: Partial<Vote> = {}): Vote => ({
  id: 'v1',
  title: 'Which?',
  method: 'dots',
  dots: 3,
  most: 1,
  kind: 'notes',
  wall: null,
  among: null,
  openedAt: 1,
  by: '',
  roll: ['ada', 'bo', 'cy'],
  closedAt: null,
  results: null,
  ...values,
})

/** What a peer was told last; null where it was told of nobody. */
function tallyOf(peer: TestPeer) {
  const states = new Map(peer.presences.flat().map(({ id, state }) => [id, state as Record<string, unknown> | null]))
  return readTally([...states.values()].filter((state) => state !== null))
}

const serversOf = (peer: TestPeer) => peer.presences.flat().filter(({ state }) => readTally([state as never]) !== null)

async function writingAlone(people = ['ada', 'bo'], world = new RoomWorld()) {
  world.people.push(...people)
  const stage = (await world.enter(STAGE, LED)).peer
  begin(stage.doc, 'alone', { sees: 'private' })
  await world.settle()
  const desk = (person: string): Promise<Joined> => world.enter(`${BOARD}.desk.${person}`, { person })
  const write = (peer: TestPeer, ...texts: string[]) =>
    createNotes(
      peer.doc,
      texts.map((text) => noteDraft(`${text}-${peer.doc.clientID}`, { text })),
      EDIT,
    )
  const settle = () => world.clock.advance(1_500)
  return { world, stage, desk, write, settle }
}

it('SY100 tells everybody in the stage how many notes wait on whose desk, and nobody a character of them', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  const watching = await Promise.all(
    (['participant', 'observer', 'screen'] as const).map(async (role) => (await world.enter(STAGE, { role })).peer),
  )
  write((await desk('ada')).peer, 'zebra', 'quagga')
  write((await desk('bo')).peer, 'okapi', '  ')
  await settle()
  const told = { notes: 3, writers: 2, people: { ada: 2, bo: 1 }, vote: null }
  for (const peer of [stage, ...watching]) {
    expect(tallyOf(peer)).toEqual(told)
    const heard = Buffer.concat(peer.frames).toString('latin1')
    expect(['zebra', 'quagga', 'okapi'].filter((word) => heard.includes(word))).toEqual([])
  }
  expect(tallyOf((await world.enter(STAGE, { role: 'screen' })).peer)).toEqual(told)
})

it('SY100 says nothing where the board has nothing to do with desks', async () => {
  const world = new RoomWorld()
  world.people.push('ada')
  const stage = (await world.enter(STAGE, LED)).peer
  const ada = await world.enter(`${BOARD}.desk.ada`, { person: 'ada' })
  createNotes(ada.peer.doc, [noteDraft('n1')], EDIT)
  await world.clock.advance(ROUND)
  expect(stage.presences.flat()).toEqual([])
  putVote(stage.doc, voteOf(), EDIT)
  await world.clock.advance(1_000)
  expect(tallyOf(stage)).toMatchObject({ notes: 1, vote: { id: 'v1', voted: 0, of: 3 } })
  removeVote(stage.doc, 'v1', EDIT)
  await world.clock.advance(1_000)
  expect(tallyOf(stage)).toBeNull()
})

it('SY101 where authors are hidden it tells no person, but on how many desks something waits', async () => {
  const { stage, desk, write, settle } = await writingAlone()
  writeStageMeta(stage.doc, { authors: 'hidden' })
  write((await desk('ada')).peer, 'zebra', 'quagga')
  await settle()
  expect(tallyOf(stage)).toEqual({ notes: 2, writers: 1, people: null, vote: null })
  expect(Buffer.concat(stage.frames).includes('ada":')).toBe(false)
})

it('SY102 of an open vote it tells how many of its roll have put something in, not who and not what', async () => {
  const { stage, desk, settle } = await writingAlone(['ada', 'bo', 'cy', 'late'])
  putVote(stage.doc, voteOf(), EDIT)
  const voted = async (person: string, ballot: unknown) => {
    ballotsOf((await desk(person)).peer.doc).set('v1', ballot)
    await settle()
    return tallyOf(stage)?.vote
  }
  expect(await voted('ada', { zebra: 1 })).toEqual({ id: 'v1', voted: 1, of: 3 })
  expect(await voted('bo', {})).toEqual({ id: 'v1', voted: 1, of: 3 })
  expect(await voted('bo', 'a word')).toEqual({ id: 'v1', voted: 2, of: 3 })
  expect(await voted('late', { zebra: 1 })).toEqual({ id: 'v1', voted: 2, of: 3 })
  expect(await voted('ada', {})).toEqual({ id: 'v1', voted: 1, of: 3 })
  expect(Buffer.concat(stage.frames).includes('zebra')).toBe(false)
  putResults(stage.doc, 'v1', { closedAt: 2, results: { ballots: 0, spoilt: 1, of: 3, lines: [] } }, EDIT)
  await settle()
  expect(tallyOf(stage)?.vote).toBeNull()
})

it('SY103 says what changes at most four times a second, and where it is long once', async () => {
  const tellsIn = async (people: number) => {
    const ids = Array.from({ length: people }, (_, i) => `p${i}`)
    const { world, stage, desk, write, settle } = await writingAlone(ids)
    const { peer } = await desk('p0')
    await settle()
    const before = serversOf(stage).length
    for (let i = 0; i < 200; i++) {
      write(peer, `n${i}`)
      await world.clock.advance(10)
    }
    await settle()
    expect(tallyOf(stage)?.notes).toBe(200)
    return serversOf(stage).length - before
  }
  const few = await tellsIn(2)
  expect(few).toBeGreaterThan(4)
  expect(few).toBeLessThanOrEqual(10)
  expect(await tellsIn(100)).toBeLessThanOrEqual(4)
})

it('SY104 says it again within 10 s with a higher clock while nothing changes', async () => {
  const { world, stage, settle } = await writingAlone()
  await settle()
  const [first] = serversOf(stage)
  for (let i = 2; i < 8; i++) {
    await world.clock.advance(ROUND)
    const told = serversOf(stage)
    expect(told.length).toBeGreaterThanOrEqual(i)
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set([first?.id]))
    const clocks = told.map(({ clock }) => clock)
    expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b))
  }
})

it('SY105 who is withdrawn is not told of any more, and is still counted in the vote that was open', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  putVote(stage.doc, voteOf(), EDIT)
  const ada = await desk('ada')
  write(ada.peer, 'zebra')
  ballotsOf(ada.peer.doc).set('v1', { zebra: 1 })
  write((await desk('bo')).peer, 'okapi')
  await settle()
  world.people.splice(0, 1)
  world.rooms.closeByKey(BOARD, 'participant-ada', 4403)
  await settle()
  expect(tallyOf(stage)).toEqual({
    notes: 1,
    writers: 1,
    people: { bo: 1 },
    vote: { id: 'v1', voted: 1, of: 3 },
  })
})

it('SY105 who joins later is counted from their first note on', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  await settle()
  world.people.push('new')
  write((await desk('new')).peer, 'zebra')
  await settle()
  expect(tallyOf(stage)?.people).toEqual({ new: 1 })
})

it('SY106 counts after a restart what lies on desks that nobody opens, and keeps none of them in memory', async () => {
  const store = createMemoryStore()
  const load = vi.spyOn(store, 'load')
  const world = new RoomWorld(store)
  const { stage, desk, write, settle } = await writingAlone(['ada', 'bo'], world)
  const ada = await desk('ada')
  write(ada.peer, 'zebra', 'quagga')
  await settle()
  ada.leave()
  stage.detach()
  world.restart()
  load.mockClear()
  const screen = await world.enter(STAGE, { role: 'screen' })
  await settle()
  expect(tallyOf(screen.peer)).toMatchObject({ notes: 2, people: { ada: 2 } })
  await world.clock.advance(120_000)
  expect(tallyOf(screen.peer)).toMatchObject({ notes: 2, people: { ada: 2 } })
  const read = load.mock.calls.map(([room]) => room).filter((room) => room.includes('.desk.'))
  expect(read.sort()).toEqual([`${BOARD}.desk.ada`, `${BOARD}.desk.bo`])
})

it('SY106 remembers what was counted of a desk that has left the memory, and follows it when it comes back', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  const first = await desk('ada')
  write(first.peer, 'zebra')
  await settle()
  first.leave()
  await world.clock.advance(60_000)
  expect(tallyOf(stage)?.people).toEqual({ ada: 1 })
  write((await desk('ada')).peer, 'quagga')
  await settle()
  expect(tallyOf(stage)?.people).toEqual({ ada: 2 })
})

it('SY107 nobody else says a tally, in their own id or in the server’s', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  write((await desk('ada')).peer, 'zebra')
  await settle()
  const [servers] = serversOf(stage)
  const forged = { tally: { notes: 99, writers: 9, people: null, vote: null } }
  const liar = (await world.enter(STAGE, { person: 'bo' })).peer
  liar.sendPresence([{ id: 77, clock: 9, state: forged }])
  await settle()
  liar.sendPresence([{ id: servers?.id ?? 0, clock: 1_000, state: { note: 'as if' } }])
  await settle()
  expect(tallyOf(stage)?.notes).toBe(1)
  expect(stage.presenceOf(77)).toBeUndefined()
  expect(readTally([stage.presenceOf(servers?.id ?? 0) as never])?.notes).toBe(1)
})

it('SY108 the desk’s room holds the stage’s, so that what happens there is told to who comes', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  const ada = (await desk('ada')).peer
  stage.detach()
  await world.clock.advance(60_000)
  write(ada, 'zebra')
  await settle()
  expect(tallyOf((await world.enter(STAGE, { role: 'screen' })).peer)?.people).toEqual({ ada: 1 })
})

it('SY109 a desk with more notes than anybody writes is counted every five seconds at most', async () => {
  const { world, stage, desk, write, settle } = await writingAlone()
  const { peer } = await desk('ada')
  write(peer, ...Array.from({ length: 600 }, (_, i) => `n${i}`))
  await settle()
  const before = serversOf(stage).length
  for (let i = 0; i < 60; i++) {
    write(peer, `more${i}`)
    await world.clock.advance(100)
  }
  expect(serversOf(stage).length - before).toBeLessThanOrEqual(3)
  await world.clock.advance(6_000)
  expect(tallyOf(stage)?.notes).toBe(660)
})

it('SY100 a desk’s own trash and what was revealed of it wait no more', async () => {
  const { stage, desk, write, settle } = await writingAlone()
  const { peer } = await desk('ada')
  write(peer, 'zebra', 'quagga', 'okapi')
  const [zebra, quagga] = [...peer.doc.getMap<Y.Map<unknown>>('notes').entries()]
  zebra?.[1].set('deletedAt', 5)
  await settle()
  expect(tallyOf(stage)?.people).toEqual({ ada: 2 })
  peer.doc.getMap('revealed').set(quagga?.[0] ?? '', { as: 'n9', text: 'quagga', at: 9 })
  await settle()
  expect(tallyOf(stage)?.people).toEqual({ ada: 1 })
})
