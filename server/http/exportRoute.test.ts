import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { ROLES } from '../../shared/protocol/roles'
import { startHttp } from './httpHarness'

async function withNotes() {
  const http = await startHttp()
  const { id, keys } = await http.create({ title: 'Été: le quartier' })
  const join = await http.call('POST', `/api/boards/${id}/people`, { key: keys.participant, body: { name: 'Zoé' } })
  const person = join.json<{ id: string; key: string }>()
  const body = 'text,cluster,tags\n=1+1,Verdure,a;b\nun arbre,Verdure,\n'
  await http.call('POST', `/api/boards/${id}/import`, { key: person.key, body, type: 'text/csv' })
  const get = (query: string, key = keys.screen) => http.call('GET', `/api/boards/${id}/export${query}`, { key })
  return { ...http, id, keys, person, get }
}

describe('export', () => {
  it.each(ROLES)('H22: gives the %s a file in each format, named after the board', async (role) => {
    const { get, keys } = await withNotes()
    const types = { json: 'application/json', csv: 'text/csv; charset=utf-8', md: 'text/markdown; charset=utf-8' }
    for (const [format, type] of Object.entries(types)) {
      const answer = await get(`?format=${format}`, keys[role])
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toMatch(type)
      expect(answer.headers['content-disposition']).toContain(`filename="Ete le quartier.${format}"`)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.body).toContain('un arbre')
    }
  })

  it('H23: is JSON where no format is named, every map as it stands', async () => {
    const { get } = await withNotes()
    const { grappe, board, stage } = (await get('')).json()
    expect(grappe).toBe(1)
    expect(Object.keys(board.notes)).toHaveLength(2)
    expect(Object.keys(board.clusters)).toHaveLength(1)
    expect(stage.meta.title).toBe('Été: le quartier')
  })

  it('H23: never holds a desk or a plan', async () => {
    const { get, rooms, id, person } = await withNotes()
    for (const room of [`${id}.plan`, `${id}.desk.${person.id}`]) {
      const doc = await rooms.doc(room)
      doc.getMap('notes').set('hidden', 'a surprise')
    }
    for (const format of ['json', 'csv', 'md']) expect((await get(`?format=${format}`)).body).not.toContain('surprise')
  })

  it('H24: guards cells that a spreadsheet would run', async () => {
    const { get } = await withNotes()
    expect((await get('?format=csv')).body).toContain("'=1+1")
  })

  it('H25: names authors to the facilitator alone', async () => {
    const { get, keys, person } = await withNotes()
    const byFacilitator = (await get('?format=csv', keys.facilitator)).body
    expect(byFacilitator).toContain('Zoé')
    expect(byFacilitator).not.toContain(person.id)
    const byObserver = (await get('?format=csv', keys.observer)).body
    expect(byObserver).toContain(person.id)
    expect(byObserver).not.toContain('Zoé')
  })

  it.each(['?format=xlsx', '?format=', '?format=csv&format=md', '?format=__proto__'])(
    'H22: refuses %s',
    async (query) => {
      const { get } = await withNotes()
      const answer = await get(query)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'unknown-format'])
    },
  )

  it('H38: gives a file of one kind of card, named after the board and the kind', async () => {
    const { get, rooms, id, keys, person, templates } = await withNotes()
    const kind = templates.flatMap(({ kinds }) => kinds).find(({ name }) => name === 'scenario')
    if (kind === undefined) throw new Error('no scenario')
    const draft = { id: 'k', kind, place: pagePlace(0, 0), author: person.id, createdAt: 1, values: { name: '=Nuit' } }
    createCards(await rooms.doc(id), [draft], new SystemEdit('server'))
    const answer = await get('?format=csv&kind=scenario', keys.facilitator)
    expect(answer.headers['content-disposition']).toContain('filename="Ete le quartier - Scenario extreme.csv"')
    const [header, row] = answer.body.split('\n')
    expect(header).toMatch(/^id,kind,title,.*,fiction,origins,variant,name,whatIf,/)
    expect(row).toMatch(/^k,scenario,'=Nuit,.*,Zoé,.*,true,/)
    expect((await get('?format=csv&kind=persona')).body).toMatch(/^id,kind,title,[^\n]*\n$/)
    expect((await get('?format=md')).body).toContain('=Nuit · Scénario extrême · Fiction')
  })

  it('H38: gives a file of the relations', async () => {
    const { get, rooms, id } = await withNotes()
    const board = await rooms.doc(id)
    const [from = '', to = ''] = board.getMap('notes').keys()
    createRelations(board, [{ id: 'r', from, to, sign: 'cause', note: '=1' }], new SystemEdit('server'))
    const answer = await get('?format=csv&kind=relations')
    expect(answer.headers['content-disposition']).toContain('filename="Ete le quartier - Relations.csv"')
    const [header, row] = answer.body.split('\n')
    expect(header).toBe('id,from,fromText,sign,to,toText,note')
    expect(row).toMatch(/^r,.+,cause,.+,'=1$/)
  })

  it.each(['csv&kind=soup', 'csv&kind=', 'csv&kind=persona&kind=scenario', 'csv&kind=__proto__', 'md&kind=persona'])(
    'H38: refuses %s',
    async (query) => {
      const { get } = await withNotes()
      const answer = await get(`?format=${query}`)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'unknown-kind'])
    },
  )
})
