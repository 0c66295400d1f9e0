import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../shared/geometry/box'
import { kindsOf, supportsOf, zonesOf } from '../../shared/model/stageMaps'
import { parseKind, parseSupport, parseZone } from '../../shared/model/support'
import type { Template } from '../../shared/model/template'
import { formatRoomName } from '../../shared/protocol/rooms'
import { readTemplate } from '../../shared/templates/checkTemplate'
import { startHttp, tempFolder } from './httpHarness'

const BUILT_IN = [
  'actionSheets',
  'challenges',
  'cross',
  'extremeUser',
  'kjWall',
  'persona',
  'pushedVariable',
  'utopiaDystopia',
]

/** A host's own support. */
const OURS = {
  grappeTemplate: 1,
  id: 'retro',
  title: { fr: 'Rétrospective', en: 'Retrospective' },
  summary: { fr: 'Ce qui a marché', en: 'What went well' },
  minutes: 30,
  group: { least: 3, most: 12 },
  dimensions: { divergence: 0, measure: 2, engagement: 2, connection: { quality: 1, quantity: 1 } },
  frame: { width: 2000, height: 1000 },
  zones: [{ name: 'like', label: { fr: 'J’aime', en: 'Like' }, rect: [0, 0, 100, 100], takes: ['note', 'action'] }],
}

