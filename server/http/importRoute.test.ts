import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStageMeta } from '../../shared/model/stageMeta'
import { LIMITS } from '../../shared/protocol/limits'
import { readBoard } from '../../shared/queries/readBoard'
import { startHttp } from './httpHarness'

const IDEAS = readFileSync(new URL('../../e2e/fixtures/ideas-paris-18.csv', import.meta.url))
const { stringify: json } = JSON
const PAGE = 'x'.repeat(1024 * 1024)

async function withBoard() {
  const http = await startHttp()
  const { id, keys } = await http.create({ title: 'Quartier' })
  const url = `/api/boards/${id}/import`
  const send = (body: unknown, type = 'text/csv', key = keys.participant) => http.call('POST', url, { key, body, type })
  const texts = async () => [...readBoard(await http.rooms.doc(id)).notes.values()].map(({ text }) => text).sort()
  return { ...http, id, keys, url, send, texts }
}

describe('import', () => {
  it('H16: takes the real ideas, 96 notes and not one less', async () => {
    const { send, texts } = await withBoard()
    const answer = await send(IDEAS)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      created: { notes: 96, clusters: 0 },
      ignoredColumns: ['theme', 'year'],
      ignored: [],
      rejected: [],
    })
    expect(await texts()).toContain('Ouvrir le 18e au Street Art')
    expect(await texts()).toHaveLength(96)
  })

  it('H16: takes one note a line of plain text, and a byte order mark', async () => {
    const { send, texts } = await withBoard()
    expect((await send('\ufeffun\n\ndeux\r\ntrois', 'text/plain; charset=utf-8')).json().created.notes).toBe(3)
    expect((await send('\ufefftext;cluster\r\nquatre;A\r\n')).json().created).toEqual({ notes: 1, clusters: 1 })
    expect(await texts()).toEqual(['deux', 'quatre', 'trois', 'un'])
  })

  it('H16: says which rows it left out, by their line in the file, and takes the others', async () => {
    const { send, texts } = await withBoard()
    const answer = await send('text,color\nun,blue\n,blue\ndeux,blue\n')
    expect(answer.json()).toMatchObject({ created: { notes: 2 }, rejected: [{ line: 3, reason: expect.any(String) }] })
    expect(await texts()).toEqual(['deux', 'un'])
  })

  it('H16: writes in the name of who sends it', async () => {
    const { call, id, keys, send, rooms } = await withBoard()
    const { id: person, key } = (await call('POST', `/api/boards/${id}/people`, { key: keys.participant })).json()
    await send('text\nun', 'text/csv', key)
    await send('text\ndeux')
    expect(rooms.written).toEqual([
      { room: id, person },
      { room: id, person: '' },
    ])
    const notes = [...readBoard(await rooms.doc(id)).notes.values()]
    expect(notes.find(({ text }) => text === 'un')?.author).toBe(person)
  })

  it('H17: lays imports that come at once beside each other', async () => {
    const { send, rooms, id } = await withBoard()
    await Promise.all([send('text\nun'), send('text\ndeux'), send('text\ntrois')])
    const places = [...readBoard(await rooms.doc(id)).notes.values()].map(
      ({ place }) => `${place.pageX},${place.pageY}`,
    )
    expect(new Set(places).size).toBe(3)
  })

  it.each(['observer', 'screen'] as const)('H18: %s imports nothing', async (role) => {
    const { send, keys } = await withBoard()
    expect((await send('text\nun', 'text/csv', keys[role])).statusCode).toBe(403)
  })

  const manyRows = `text\n${'une idée\n'.repeat(100_000)}`
  it.each<[string, unknown, string, number, string, string]>([
    ['another type', 'text\nun', 'application/pdf', 415, 'unsupported-import-type', 'CSV'],
    ['nothing', '', 'text/csv', 422, 'no-text-column', '"text"'],
    ['binary', Buffer.from('PK\u0003\u0004\u0000\u0000text\n'), 'text/csv', 422, 'not-utf8', 'CSV UTF-8'],
    ['latin 1', Buffer.from('text\nId\u00e9e', 'latin1'), 'text/csv', 422, 'not-utf8', 'CSV UTF-8'],
    ['UTF-16', Buffer.from('\ufefftext\nun', 'utf16le'), 'text/csv', 422, 'not-utf8', 'CSV UTF-8'],
    ['no text column', 'idea;theme\nun;deux', 'text/csv', 422, 'no-text-column', '"idea", "theme"'],
    ['100,000 rows', manyRows, 'text/csv', 422, 'too-many-notes', '10,000'],
    ['too much', Buffer.alloc(LIMITS.importBody + 1, 'a'), 'text/csv', 413, 'import-too-large', '16 MB'],
    ['broken JSON', '{"grappe": 1', 'application/json', 422, 'invalid-json', 'export'],
    ['another JSON', json({ notes: [] }), 'application/json', 422, 'unreadable-import', '"grappe": 1'],
    [
      'a newer JSON',
      json({ grappe: 1, board: {}, stage: { meta: { schema: 99 } } }),
      'application/json',
      422,
      'unreadable-import',
      'newer',
    ],
  ])('H19: %s changes nothing and says what to do', async (_what, body, type, status, code, words) => {
    const { send, texts, rooms } = await withBoard()
    const answer = await send(body, type)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.json().title).toContain(words)
    expect(await texts()).toEqual([])
    expect(rooms.written).toEqual([])
  })

  it('H19: rejects a cell of 5 MB and takes the rest', async () => {
    const { send, texts } = await withBoard()
    const answer = await send(`text\nun\n"${'x'.repeat(5 * 1024 * 1024)}"\ndeux\n`)
    expect(answer.json()).toMatchObject({ created: { notes: 2 }, rejected: [{ line: 3 }] })
    expect(await texts()).toEqual(['deux', 'un'])
  })

  it('H19: refuses what would grow the document past its limit', async () => {
    const { send, texts, rooms } = await withBoard()
    const fill = (name: number) => Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`${name}-${i}`, PAGE]))
    const answers = []
    for (let i = 0; i < 4; i++) {
      answers.push(await send(json({ grappe: 1, board: { later: fill(i) } }), 'application/json'))
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 422])
    expect(answers.at(-1)?.json().code).toBe('board-full')
    expect(rooms.written).toHaveLength(3)
    expect(await texts()).toEqual([])
  })

  it('H9: writes nothing while the server cannot save', async () => {
    const { send, rooms } = await withBoard()
    rooms.canSave = false
    expect((await send('text\nun')).statusCode).toBe(503)
    expect(rooms.written).toEqual([])
  })

  it('H33: a board takes a bounded number of files at once', async () => {
    const { send, clock } = await withBoard()
    const answers = await Promise.all(Array.from({ length: 61 }, () => send('nothing')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(60).fill(422), 429])
    clock.now = 2_000
    expect((await send('text\nun')).statusCode).toBe(200)
  })
})

