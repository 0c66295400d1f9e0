import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Ballot, ballotsOf } from '../../shared/facilitation/ballot'
import { readTally } from '../../shared/facilitation/tally'
import { readVotes } from '../../shared/facilitation/vote'
import { notesOf } from '../../shared/model/board'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { noteDraft } from '../../shared/testing/boards'
import { callApi } from '../testing/callApi'
import { eventually } from '../testing/eventually'
import { closeOf, openPeer, openSocket, type SocketPeer } from '../testing/openPeer'
import { openProvider, startTestServer, type TestServer } from '../testing/startTestServer'
import type { TestPeer } from '../testing/testPeer'

type Person = { readonly id: string; readonly key: string }

const EDIT = new SystemEdit('server')

let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-votes-'))
  server = await startTestServer({ GRAPPE_DATA: folder })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A board with two notes and so many people, who have their desks open; somebody leads. */
async function workshop(count = 3) {
  const { record, keys } = await server.createBoard()
  const { id } = record
  const board = await openPeer(server.ws, id, keys.facilitator)
  createNotes(board.peer.doc, [noteDraft('n1'), noteDraft('n2')], EDIT)
  const stage = await openPeer(server.ws, `${id}.stage`, keys.facilitator)
  const join = () => callApi<Person>(server.http, 'POST', `/${id}/people`, { key: keys.participant, body: {} })
  const people: Person[] = []
  while (people.length < count) people.push(await join())
  const deskOf = ({ id: person, key }: Person) => openPeer(server.ws, `${id}.desk.${person}`, key)
  const at = `/${id}/votes`
  const key = keys.facilitator
  const open = async (values: object = {}) => {
    const body = { method: 'dots', kind: 'notes', dots: 2, most: 2, ...values }
    const made = () => callApi<{ id: string }>(server.http, 'POST', at, { key, body })
    // The notes are on their way.
    const { id: vote } = await eventually(made)
    return vote
  }
  const close = (vote: string) => callApi(server.http, 'POST', `${at}/${vote}/close`, { key, body: {} })
  const results = async (vote: string) => {
    const fresh = await openPeer(server.ws, `${id}.stage`, keys.screen)
    fresh.ws.close()
    const found = readVotes(fresh.peer.doc).find((one) => one.id === vote)
    return found?.results ?? null
  }
  const scores = async (vote: string) => {
    const found = await results(vote)
    return (
      found && [found.ballots, found.spoilt, ...['n1', 'n2'].map((n) => found.lines.find((l) => l.id === n)?.score)]
    )
  }
  return { id, keys, key, board, stage, people, join, deskOf, open, close, results, scores, at }
}

/** Resolves once the server is done with it. */
async function cast(peer: TestPeer, vote: string, ballot: Ballot | string | null): Promise<void> {
  const before = peer.acks.at(-1) ?? 0
  ballotsOf(peer.doc).set(vote, ballot)
  await eventually(() => expect(peer.acks.at(-1) ?? 0).toBeGreaterThan(before))
}

