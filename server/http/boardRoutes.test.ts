import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deriveKeys } from '../../shared/keys/deriveKey'
import { clustersOf, notesOf } from '../../shared/model/board'
import { clusterToYMap } from '../../shared/model/cluster'
import { noteToYMap } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import { deleteCards } from '../../shared/operations/cards'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { FIRST_GENERATIONS, ROLES } from '../../shared/protocol/roles'
import { hashKey } from '../auth/keyHash'
import { lanAddress } from '../lanAddress'
import { startHttp } from './httpHarness'

describe('POST /api/boards', () => {
  it('H1: makes a board and tells its keys and links, this once', async () => {
    const { call } = await startHttp({ GRAPPE_PUBLIC_URL: 'https://board.example.org' })
    const answer = await call('POST', '/api/boards', { body: { title: ' Mon\nquartier ', locale: 'en' } })
    expect(answer.statusCode).toBe(201)
    const { id, keys, urls, ...rest } = answer.json()
    expect(rest).toEqual({ title: 'Mon quartier', locale: 'en', authors: 'named' })
    expect(keys).toEqual(deriveKeys(keys.facilitator, id, FIRST_GENERATIONS))
    expect(urls).toEqual({
      facilitator: `https://board.example.org/b/${id}#${keys.facilitator}`,
      participant: `https://board.example.org/b/${id}#${keys.participant}`,
      observer: `https://board.example.org/b/${id}#${keys.observer}`,
      screen: `https://board.example.org/s/${id}#${keys.screen}`,
    })
  })

  it('H1: needs nothing to be said: a French board without a title', async () => {
    const { app, call } = await startHttp()
    const bare = await app.inject({ method: 'POST', url: '/api/boards' })
    expect(bare.statusCode).toBe(201)
    expect(bare.json()).toMatchObject({ title: '', locale: 'fr' })
    const nulls = await call('POST', '/api/boards', { body: { title: null, locale: null, template: null } })
    expect(nulls.statusCode).toBe(201)
  })

  it('H2: puts the address of this machine in the network into links where none was set', async () => {
    const { app, create } = await startHttp({ PORT: '0' })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const address = app.server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    expect((await create()).urls.screen).toMatch(new RegExp(`^http://${lanAddress()}:${port}/s/`))
  })

  it.each([
    [{ title: '🍇'.repeat(201) }, 'invalid-input', 'See "title".'],
    [{ title: 7 }, 'invalid-input', 'See "title".'],
    [{ locale: 'de' }, 'invalid-input', 'See "locale".'],
    [{ template: 7 }, 'invalid-input', 'See "template".'],
    [{ template: 'nothing' }, 'unknown-template', 'See "nothing".'],
    ['{"title":', 'invalid-json', undefined],
    ['[]', 'invalid-input', 'A JSON object is expected.'],
    ['"title"', 'invalid-input', 'A JSON object is expected.'],
  ])('H3: refuses $0 with 422, $1', async (body, code, detail) => {
    const { call } = await startHttp()
    const answer = await call('POST', '/api/boards', { body })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code, ...(detail === undefined ? {} : { detail }) })
  })

  it('H4: asks for the create key where one is set', async () => {
    const { app, call } = await startHttp({ GRAPPE_CREATE_KEY: 'open.sesame!' })
    for (const key of ['open.sesame', 'open.sesame!!']) {
      const answer = await call('POST', '/api/boards', { key, body: {} })
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
      expect(answer.json().code).toBe('create-key-needed')
    }
    expect((await app.inject({ method: 'POST', url: '/api/boards' })).statusCode).toBe(401)
    expect((await call('POST', '/api/boards', { key: 'open.sesame!', body: {} })).statusCode).toBe(201)
  })

  it('H9: says so where the store cannot write, and makes nothing', async () => {
    const { call, store } = await startHttp()
    store.fail(new Error('ENOSPC'))
    const answer = await call('POST', '/api/boards', { body: {} })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.json()).toMatchObject({ code: 'cannot-save', status: 503 })
    expect(await store.boards()).toEqual([])
  })
})