describe('import of an export', () => {
  it('H20: a board comes back whole on another one', async () => {
    const { call, create, send, id, keys } = await withBoard()
    await send('text,cluster,tags\nun,A,x;y\ndeux,A,\ntrois,,z\n')
    const exported = await call('GET', `/api/boards/${id}/export`, { key: keys.screen })
    const other = await create({ title: 'Autre', locale: 'en' })
    const answer = await call('POST', `/api/boards/${other.id}/import`, {
      key: other.keys.participant,
      body: exported.body,
    })
    expect(answer.json()).toMatchObject({ created: { notes: 3, clusters: 1 }, ignored: ['stage'] })
    const again = await call('GET', `/api/boards/${other.id}/export`, { key: other.keys.screen })
    expect(again.json().board).toEqual(exported.json().board)
    expect(again.json().stage.meta).toMatchObject({ title: 'Autre', locale: 'en' })
  })

  it('H21: a facilitator brings the stage along, never what makes it that board', async () => {
    const { send, rooms, id, keys } = await withBoard()
    const before = readStageMeta(await rooms.doc(`${id}.stage`))
    const meta = { title: 'Vol', locale: 'en', generation: 'other', schema: 1, unsaved: true }
    const body = json({ grappe: 1, board: {}, stage: { meta, supports: { s1: { name: 'Persona' } } } })
    const byParticipant = await send(body, 'application/json')
    expect(byParticipant.json().ignored).toEqual(['stage'])
    const byFacilitator = await send(body, 'application/json', keys.facilitator)
    expect(byFacilitator.statusCode).toBe(200)
    const stage = await rooms.doc(`${id}.stage`)
    expect(readStageMeta(stage)).toEqual(before)
    expect(stage.getMap('supports').toJSON()).toEqual({ s1: { name: 'Persona' } })
  })
})
