import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seatPeople, setTableCount } from '../../shared/facilitation/changeTables'
import { readLead } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { readSeats, readTables } from '../../shared/facilitation/tables'
import { LIMITS, SERVER_LIMITS } from '../../shared/protocol/limits'
import { begin, freeze } from '../testing/leading'
import { turn } from '../testing/manualClock'
import { startHttp } from './httpHarness'

type Harness = Awaited<ReturnType<typeof startHttp>>
type Board = Awaited<ReturnType<Harness['create']>>

async function lead({ rooms }: Harness, { id }: Board, change: (stage: Y.Doc, board: Y.Doc) => void) {
  const [stage, board] = [await rooms.doc(`${id}.stage`), await rooms.doc(id)]
  change(stage, board)
}

/** Written through, as a room does. */
async function note({ call }: Harness, { id, keys }: Board, text: string) {
  await call('POST', `/api/boards/${id}/import`, { key: keys.facilitator, type: 'text/plain', body: text })
}

async function keep({ call }: Harness, { id, keys }: Board, name: unknown = 'Midi') {
  return call('POST', `/api/boards/${id}/snapshots`, { key: keys.facilitator, body: { name } })
}

describe('a locked board', () => {
  for (const code of ['frozen', 'look-only'] as const) {
    it(`H90 takes no import and no image of a participant (${code}), those of a facilitator it does`, async () => {
      const http = await startHttp()
      const board = await http.create()
      await lead(http, board, (stage) => (code === 'frozen' ? freeze(stage) : begin(stage, 'a', { can: ['vote'] })))
      const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
      const sent = [
        { path: 'import', type: 'text/plain', body: 'one' },
        { path: 'images', type: 'image/png', body: png },
      ]
      for (const { path, ...file } of sent) {
        const url = `/api/boards/${board.id}/${path}`
        const refused = await http.call('POST', url, { ...file, key: board.keys.participant })
        expect([refused.statusCode, refused.json().code]).toEqual([403, code])
      }
      expect((await http.rooms.doc(board.id)).getMap('notes').size).toBe(0)
      for (const { path, ...file } of sent) {
        const url = `/api/boards/${board.id}/${path}`
        expect((await http.call('POST', url, { ...file, key: board.keys.facilitator })).statusCode).toBeLessThan(300)
      }
    })
  }
})

it('H90 where people write alone, an image for a card of their desk is taken, but in a freeze', async () => {
  const http = await startHttp()
  const board = await http.create()
  const joined = await http.call('POST', `/api/boards/${board.id}/people`, {
    key: board.keys.participant,
    body: { name: 'Ana' },
  })
  const body = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const send = async (key: string) =>
    (await http.call('POST', `/api/boards/${board.id}/images`, { key, type: 'image/png', body })).statusCode
  await lead(http, board, (stage) => begin(stage, 'a', { can: ['write'], sees: 'private' }))
  expect([await send(joined.json().key), await send(board.keys.participant)]).toEqual([201, 403])
  await lead(http, board, (stage) => freeze(stage))
  expect(await send(joined.json().key)).toBe(403)
})