describe('GET /api/boards/:id', () => {
  it.each(ROLES)('H5: tells the board and its generations to the %s', async (role) => {
    const { call, create, directory } = await startHttp()
    const { id, keys } = await create({ title: 'Quartier', locale: 'fr' })
    const answer = await call('GET', `/api/boards/${id}`, { key: keys[role] })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      id,
      title: 'Quartier',
      locale: 'fr',
      authors: 'named',
      role,
      generations: FIRST_GENERATIONS,
      createdAt: (await directory.record(id))?.createdAt,
      counts: { notes: 0, clusters: 0 },
    })
  })

  it('H6: counts live notes, and clusters as they are read', async () => {
    const { call, create, rooms } = await startHttp()
    const { id, keys } = await create()
    const doc = await rooms.doc(id)
    const base = { z: 'a0', author: '', createdAt: 1 }
    const note = (name: string, parent: string | null = null) =>
      notesOf(doc).set(
        name,
        noteToYMap({ ...base, id: name, text: name, place: { ...pagePlace(0, 0), in: parent }, color: 'pink' }),
      )
    const cluster = (name: string, title: string) =>
      clustersOf(doc).set(name, clusterToYMap({ ...base, id: name, title, place: pagePlace(0, 0), color: 'blue' }))
    const counts = async () => (await call('GET', `/api/boards/${id}`, { key: keys.screen })).json().counts

    cluster('titled', 'Verdure')
    cluster('pair', '')
    cluster('single', '')
    note('a', 'pair')
    note('b', 'pair')
    note('c', 'single')
    note('d')
    expect(await counts()).toEqual({ notes: 4, clusters: 2 })
    notesOf(doc).get('b')?.set('deletedAt', 5)
    expect(await counts()).toEqual({ notes: 3, clusters: 1 })
    notesOf(doc).set('broken', new Y.Map<unknown>([['text', 7]]))
    expect(await counts()).toEqual({ notes: 3, clusters: 1 })
  })

  it('H6: counts live cards where there are any', async () => {
    const { call, create, rooms, templates } = await startHttp()
    const { id, keys } = await create()
    const kind = templates.flatMap(({ kinds }) => kinds)[0]
    if (kind === undefined) throw new Error('no kind')
    const draft = { kind, place: pagePlace(0, 0), author: '', createdAt: 1 }
    const doc = await rooms.doc(id)
    createCards(
      doc,
      [
        { ...draft, id: 'a' },
        { ...draft, id: 'b' },
      ],
      new SystemEdit('server'),
    )
    const counts = async () => (await call('GET', `/api/boards/${id}`, { key: keys.screen })).json().counts
    expect(await counts()).toEqual({ notes: 0, clusters: 0, cards: 2 })
    deleteCards(doc, ['a', 'b'], 5, new SystemEdit('server'))
    expect(await counts()).toEqual({ notes: 0, clusters: 0 })
  })

  it('H7: answers no such key and no such board alike', async () => {
    const { app, call, create } = await startHttp()
    const { id, keys } = await create()
    const other = await create()
    const answers = await Promise.all([
      call('GET', `/api/boards/${id}`, { key: 'x'.repeat(43) }),
      call('GET', `/api/boards/${id}`, { key: other.keys.facilitator }),
      call('GET', '/api/boards/nowhere', { key: keys.facilitator }),
      call('GET', `/api/boards/${id}.stage`, { key: keys.facilitator }),
      call('GET', `/api/boards/${id}`, { headers: { authorization: `Basic ${keys.facilitator}` } }),
      app.inject({ method: 'GET', url: `/api/boards/${id}?key=${keys.facilitator}` }),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toBe(answers[0].body)
      const { date: _, ...headers } = answer.headers
      expect(headers).toMatchObject({ 'www-authenticate': 'Bearer realm="grappe"' })
      expect(headers['content-type']).toMatch('application/problem+json')
    }
  })
})

