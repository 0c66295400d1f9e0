import { describe, expect, it } from 'vitest'
import { notesOf } from '../../shared/model/board'
import type { CardKind } from '../../shared/model/cardKind'
import { pagePlace } from '../../shared/model/place'
import { readStageMeta } from '../../shared/model/stageMeta'
import type { Template } from '../../shared/model/template'
import { createClusters } from '../../shared/operations/clusters'
import { createCards } from '../../shared/operations/createCards'
import { deleteNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { readBoard } from '../../shared/queries/readBoard'
import { begin } from '../testing/leading'
import { startHttp } from './httpHarness'

const EDIT = new SystemEdit('import')

async function withBoard(authors?: 'named' | 'hidden') {
  const http = await startHttp()
  const board = await http.create({ title: 'Quartier', ...(authors !== undefined && { authors }) })
  const { id, keys } = board
  const url = `/api/boards/${id}`
  const [doc, stage] = [await http.rooms.doc(id), await http.rooms.doc(`${id}.stage`)]
  const join = async (role: 'participant' | 'facilitator', name: string): Promise<{ id: string; key: string }> =>
    (await http.call('POST', `${url}/people`, { key: keys[role], body: { name } })).json()
  const choose = async (wanted: unknown, key = keys.facilitator) => {
    const answer = await http.call('PUT', `${url}/authors`, { key, body: { authors: wanted } })
    return answer.statusCode === 204 ? 204 : `${answer.statusCode} ${answer.json().code}`
  }
  return { ...http, board, id, keys, url, doc, stage, join, choose }
}

function personaOf(templates: readonly Template[]): CardKind {
  const kind = templates.flatMap(({ kinds }) => kinds).find(({ name }) => name === 'persona')
  if (kind === undefined) throw new Error('there is no kind of that name')
  return kind
}

/** As a foreign program, or one that had not heard yet, leaves a board on which nobody is to be named. */
async function withNamedThings() {
  const http = await withBoard('hidden')
  const zoe = await http.join('participant', 'Zoé Quidam')
  const { doc } = http
  const persona = personaOf(http.templates)
  const own = { author: zoe.id, createdAt: 1, place: pagePlace(0, 0) }
  doc.transact(() => {
    createCards(doc, [{ ...own, id: 'card', kind: persona, values: { firstName: 'a word of the card' } }], EDIT)
    createClusters(doc, [{ ...own, id: 'cluster', title: 'Verdure', color: 'blue' }], EDIT)
  })
  await http.call('POST', `${http.url}/import`, { key: zoe.key, body: 'un arbre\nun banc', type: 'text/plain' })
  const [first, second] = [...readBoard(doc).notes.keys()]
  const notes = notesOf(doc)
  notes.get(first ?? '')?.set('author', zoe.id)
  notes.get(second ?? '')?.set('authorName', 'Zoé Quidam')
  deleteNotes(doc, [second ?? ''], 5, EDIT, zoe.id)
  return { ...http, zoe }
}

describe('whether a board names authors', () => {
  it('H120: is chosen when it is made, named where nothing is said, and told with the board', async () => {
    const { call, create } = await startHttp()
    for (const [body, authors] of [
      [{}, 'named'],
      [{ authors: 'named' }, 'named'],
      [{ authors: 'hidden' }, 'hidden'],
    ] as const) {
      const made = await create(body)
      expect(made).toMatchObject({ authors })
      const told = await call('GET', `/api/boards/${made.id}`, { key: made.keys.observer })
      expect(told.json()).toMatchObject({ authors })
    }
    for (const authors of ['', 'nobody', 7, ['hidden']]) {
      expect((await call('POST', '/api/boards', { body: { authors } })).json().code).toBe('invalid-input')
    }
  })

  it('H121: is changed by who leads while the board is bare, and written by the server', async () => {
    const { choose, stage, join, keys, rooms, id, call, url } = await withBoard()
    const lead = await join('facilitator', 'Léa')
    const ana = await join('participant', 'Ana')
    expect(await choose('hidden', lead.key)).toBe(204)
    expect(readStageMeta(stage)).toMatchObject({ authors: 'hidden', title: 'Quartier' })
    expect(await choose('hidden')).toBe(204)
    expect(rooms.written).toEqual([{ room: `${id}.stage`, person: lead.id }])
    for (const key of [ana.key, keys.participant, keys.observer, keys.screen]) {
      expect(await choose('named', key)).toBe('403 forbidden')
    }
    for (const wanted of ['', null, 'both', {}]) expect(await choose(wanted)).toBe('422 invalid-input')
    expect(readStageMeta(stage).authors).toBe('hidden')
    expect((await call('GET', `${url}/authors`, { key: keys.facilitator })).headers.allow).toBe('PUT')
    expect(await choose('named')).toBe(204)
    expect(readStageMeta(stage).authors).toBe('named')
  })

  it.each(['note', 'trashed note', 'cluster', 'card', 'phase'])('H121: stays once there is a %s', async (what) => {
    const { choose, stage, doc, call, url, keys, templates } = await withBoard()
    const own = { id: 'x', author: '', createdAt: 1, place: pagePlace(0, 0) }
    if (what.endsWith('note')) {
      await call('POST', `${url}/import`, { key: keys.facilitator, body: 'un arbre', type: 'text/plain' })
      if (what === 'trashed note') deleteNotes(doc, [...readBoard(doc).notes.keys()], 5, EDIT)
    } else if (what === 'cluster') createClusters(doc, [{ ...own, title: '', color: 'blue' }], EDIT)
    else if (what === 'card') createCards(doc, [{ ...own, kind: personaOf(templates) }], EDIT)
    else begin(stage, 'one')
    expect(await choose('hidden')).toBe('409 already-started')
    expect(readStageMeta(stage).authors).toBe('named')
  })

  it('H9: is not chosen while nothing can be saved', async () => {
    const { choose, stage, rooms } = await withBoard()
    rooms.canSave = false
    expect(await choose('hidden')).toBe('503 cannot-save')
    expect(readStageMeta(stage).authors).toBe('named')
  })
})

describe('a board without names', () => {
  it('H122 X30: exports none, whatever it holds and whoever asks; the roll still has them', async () => {
    const { call, url, keys, zoe, join } = await withNamedThings()
    const lead = await join('facilitator', 'Léa')
    for (const key of [...Object.values(keys), zoe.key, lead.key]) {
      for (const query of ['', '?format=csv', '?format=md', '?format=csv&kind=persona']) {
        const { statusCode, body } = await call('GET', `${url}/export${query}`, { key })
        expect(statusCode).toBe(200)
        expect(body).not.toContain(zoe.id)
        expect(body).not.toContain('Quidam')
        expect(body).toContain(query.includes('kind') ? 'a word of the card' : 'un arbre')
      }
    }
    const roll = await call('GET', `${url}/people`, { key: lead.key })
    expect(roll.json().people).toContainEqual(expect.objectContaining({ id: zoe.id, name: 'Zoé Quidam' }))
  })

  it('H122: names nobody in its snapshots, and a board made of one is as it was', async () => {
    const { call, url, keys, zoe } = await withNamedThings()
    const lead = { key: keys.facilitator }
    const kept = (await call('POST', `${url}/snapshots`, { ...lead, body: { name: 'Midi' } })).json()
    const seen = (await call('GET', `${url}/snapshots/${kept.id}`, lead)).body
    expect(seen).toContain('un arbre')
    expect(seen).not.toContain(zoe.id)
    expect(seen).not.toContain('Quidam')
    const made = await call('POST', `${url}/snapshots/${kept.id}/board`, { ...lead, body: {} })
    expect(made.json()).toMatchObject({ authors: 'hidden' })
    const { id, keys: own } = made.json()
    const restored = await call('GET', `/api/boards/${id}/export`, { key: own.facilitator })
    expect(restored.json().stage.meta.authors).toBe('hidden')
    expect(restored.body).toContain('un arbre')
    expect(restored.body).not.toContain(zoe.id)
  })

  it('H123 X31: takes what a file says and nobody whom it names', async () => {
    const { call, url, doc, join } = await withBoard('hidden')
    const zoe = await join('participant', 'Zoé')
    const send = async (body: string, type: string) =>
      (await call('POST', `${url}/import`, { key: zoe.key, body, type })).json()
    const csv = await send('text,Author,theme\nun arbre,Alice,a\nun banc,,b\n', 'text/csv')
    expect(csv).toMatchObject({ created: { notes: 2 }, ignoredColumns: ['theme', 'author'] })
    expect(await send('une place', 'text/plain')).toMatchObject({ created: { notes: 1 }, ignoredColumns: [] })
    const note = { text: 'une rue', z: 'a0', color: 'pink', author: 'bob', authorName: 'Bob', tags: {}, createdAt: 1 }
    const gone = { ...note, place: pagePlace(0, 0), deletedAt: 2, deletedBy: 'carol' }
    await send(JSON.stringify({ grappe: 1, board: { notes: { n: gone } } }), 'application/json')
    const notes = [...readBoard(doc).notes.values()]
    expect(notes.map(({ text }) => text).sort()).toEqual(['un arbre', 'un banc', 'une place', 'une rue'])
    for (const each of notes) expect([each.author, each.authorName, each.deletedBy]).toEqual(['', undefined, undefined])
  })

  it('H123: a named board takes an export of one, and of a named one the names', async () => {
    const { call, doc, url, keys } = await withBoard()
    const note = {
      text: 'une rue',
      place: pagePlace(0, 0),
      z: 'a0',
      color: 'pink',
      author: 'bob',
      tags: {},
      createdAt: 1,
    }
    const file = JSON.stringify({ grappe: 1, board: { notes: { n: note } }, stage: { meta: { authors: 'hidden' } } })
    await call('POST', `${url}/import`, { key: keys.facilitator, body: file, type: 'application/json' })
    const told = await call('GET', url, { key: keys.facilitator })
    expect(told.json()).toMatchObject({ authors: 'named' })
    expect([...readBoard(doc).notes.values()].map(({ author }) => author)).toEqual(['bob'])
  })

  it('H124: logs neither who chose nor what was written, at no level', async () => {
    const { logged, zoe, choose, call, url } = await withNamedThings()
    await choose('named', zoe.key)
    await choose('named')
    await call('GET', `${url}/export`, { key: zoe.key })
    const log = logged.join('')
    expect(log).toContain('/api/boards/:id/authors')
    for (const secret of [zoe.id, zoe.key, 'Quidam', 'arbre', 'Verdure']) expect(log).not.toContain(secret)
  })
})