describe('snapshots by HTTP', () => {
  it('H91 H92 are kept by hand and listed, newest first, to facilitators alone', async () => {
    const http = await startHttp()
    const board = await http.create()
    const [first, second] = [await keep(http, board, '  Midi '), await keep(http, board, 'Soir')]
    expect(first.statusCode).toBe(201)
    expect(first.json()).toEqual({ id: expect.any(String), name: 'Midi', time: expect.any(Number) })
    const url = `/api/boards/${board.id}/snapshots`
    const listed = await http.call('GET', url, { key: board.keys.facilitator })
    const shape = { phase: null, isAutomatic: false }
    expect(listed.json()).toEqual({ snapshots: [second, first].map((made) => ({ ...made.json(), ...shape })) })
    for (const key of [board.keys.participant, board.keys.observer, board.keys.screen]) {
      expect((await http.call('GET', url, { key })).statusCode).toBe(403)
      expect((await http.call('POST', url, { key, body: { name: 'x' } })).statusCode).toBe(403)
      expect((await http.call('GET', `${url}/${first.json().id}`, { key })).statusCode).toBe(403)
      expect((await http.call('POST', `${url}/${first.json().id}/board`, { key, body: {} })).statusCode).toBe(403)
    }
    expect((await http.call('DELETE', url, { key: board.keys.facilitator })).statusCode).toBe(405)
    expect((await http.call('GET', url)).statusCode).toBe(401)
  })

  it('H92 refuse a name that is none, and more than a board keeps', async () => {
    const http = await startHttp()
    const board = await http.create()
    for (const name of ['', '  ', 7, 'x'.repeat(LIMITS.title + 1)]) {
      expect((await keep(http, board, name)).json().code).toBe('invalid-input')
    }
    for (let i = 0; i < SERVER_LIMITS.snapshotsByHand; i++) expect((await keep(http, board)).statusCode).toBe(201)
    const refused = await keep(http, board)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'too-many-snapshots'])
    http.rooms.canSave = false
    expect((await keep(http, board)).statusCode).toBe(503)
  })

  it('H93 open as the export of that moment', async () => {
    const http = await startHttp()
    const board = await http.create({ template: 'kjWall' })
    await note(http, board, 'before')
    const key = board.keys.facilitator
    const exported = (await http.call('GET', `/api/boards/${board.id}/export`, { key })).json()
    const { id } = (await keep(http, board)).json()
    await note(http, board, 'after')
    const opened = await http.call('GET', `/api/boards/${board.id}/snapshots/${id}`, { key })
    expect(opened.json()).toEqual(exported)
    for (const wrong of ['nothing', 'no.id', 'x'.repeat(65)]) {
      const answer = await http.call('GET', `/api/boards/${board.id}/snapshots/${wrong}`, { key })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'no-such-snapshot'])
    }
  })

  it('H95 are in hand one at a time, and many asked for of one board keep no other waiting for all of them', async () => {
    const http = await startHttp()
    const [one, two] = [await http.create(), await http.create()]
    const urls = await Promise.all(
      [one, two].map(async (board) => `/api/boards/${board.id}/snapshots/${(await keep(http, board)).json().id}`),
    )
    const { readSnapshot } = http.store
    const order: string[] = []
    let inHand = 0
    http.store.readSnapshot = async (room, id) => {
      order.push(room === one.id ? 'one' : 'two')
      expect(++inHand).toBe(1)
      await turn()
      inHand--
      return readSnapshot(room, id)
    }
    const see = (board: Board) => http.call('GET', urls[board === one ? 0 : 1] ?? '', { key: board.keys.facilitator })
    const answers = await Promise.all([see(one), see(one), see(one), see(one), see(two)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(order.indexOf('two')).toBeLessThan(3)
  })

  it('H94 become a board of their own, with supports, tables and phases, without a phase that is on, a freeze or seats', async () => {
    const http = await startHttp()
    const board = await http.create({ title: 'Quartier', locale: 'en', template: 'kjWall' })
    const key = board.keys.facilitator
    await note(http, board, 'kept')
    await lead(http, board, (stage) => {
      setTableCount(stage, 2, () => `t${stage.getMap('tables').size}`, new LeadEdit())
      seatPeople(stage, new Map([['ada', 't0']]), null)
      begin(stage, 'a')
      freeze(stage)
    })
    const { id } = (await keep(http, board)).json()
    await note(http, board, 'later')
    const url = `/api/boards/${board.id}/snapshots/${id}`
    const made = await http.call('POST', `${url}/board`, { key, body: {} })
    expect(made.statusCode).toBe(201)
    const fresh = made.json<Board>()
    expect(Object.keys(fresh).sort()).toEqual(['authors', 'id', 'keys', 'locale', 'title', 'urls'])
    expect([fresh.title, fresh.locale]).toEqual(['Quartier · Midi', 'en'])
    const [old, stage] = [await http.rooms.doc(`${board.id}.stage`), await http.rooms.doc(`${fresh.id}.stage`)]
    for (const map of ['supports', 'zones', 'kinds', 'phases']) {
      expect(stage.getMap(map).toJSON()).toEqual(old.getMap(map).toJSON())
    }
    expect(readTables(stage)).toEqual(readTables(old))
    expect([readLead(stage).phase, readLead(stage).freeze, readSeats(stage).size]).toEqual([null, null, 0])
    const told = (await http.call('GET', `/api/boards/${fresh.id}`, { key: fresh.keys.facilitator })).json()
    expect(told).toMatchObject({ title: 'Quartier · Midi', counts: { notes: 1 } })
    const snapshot = (await http.call('GET', url, { key })).json()
    const again = (await http.call('GET', `/api/boards/${fresh.id}/export`, { key: fresh.keys.facilitator })).json()
    expect(again.board).toEqual(snapshot.board)
    expect((await http.rooms.doc(board.id)).getMap('notes').size).toBe(2)
    expect((await http.call('POST', `${url}/board`, { key, body: { title: 'Autre' } })).json().title).toBe('Autre')
    expect((await http.call('POST', `${url}x/board`, { key, body: {} })).statusCode).toBe(404)
  })

  it('H94 bring the images that their cards show', async () => {
    const http = await startHttp()
    const board = await http.create()
    const key = board.keys.facilitator
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const send = async () => {
      const answer = await http.call('POST', `/api/boards/${board.id}/images`, { key, type: 'image/png', body: png })
      return answer.json<{ id: string }>().id
    }
    const [shown, hidden] = [await send(), await send()]
    await lead(http, board, (_stage, doc) => {
      const portrait = new Y.Map(Object.entries({ kind: 'image', image: shown }))
      const fields = new Y.Map([['portrait', portrait]])
      doc.getMap('cards').set(
        'c1',
        new Y.Map<unknown>([
          ['kind', 'persona'],
          ['fields', fields],
        ]),
      )
    })
    const { id } = (await keep(http, board)).json()
    const made = await http.call('POST', `/api/boards/${board.id}/snapshots/${id}/board`, { key, body: {} })
    const fresh = made.json<Board>()
    const see = (of: Board, image: string) =>
      http.call('GET', `/api/boards/${of.id}/images/${image}`, { key: of.keys.screen })
    expect((await see(fresh, shown)).rawPayload).toEqual((await see(board, shown)).rawPayload)
    expect([(await see(fresh, shown)).statusCode, (await see(fresh, hidden)).statusCode]).toEqual([200, 404])
  })

  it('H94 need the create key where one is set, and leave no board where they cannot be saved', async () => {
    const http = await startHttp({ GRAPPE_CREATE_KEY: 'secret' })
    const answer = await http.call('POST', '/api/boards', { key: 'secret', body: {} })
    const board = answer.json<Board>()
    const { id } = (await keep(http, board)).json()
    const url = `/api/boards/${board.id}/snapshots/${id}/board`
    const key = board.keys.facilitator
    for (const body of [{}, { createKey: 'wrong' }]) {
      const refused = await http.call('POST', url, { key, body })
      expect([refused.statusCode, refused.json().code]).toEqual([401, 'create-key-needed'])
    }
    expect((await http.call('POST', url, { key, body: { createKey: 'secret' } })).statusCode).toBe(201)
    const before = (await http.store.boards()).length
    http.store.fail(new Error('full'))
    expect((await http.call('POST', url, { key, body: { createKey: 'secret' } })).statusCode).toBe(503)
    expect(await http.store.boards()).toHaveLength(before)
  })
})