describe('DELETE /api/boards/:id', () => {
  it('H8: ends what is open and leaves nothing', async () => {
    const { call, create, rooms, store } = await startHttp()
    const { id, keys } = await create()
    await call('GET', `/api/boards/${id}`, { key: keys.facilitator })
    for (const role of ['participant', 'observer', 'screen'] as const) {
      expect((await call('DELETE', `/api/boards/${id}`, { key: keys[role] })).statusCode).toBe(403)
    }
    expect((await call('DELETE', `/api/boards/${id}`, { key: keys.facilitator })).statusCode).toBe(204)
    expect(rooms.dropped).toEqual([id])
    expect(await store.board(id)).toBeNull()
    expect((await store.load(`${id}.stage`)).records).toEqual([])
    expect((await call('GET', `/api/boards/${id}`, { key: keys.facilitator })).statusCode).toBe(401)
  })

  it('H9: touches nothing while the server cannot save', async () => {
    const { call, create, rooms } = await startHttp()
    const { id, keys } = await create()
    rooms.canSave = false
    expect((await call('DELETE', `/api/boards/${id}`, { key: keys.facilitator })).statusCode).toBe(503)
    expect(rooms.dropped).toEqual([])
    expect((await call('GET', `/api/boards/${id}`, { key: keys.facilitator })).statusCode).toBe(200)
  })
})

describe('POST /api/boards/:id/keys/rotate', () => {
  it('H10: gives the new key, closes the old one and tells the new generation', async () => {
    const { call, create, directory } = await startHttp()
    const { id, keys } = await create()
    const withdrawn: string[] = []
    directory.onWithdrawn((_board, keyHash) => withdrawn.push(keyHash))
    const rotate = `/api/boards/${id}/keys/rotate`
    const answer = await call('POST', rotate, { key: keys.facilitator, body: { role: 'screen' } })
    expect(answer.statusCode).toBe(200)
    const generations = { ...FIRST_GENERATIONS, screen: 2 }
    const { key } = answer.json()
    expect(answer.json()).toEqual({ role: 'screen', generation: 2, key })
    expect(key).toBe(deriveKeys(keys.facilitator, id, generations).screen)
    expect(withdrawn).toEqual([hashKey(keys.screen)])
    expect((await call('GET', `/api/boards/${id}`, { key: keys.screen })).statusCode).toBe(401)
    expect((await call('GET', `/api/boards/${id}`, { key })).json()).toMatchObject({ role: 'screen', generations })
  })

  it('H10: a new root closes all four links', async () => {
    const { call, create } = await startHttp()
    const { id, keys } = await create()
    const body = { role: 'facilitator' }
    const { key, generation } = (
      await call('POST', `/api/boards/${id}/keys/rotate`, { key: keys.facilitator, body })
    ).json()
    expect(generation).toBe(2)
    for (const role of ROLES) expect((await call('GET', `/api/boards/${id}`, { key: keys[role] })).statusCode).toBe(401)
    expect((await call('GET', `/api/boards/${id}`, { key })).json().role).toBe('facilitator')
  })

  it('H10: refuses everybody but the facilitator key itself', async () => {
    const { call, create } = await startHttp()
    const { id, keys } = await create()
    const joined = (await call('POST', `/api/boards/${id}/people`, { key: keys.facilitator })).json()
    const rotate = (key: string, body: unknown) => call('POST', `/api/boards/${id}/keys/rotate`, { key, body })
    const byPerson = await rotate(joined.key, { role: 'screen' })
    expect([byPerson.statusCode, byPerson.json().code]).toEqual([403, 'needs-facilitator-key'])
    expect((await rotate(keys.participant, { role: 'screen' })).statusCode).toBe(403)
    expect((await rotate(keys.facilitator, { role: 'king' })).statusCode).toBe(422)
    expect((await rotate(keys.facilitator, {})).statusCode).toBe(422)
  })
})