describe('votes against all rules', () => {
  it('H117 of a hundred ballots of one person the last one counts, once', async () => {
    const { people, deskOf, open, close, scores } = await workshop()
    const vote = await open()
    const [desk, other] = (await Promise.all(people.slice(0, 2).map(deskOf))) as [SocketPeer, SocketPeer]
    for (let i = 0; i < 99; i++) ballotsOf(desk.peer.doc).set(vote, { n1: 2 })
    ballotsOf(desk.peer.doc).set(vote, { n2: 1 })
    // One for the answer to the server's first step.
    await eventually(() => expect(desk.peer.acks.at(-1)).toBe(101))
    await cast(other.peer, vote, { n1: 1 })
    await close(vote)
    expect(await scores(vote)).toEqual([2, 0, 1, 1])
  })

  it('H117 two devices of one person have one ballot, the later whole', async () => {
    const { people, deskOf, open, close, results } = await workshop(1)
    const vote = await open({ most: 1 })
    const [phone, laptop] = [await deskOf(people[0] as Person), await deskOf(people[0] as Person)]
    await cast(phone.peer, vote, { n1: 1 })
    await cast(laptop.peer, vote, { n2: 1, gone: 1 })
    await close(vote)
    expect((await results(vote))?.ballots).toBe(1)
  })

  it('H117 more than one has spoils a ballot, and what is not there counts nothing', async () => {
    const { people, deskOf, open, close, scores } = await workshop(4)
    const vote = await open()
    const desks = await Promise.all(people.map(deskOf))
    const ballots = [{ n1: 2, n2: 2 }, { gone: 2 }, 'n1', { n1: 1, n2: 1 }]
    await Promise.all(desks.map(({ peer }, i) => cast(peer, vote, ballots[i] ?? null)))
    await close(vote)
    expect(await scores(vote)).toEqual([2, 2, 1, 1])
  })

  it('H117 what comes after the close counts nothing, closed once more neither', async () => {
    const { people, deskOf, open, close, scores } = await workshop(2)
    const vote = await open()
    const desks = await Promise.all(people.map(deskOf))
    await cast(desks[0]?.peer as TestPeer, vote, { n1: 1 })
    await close(vote)
    await cast(desks[0]?.peer as TestPeer, vote, { n1: 2 })
    await cast(desks[1]?.peer as TestPeer, vote, { n1: 2 })
    await close(vote)
    expect(await scores(vote)).toEqual([1, 0, 1, 0])
  })

  it('H117 nobody opens another’s desk, be it to write a ballot there', async () => {
    const { id, keys, people } = await workshop(2)
    const [ada, bo] = people as [Person, Person]
    for (const key of [bo.key, keys.participant, keys.facilitator, keys.screen]) {
      expect(await closeOf(openSocket(server.ws, `${id}.desk.${ada.id}`, key))).toBe(CLOSE.unauthorized)
    }
  })

  it('H117 who joins after the opening votes for nothing', async () => {
    const { join, deskOf, open, close, scores, results } = await workshop(1)
    const vote = await open()
    for (let i = 0; i < 3; i++) await cast((await deskOf(await join())).peer, vote, { n1: 2 })
    await close(vote)
    expect(await scores(vote)).toEqual([0, 0, 0, 0])
    expect((await results(vote))?.of).toBe(1)
  })

  it('H112 the ballot of who was removed since counts', async () => {
    const { id, key, people, deskOf, open, close, scores } = await workshop(2)
    const [ada] = people as [Person]
    const vote = await open()
    await cast((await deskOf(ada)).peer, vote, { n1: 2 })
    await callApi(server.http, 'DELETE', `/${id}/people/${ada.id}`, { key })
    await close(vote)
    expect(await scores(vote)).toEqual([1, 0, 2, 0])
  })

  it('H112 a thing that went into the trash since stands no more, and the ballots for it count for the rest', async () => {
    const { board, people, deskOf, open, close, results } = await workshop(1)
    const vote = await open()
    await cast((await deskOf(people[0] as Person)).peer, vote, { n1: 1, n2: 1 })
    const before = board.peer.acks.at(-1) ?? 0
    notesOf(board.peer.doc).get('n1')?.set('deletedAt', 5)
    await eventually(() => expect(board.peer.acks.at(-1) ?? 0).toBeGreaterThan(before))
    await close(vote)
    const found = await results(vote)
    expect([found?.ballots, found?.lines.map(({ id, score }) => [id, score])]).toEqual([1, [['n2', 1]]])
  })

  it('H112 of many who close at once each is told that it is done, and it was counted once', async () => {
    const { people, deskOf, open, close, results, stage } = await workshop(3)
    const vote = await open()
    const desks = await Promise.all(people.map(deskOf))
    const closings = [0, 1, 2, 3].map(() => close(vote))
    // Ballots that race with the closing are in it whole, or not at all.
    for (const { peer } of desks) ballotsOf(peer.doc).set(vote, { n1: 1, n2: 1 })
    await Promise.all(closings)
    const found = await results(vote)
    await eventually(() => expect(readVotes(stage.peer.doc)[0]?.results).toEqual(found))
    expect(found?.lines.map(({ score }) => score)).toEqual([found?.ballots, found?.ballots])
    await close(vote)
    expect(await results(vote)).toEqual(found)
  })

  it('H116 a vote goes on without who leads, and over a restart, with the ballots of before', async () => {
    const { id, keys, board, stage, people, deskOf, open, close, scores } = await workshop(3)
    const vote = await open()
    const [ada, bo] = people as [Person, Person]
    await cast((await deskOf(ada)).peer, vote, { n1: 2 })
    for (const { ws } of [board, stage]) ws.terminate()
    await server.stop()
    server = await startTestServer({ GRAPPE_DATA: folder })
    await cast((await deskOf(bo)).peer, vote, { n1: 1, n2: 1 })
    const screen = await openPeer(server.ws, `${id}.stage`, keys.screen)
    await eventually(() => {
      const states = screen.peer.presences.flat().map(({ state }) => state as Record<string, unknown>)
      expect(readTally(states.reverse().filter((state) => state !== null))?.vote).toEqual({ id: vote, voted: 2, of: 3 })
    })
    expect(readVotes(screen.peer.doc)[0]?.closedAt).toBeNull()
    await close(vote)
    expect(await scores(vote)).toEqual([2, 0, 3, 1])
  })

  it('SY107 an unmodified y-websocket that says nothing itself hears the tally, and its echo takes nobody’s id', async () => {
    const { id, keys, people, deskOf, open } = await workshop(2)
    const vote = await open()
    const provider = openProvider(server, `${id}.stage`, keys.participant)
    onTestFinished(() => provider.destroy())
    provider.awareness.setLocalState(null)
    const told = () => readTally(provider.awareness.getStates().values() as Iterable<Record<string, unknown>>)?.vote
    for (const [at, person] of people.entries()) {
      await cast((await deskOf(person)).peer, vote, { n1: 1 })
      await eventually(() => expect(told()).toEqual({ id: vote, voted: at + 1, of: 2 }))
    }
    expect(provider.wsconnected).toBe(true)
    expect(provider.awareness.getStates().size).toBe(1)
  })

  it('H117 ballots for a vote that was taken away, or never was, are nobody’s', async () => {
    const { id, key, people, deskOf, open, close, scores } = await workshop(1)
    const dropped = await open()
    const desk = await deskOf(people[0] as Person)
    await cast(desk.peer, dropped, { n1: 2 })
    await callApi(server.http, 'DELETE', `/${id}/votes/${dropped}`, { key })
    await cast(desk.peer, 'never', { n1: 2 })
    const vote = await open()
    await close(vote)
    expect(await scores(vote)).toEqual([0, 0, 0, 0])
    await expect(close(dropped)).rejects.toThrow('404')
  })
})