async function hostFolder(files: Record<string, unknown>): Promise<string> {
  const folder = join(await tempFolder(), 'templates')
  await mkdir(folder)
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

describe('GET /api/templates', () => {
  it('H50: lists the supports of the server to anybody, without the words of their cards', async () => {
    const { call } = await startHttp({ GRAPPE_CREATE_KEY: 'open.sesame!' })
    const answer = await call('GET', '/api/templates')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    const { templates } = answer.json<{ templates: (Template & { kinds: string[] })[] }>()
    expect(templates.map(({ id }) => id)).toEqual(BUILT_IN)
    const persona = templates.find(({ id }) => id === 'persona')
    expect(persona).toMatchObject({ title: { fr: 'Personas', en: 'Personas' }, minutes: 75, kinds: ['persona'] })
    expect(Object.keys(persona ?? {}).join()).toBe('id,title,summary,minutes,group,dimensions,frame,kinds,zones')
    expect(persona?.zones.map(({ name, rect }) => [name, rect[0]])).toEqual([
      ['material', 0],
      ['gallery', 22],
      ['reactions', 80],
    ])
    expect(answer.body.length).toBeLessThan(20_000)
  })

  it('H50: gives each whole, with every kind of card that its zones take', async () => {
    const { call } = await startHttp()
    for (const id of BUILT_IN) {
      const answer = await call('GET', `/api/templates/${id}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['cache-control']).toBe('no-store')
      const read = readTemplate(answer.json(), { otherKinds: ['persona', 'scenario', 'challenge', 'action'] })
      expect(read).toMatchObject({ ok: true })
      if (!read.ok) return
      const kinds = read.template.kinds.map(({ name }) => name)
      for (const taken of read.template.zones.flatMap(({ takes }) => takes)) {
        expect(['note', 'cluster', ...kinds]).toContain(taken)
      }
    }
  })

  it.each(['nothing', '__proto__', 'constructor', 'kjWall.json', '%2e%2e%2fkjWall'])(
    'H51: answers 404 for %s',
    async (id) => {
      const { call } = await startHttp()
      const answer = await call('GET', `/api/templates/${id}`)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toMatch('application/problem+json')
      expect(answer.json()).toMatchObject({ code: 'no-such-template', status: 404 })
    },
  )

  it('H51: takes no other call', async () => {
    const { call } = await startHttp()
    for (const url of ['/api/templates', '/api/templates/persona']) {
      const answer = await call('POST', url, { body: {} })
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET'])
    }
  })
})

describe('the supports of a host', () => {
  it('H52: are those in the folder templates of the data, with the kinds of ours that they name', async () => {
    const { call, logged } = await startHttp({}, undefined, [await hostFolder({ 'retro.json': OURS, 'read.me': '{' })])
    const { kinds } = (await call('GET', '/api/templates/retro')).json<Template>()
    expect(kinds.map(({ name }) => name)).toEqual(['action'])
    expect(logged.join('')).not.toMatch('left out')
  })

  it('H52: leave a bad file out, and tell the log what is wrong with which', async () => {
    const folder = await hostFolder({
      'cut.json': '{"grappeTemplate": 1',
      'markup.json': { ...OURS, id: 'markup', title: { fr: '<b>Oui</b>', en: 'Yes' } },
      'large.json': `{"x": "${'a'.repeat(2_000_000)}"}`,
      'retro.json': OURS,
    })
    await mkdir(join(folder, 'folder.json'))
    const { call, logged } = await startHttp({}, undefined, [folder])
    const { templates } = (await call('GET', '/api/templates')).json<{ templates: Template[] }>()
    expect(templates.map(({ id }) => id)).toEqual([...BUILT_IN, 'retro'])
    const log = logged.join('')
    expect(log).toMatch(/cut\.json.*not JSON/)
    expect(log).toMatch(/markup\.json.*title\.fr.*plain text/)
    expect(log).toMatch(/large\.json/)
    expect(log).toMatch(/folder\.json/)
  })

  it('H52: never stand in for one of ours, nor make our kinds others', async () => {
    const { call: bare } = await startHttp()
    const action = (await bare('GET', '/api/templates/actionSheets')).json<Template>().kinds[0]
    const other = { ...action, color: 'pink' }
    const folder = await hostFolder({
      'a.json': { ...OURS, id: 'persona' },
      'b.json': { ...OURS, id: 'ours', kinds: [other] },
      'c.json': { ...OURS, kinds: [action] },
    })
    const { call } = await startHttp({}, undefined, [folder])
    const { templates } = (await call('GET', '/api/templates')).json<{ templates: Template[] }>()
    expect(templates.map(({ id }) => id)).toEqual([...BUILT_IN, 'retro'])
    expect((await call('GET', '/api/templates/persona')).json().minutes).toBe(75)
  })

  it('H52: need not be there', async () => {
    const { call, logged } = await startHttp({}, undefined, [join(await tempFolder(), 'nowhere')])
    expect((await call('GET', '/api/templates')).json().templates).toHaveLength(BUILT_IN.length)
    expect(logged.join('')).not.toMatch('support')
  })
})

describe('POST /api/boards with templates', () => {
  async function made(template: unknown) {
    const http = await startHttp()
    const board = await http.create({ title: 'Quartier', template })
    const stage = await http.rooms.doc(formatRoomName({ kind: 'stage', board: board.id }))
    const supports = [...supportsOf(stage)].map(([id, entry]) => {
      const parsed = parseSupport(id, entry)
      if (!parsed.ok) throw new Error(parsed.reason)
      return parsed.value
    })
    return { stage, supports: supports.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x) }
  }

  it('H53: starts the board with one, in the commit that makes it', async () => {
    const { stage, supports } = await made('kjWall')
    expect(supports.map(({ template }) => template)).toEqual(['kjWall'])
    expect(supports[0]?.box).toEqual({ x: -3600, y: -2400, width: 7200, height: 4800 })
    expect(zonesOf(stage).size).toBe(4)
    expect([...kindsOf(stage).keys()].sort()).toEqual(['action', 'challenge', 'persona', 'scenario'])
  })

  it('H53: or with several, some of them twice, in rows in their order', async () => {
    const ids = ['persona', 'kjWall', 'challenges', 'kjWall']
    const { stage, supports } = await made(ids)
    expect(supports.map(({ template }) => template)).toEqual(ids)
    for (const [at, { box }] of supports.entries()) {
      expect(supports.slice(0, at).some((other) => boxesOverlap(other.box, box))).toBe(false)
    }
    for (const [id, entry] of zonesOf(stage)) expect(parseZone(id, entry)).toMatchObject({ ok: true })
    expect(zonesOf(stage).size).toBe(3 + 4 + 3 + 4)
    for (const [id, entry] of kindsOf(stage)) expect(parseKind(id, entry)).toMatchObject({ ok: true })
  })

  it.each([null, undefined])('H53: or with none, for %s', async (template) => {
    expect((await made(template)).supports).toEqual([])
  })

  it.each([
    ['nothing', 'unknown-template', 'See "nothing".'],
    [['persona', 'nothing', 'neither'], 'unknown-template', 'See "nothing".'],
    ['__proto__', 'unknown-template', 'See "__proto__".'],
    ['x'.repeat(1000), 'unknown-template', `See "${'x'.repeat(60)}…".`],
    [[], 'invalid-input', 'See "template".'],
    [Array(13).fill('kjWall'), 'invalid-input', 'See "template".'],
    [7, 'invalid-input', 'See "template".'],
    [{ id: 'kjWall' }, 'invalid-input', 'See "template".'],
    [['kjWall', 7], 'invalid-input', undefined],
  ])('H54: refuses %j with 422, and makes nothing', async (template, code, detail) => {
    const { call, store } = await startHttp()
    const answer = await call('POST', '/api/boards', { body: { template } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code, ...(detail === undefined ? {} : { detail }) })
    expect(await store.boards()).toEqual([])
  })

  it('H54: makes nothing where the store cannot write', async () => {
    const { call, store } = await startHttp()
    store.fail(new Error('ENOSPC'))
    expect((await call('POST', '/api/boards', { body: { template: ['kjWall', 'persona'] } })).statusCode).toBe(503)
    expect(await store.boards()).toEqual([])
  })
})
