import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { readTally } from '../../shared/facilitation/tally'
import { readVotes } from '../../shared/facilitation/vote'
import { notesOf } from '../../shared/model/board'
import { createCards } from '../../shared/operations/createCards'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { ROLES, type Role } from '../../shared/protocol/roles'
import { cardDraft, noteDraft } from '../../shared/testing/boards'
import { readConfig } from '../config'
import { startServer } from '../startServer'
import { openLevelStore } from '../store/levelStore'
import { callApi } from '../testing/callApi'
import { formsOf, type Heard, leaksOf, recordingSocket } from '../testing/capture'
import { eventually } from '../testing/eventually'
import { begin } from '../testing/leading'
import { openPeer } from '../testing/openPeer'

type Person = { readonly id: string; readonly key: string }

const EDIT = new SystemEdit('server')
const NOTES = ['zyzzyva-eleven', 'Éléphant-çà-l’ombre', 'quixotry-seven']
const CARD = 'xylophone-card'
const TYPED = 'syzygy-letter-by-letter'
const BALLOTS = ['ballot-for-borborygm', 'ballot-for-callipyge']
const PRIVATE = [...NOTES, CARD, TYPED]

async function startCaptured() {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-capture-'))
  const logged: Buffer[] = []
  const sink = new Writable({ write: (chunk, _encoding, done) => done(void logged.push(Buffer.from(chunk))) })
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', GRAPPE_DATA: folder })
  const server = await startServer(config, await openLevelStore(folder), pino({ level: 'trace' }, sink))
  onTestFinished(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const http = `http://127.0.0.1:${server.port}`
  const { record, keys } = await server.directory.create({ title: 'Test', locale: 'fr' })
  const log: Heard = { name: 'the log', bytes: () => Buffer.concat(logged) }
  return { http, ws: `ws://127.0.0.1:${server.port}`, board: record.id, keys, log }
}

type Captured = Awaited<ReturnType<typeof startCaptured>>

/** Everybody who may open something of the board, with all that their sockets bring. */
async function listen({ ws, board, keys }: Captured, other: Person) {
  const doors: [string, string, string][] = ROLES.flatMap((role): [string, string, string][] => [
    [`${role} on the board`, board, keys[role]],
    [`${role} on the stage`, `${board}.stage`, keys[role]],
  ])
  doors.push(['the facilitator on the plan', `${board}.plan`, keys.facilitator])
  doors.push(['another on the board', board, other.key], ['another on the stage', `${board}.stage`, other.key])
  doors.push(['another on their own desk', `${board}.desk.${other.id}`, other.key])
  const peers = await Promise.all(
    doors.map(async ([name, room, key]) => ({ name, ...(await openPeer(ws, room, key)) })),
  )
  const heard = peers.map(({ name, peer }): Heard => ({ name, bytes: () => Buffer.concat(peer.frames) }))
  const strangers = (['participant', 'observer', 'facilitator'] as const).flatMap((role) =>
    [board, `${board}.stage`].map((room) => openStranger(ws, room, keys[role])),
  )
  const peerOf = (name: string) => peers.find((one) => one.name === name)?.peer ?? peers[0]?.peer ?? fail()
  return { heard: [...heard, ...strangers], peerOf }
}

function fail(): never {
  throw new Error('nobody listens')
}

/** An unmodified y-websocket, which echoes and asks as it likes. */
function openStranger(ws: string, room: string, key: string): Heard {
  const { Socket, bytes } = recordingSocket()
  const provider = new WebsocketProvider(`${ws}/sync`, room, new Y.Doc(), {
    WebSocketPolyfill: Socket,
    disableBc: true,
    protocols: ['grappe', `key.${key}`],
  })
  onTestFinished(() => provider.destroy())
  return { name: `y-websocket on ${room}`, bytes }
}

/** All that the server answers to anybody's key. */
async function ask({ http, board, keys }: Captured, other: Person): Promise<Heard[]> {
  const snapshots = await callApi<{ snapshots: { id: string }[] }>(http, 'GET', `/${board}/snapshots`, {
    key: keys.facilitator,
  })
  const at = `/api/boards/${board}`
  const paths = [
    ...['json', 'csv', 'md'].map((format) => `${at}/export?format=${format}`),
    ...['', '/people', '/door', '/snapshots'].map((rest) => `${at}${rest}`),
    ...snapshots.snapshots.map(({ id }) => `${at}/snapshots/${id}`),
    ...['/metrics', '/healthz', '/readyz', '/api/time'],
  ]
  expect(snapshots.snapshots.length).toBeGreaterThan(0)
  const by: [string, string][] = [...Object.entries(keys), ['another', other.key]]
  return Promise.all(
    by.flatMap(([who, key]) =>
      paths.map(async (path): Promise<Heard> => {
        const answer = await fetch(`${http}${path}`, { headers: { authorization: `Bearer ${key}` } })
        const bytes = Buffer.from(`${JSON.stringify([...answer.headers])}${await answer.text()}`)
        return { name: `${who} asking ${path.replace(board, '…')}`, bytes: () => bytes }
      }),
    ),
  )
}

async function together() {
  const captured = await startCaptured()
  const { http, ws, board, keys } = captured
  const join = () => callApi<Person>(http, 'POST', `/${board}/people`, { key: keys.participant, body: {} })
  const [ada, bo, other] = [await join(), await join(), await join()]
  const { heard, peerOf } = await listen(captured, other)
  const stage = peerOf('facilitator on the stage')
  createNotes(peerOf('facilitator on the board').doc, [noteDraft('n1', { text: 'in the open' })], EDIT)
  begin(stage.doc, 'alone', { sees: 'private' })
  const deskOf = ({ id, key }: Person) => openPeer(ws, `${board}.desk.${id}`, key)
  const told = () =>
    readTally(
      peerOf('screen on the stage')
        .presences.flat()
        .map(({ state }) => state as Record<string, unknown>)
        .reverse()
        .filter((state) => state !== null),
    )
  const everything = async () => [...heard, captured.log, ...(await ask(captured, other))]
  return { ...captured, ada, bo, other, heard, peerOf, stage, deskOf, told, everything }
}

it('SY10 of what is written on a desk not a character reaches anybody else, by socket, by HTTP or in the log', async () => {
  const { ada, bo, heard, peerOf, stage, deskOf, told, everything } = await together()
  const [desk, twin, bos] = [await deskOf(ada), await deskOf(ada), await deskOf(bo)]
  createNotes(
    desk.peer.doc,
    NOTES.slice(0, 2).map((text, i) => noteDraft(`a${i}`, { text, author: ada.id })),
    EDIT,
  )
  createNotes(bos.peer.doc, [noteDraft('b0', { text: NOTES[2] as string, author: bo.id })], EDIT)
  createCards(bos.peer.doc, [cardDraft('c0', { values: { name: CARD } })], EDIT)
  createNotes(desk.peer.doc, [noteDraft('typed', { text: '' })], EDIT)
  const text = notesOf(desk.peer.doc).get('typed')?.get('text') as Y.Text
  for (const [at, letter] of [...TYPED].entries()) text.insert(at, letter)
  await eventually(() => expect(told()).toMatchObject({ writers: 2, people: { [ada.id]: 3, [bo.id]: 2 } }))
  // Their own other device has it: so it was said, and would be found.
  await eventually(() => expect(String(notesOf(twin.peer.doc).get('typed')?.get('text'))).toBe(TYPED))
  const own: Heard = { name: 'twin', bytes: () => Buffer.concat(twin.peer.frames) }
  expect(leaksOf([own], NOTES)).toEqual(NOTES.slice(0, 2).map((note) => `twin: ${note}`))
  // The phase is left: the board is kept as it was, and everybody goes on.
  begin(stage.doc, 'sort', { can: ['gather'] })
  createNotes(peerOf('facilitator on the board').doc, [noteDraft('n2', { text: 'for all to see' })], EDIT)
  for (const { name, bytes } of heard.filter((one) => one.name.includes('board'))) {
    await eventually(() => expect(bytes().includes('for all to see'), name).toBe(true))
  }
  const all = await eventually(everything)
  expect(leaksOf(all, PRIVATE)).toEqual([])
  expect(all.some(({ bytes }) => bytes().includes('in the open'))).toBe(true)
  expect(all.some(({ name, bytes }) => name === 'the log' && bytes().includes('/export'))).toBe(true)
})

it('SY10 of what was revealed everybody has all, of what waits on nobody anything, of its desk’s ids neither', async () => {
  const { http, board, keys, ada, bo, heard, peerOf, deskOf, told, everything } = await together()
  const [desk, bos] = [await deskOf(ada), await deskOf(bo)]
  createNotes(desk.peer.doc, [noteDraft('desk-id-of-ada', { text: NOTES[0] as string, author: ada.id })], EDIT)
  createNotes(bos.peer.doc, [noteDraft('desk-id-of-bo', { text: NOTES[2] as string, author: bo.id })], EDIT)
  await eventually(() => expect(told()?.people).toEqual({ [ada.id]: 1, [bo.id]: 1 }))
  const key = keys.facilitator
  const reveal = (people: unknown) => callApi(http, 'POST', `/${board}/reveal`, { key, body: { people } })
  expect(await reveal([ada.id])).toEqual({ revealed: 1, desks: 1 })
  for (const { name, bytes } of heard.filter((one) => one.name.includes('board'))) {
    await eventually(() => expect(bytes().includes(NOTES[0] as string), name).toBe(true))
  }
  await eventually(() => expect(told()).toMatchObject({ notes: 1, people: { [bo.id]: 1 } }))
  begin(peerOf('facilitator on the stage').doc, 'next', { can: ['gather'] })
  const all = await eventually(everything)
  expect(leaksOf(all, [NOTES[2] as string, 'desk-id-of-ada', 'desk-id-of-bo'])).toEqual([])
  const exports = all.filter(({ name }) => name.includes('/export'))
  expect(leaksOf(exports, [NOTES[0] as string])).toHaveLength(exports.length)
  expect(leaksOf([all.find(({ name }) => name === 'the log') ?? fail()], NOTES)).toEqual([])
})

it('H113 of a ballot nobody is told anything before the close, and afterwards the totals alone', async () => {
  const { http, board, keys, ada, bo, peerOf, stage, deskOf, told, everything } = await together()
  const key = keys.facilitator
  const body = { method: 'dots', kind: 'notes', dots: 3, most: 2, title: 'the question' }
  const { id } = await eventually(() => callApi<{ id: string }>(http, 'POST', `/${board}/votes`, { key, body }))
  const desks = [await deskOf(ada), await deskOf(bo)]
  for (const [i, { peer }] of desks.entries()) ballotsOf(peer.doc).set(id, { [BALLOTS[i] as string]: 1, n1: i + 1 })
  await eventually(() => expect(told()?.vote).toEqual({ id, voted: 2, of: 3 }))
  begin(stage.doc, 'vote', { can: ['vote'] })
  const before = await eventually(everything)
  expect(leaksOf(before, BALLOTS)).toEqual([])
  await callApi(http, 'POST', `/${board}/votes/${id}/close`, { key, body: {} })
  for (const role of ROLES) {
    await eventually(() => {
      const [vote] = readVotes(peerOf(`${role satisfies Role} on the stage`).doc)
      expect(vote?.results).toMatchObject({ ballots: 2, of: 3, lines: [{ id: 'n1', score: 3, voters: 2 }] })
    })
  }
  expect(leaksOf(await everything(), BALLOTS)).toEqual([])
})

it('SY10 a text is found in whatever form it is sent', () => {
  for (const text of PRIVATE) {
    const sent = [...formsOf(text).slice(0, 2)]
    for (const before of ['', 'a', 'ab']) sent.push(Buffer.from(Buffer.from(`${before}${text}z`).toString('base64')))
    for (const bytes of sent) {
      const heard = { name: 'x', bytes: () => Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]) }
      expect(leaksOf([heard], [text])).toEqual([`x: ${text}`])
    }
  }
})
