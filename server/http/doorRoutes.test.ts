import { describe, expect, it } from 'vitest'
import { startHttp } from './httpHarness'

type Door = { isOpen: boolean; code: string | null; ticket: string | null; url: string; joinUrl: string | null }

const WRONG = '222222'

async function withDoor(env: Record<string, string> = {}) {
  const http = await startHttp(env)
  const board = await http.create()
  const { call } = http
  const { facilitator } = board.keys
  const at = `/api/boards/${board.id}`
  const door = async (): Promise<Door> => (await call('GET', `${at}/door`, { key: facilitator })).json()
  const set = (isOpen: unknown, key = facilitator) => call('PUT', `${at}/door`, { key, body: { isOpen } })
  const ask = (code: unknown) => call('POST', '/api/codes', { body: { code } })
  const join = (code: unknown, name?: unknown) => call('POST', '/api/join', { body: { code, name } })
  return { ...http, ...board, at, door, set, ask, join }
}

/** Whatever the door drew, this is none of its codes. */
function wrongFor({ code }: Door): string {
  return code === WRONG ? '333333' : WRONG
}

async function statuses(answers: Promise<{ statusCode: number }>[]): Promise<number[]> {
  return (await Promise.all(answers)).map(({ statusCode }) => statusCode)
}

describe('the door', () => {
  it('H82: shows facilitators and screens how to come in, and nobody else', async () => {
    const { call, keys, at, door } = await withDoor({ GRAPPE_PUBLIC_URL: 'https://board.example.org' })
    const shown = await door()
    expect(shown).toEqual({
      isOpen: true,
      code: expect.stringMatching(/^[2-9AC-HJKMNPRTV-Y]{6}$/),
      ticket: expect.stringMatching(/^[A-Za-z0-9_-]{22,}$/),
      url: 'https://board.example.org',
      joinUrl: `https://board.example.org/#join=${shown.ticket}`,
    })
    expect((await call('GET', `${at}/door`, { key: keys.screen })).json()).toEqual(shown)
    const { key: personal } = (await call('POST', `${at}/people`, { key: keys.participant })).json()
    for (const key of [keys.participant, keys.observer, personal]) {
      const answer = await call('GET', `${at}/door`, { key })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
    }
    expect((await call('GET', `${at}/door`)).statusCode).toBe(401)
    expect((await call('DELETE', `${at}/door`, { key: keys.facilitator })).headers.allow).toBe('GET, PUT')
  })

  it('H82: is opened and closed by facilitators alone', async () => {
    const { keys, set, door } = await withDoor()
    for (const key of [keys.participant, keys.observer, keys.screen]) {
      expect((await set(false, key)).statusCode).toBe(403)
    }
    expect((await set('no')).json()).toMatchObject({ code: 'invalid-input', detail: 'See "isOpen".' })
    const { url } = await door()
    expect((await set(false)).json()).toEqual({ isOpen: false, code: null, ticket: null, url, joinUrl: null })
  })

  it('A21 H85: closing voids the code and the ticket, and opening makes new ones', async () => {
    const { ask, join, set, door } = await withDoor()
    const first = await door()
    await set(false)
    expect(await statuses([ask(first.code), ask(first.ticket), join(first.code), join(first.ticket)])).toEqual([
      404, 404, 404, 404,
    ])
    const second: Door = (await set(true)).json()
    expect([second.code === first.code, second.ticket === first.ticket]).toEqual([false, false])
    expect(await statuses([ask(first.code), ask(second.code), join(second.ticket)])).toEqual([404, 200, 201])
  })

  it('A21: of two facilitators at once the last wins whole', async () => {
    const { set, door, ask } = await withDoor()
    const codes = new Set([(await door()).code])
    const answers = await Promise.all([set(false), set(true), set(false), set(true)])
    for (const answer of answers) {
      const { isOpen, code, ticket }: Door = answer.json()
      expect([code !== null, ticket !== null]).toEqual([isOpen, isOpen])
      codes.add(code)
    }
    expect(await door()).toEqual(answers.at(-1)?.json())
    codes.delete(null)
    expect(await statuses([...codes].map(ask))).toEqual([404, 404, 200])
  })

  it('H83: closed, it turns away the link of participants, and says what to do', async () => {
    const { call, keys, at, set } = await withDoor()
    const { key: personal } = (await call('POST', `${at}/people`, { key: keys.participant })).json()
    await set(false)
    const join = await call('POST', `${at}/people`, { key: keys.participant, body: { name: 'Ana' } })
    expect([join.statusCode, join.json().code]).toEqual([403, 'door-closed'])
    expect(join.json().title).toMatch(/open it, then try again\.$/)
    const file = { body: 'text\none', type: 'text/csv' }
    expect((await call('POST', `${at}/import`, { ...file, key: keys.participant })).statusCode).toBe(403)
    expect((await call('GET', `${at}/export`, { key: keys.participant })).statusCode).toBe(403)
    expect((await call('GET', at, { key: keys.participant })).json()).toMatchObject({ title: 'Quartier' })
    expect((await call('POST', `${at}/import`, { ...file, key: personal })).statusCode).toBe(200)
    expect((await call('GET', `${at}/export`, { key: keys.observer })).statusCode).toBe(200)
    expect((await call('POST', `${at}/people`, { key: keys.facilitator })).statusCode).toBe(201)
    await set(true)
    expect((await call('POST', `${at}/people`, { key: keys.participant })).statusCode).toBe(201)
  })

  it('H9: cannot be changed while nothing can be saved', async () => {
    const { set, store, door, ask } = await withDoor()
    const { code } = await door()
    store.fail(new Error('ENOSPC'))
    const answer = await set(false)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'cannot-save'])
    expect((await ask(code)).statusCode).toBe(200)
  })
})

describe('coming in by code', () => {
  it('H84 A25: tells the board, and makes a person who is in the room', async () => {
    const { call, keys, ask, join, door, id, at } = await withDoor()
    const { code, ticket } = await door()
    const board = { board: id, title: 'Quartier', locale: 'fr', authors: 'named' }
    for (const way of [code, code?.toLowerCase(), `${code?.slice(0, 3)} ${code?.slice(3)}`, ticket]) {
      expect((await ask(way)).json()).toEqual(board)
    }
    const answer = await join(code, ' Ana ')
    expect(answer.statusCode).toBe(201)
    const ana = answer.json()
    expect(ana).toEqual({ ...board, id: ana.id, key: ana.key, name: 'Ana', role: 'participant' })
    expect((await call('GET', at, { key: ana.key })).json().role).toBe('participant')
    const leo = (await join(ticket)).json()
    await call('POST', `${at}/people`, { key: keys.participant })
    const { people } = (await call('GET', `${at}/people`, { key: keys.facilitator })).json()
    expect(people).toMatchObject([
      { id: ana.id, from: 'room' },
      { id: leo.id, name: '', from: 'room' },
      { from: 'remote' },
    ])
  })

  it('H84: is of no use to the page of another origin', async () => {
    const { call, door } = await withDoor()
    const { code } = await door()
    const headers = { origin: 'https://evil.example' }
    expect((await call('POST', '/api/join', { body: { code }, headers })).json().code).toBe('foreign-origin')
  })

  it('H85: answers everything that opens nothing alike', async () => {
    const { ask, join, door, call, keys, at } = await withDoor()
    const shown = await door()
    await call('DELETE', at, { key: keys.facilitator })
    const wrong = [shown.code, shown.ticket, wrongFor(shown), '', 'x'.repeat(50_000), `${shown.ticket}A`, '⁂', '\0']
    const bodies = new Set<string>()
    for (const code of wrong) {
      for (const answer of [await ask(code), await join(code)]) {
        expect(answer.statusCode).toBe(404)
        bodies.add(answer.body)
      }
    }
    expect([...bodies].map((body) => JSON.parse(body).code)).toEqual(['no-such-code'])
    expect((await ask(7)).statusCode).toBe(422)
    expect((await join(shown.code, 7)).statusCode).toBe(422)
  })
})

describe('guessing', () => {
  it('H86: a code tried 10,000 times is looked up a bounded number of times, the right one neither by then', async () => {
    const { ask, join, door, clock } = await withDoor()
    const shown = await door()
    const wrong = wrongFor(shown)
    const seen = new Map<number, number>()
    for (let i = 0; i < 100; i++) {
      for (const status of await statuses(Array.from({ length: 100 }, () => ask(wrong)))) {
        seen.set(status, (seen.get(status) ?? 0) + 1)
      }
      clock.now += 100
    }
    expect([...seen]).toEqual([
      [404, 209],
      [429, 9_791],
    ])
    await statuses([ask(wrong), ask(wrong)])
    const refused = await join(shown.code)
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-codes'])
    expect(await statuses([join(shown.ticket), ask(shown.ticket)])).toEqual([201, 200])
    clock.now += Number(refused.headers['retry-after']) * 1000
    expect((await join(shown.code)).statusCode).toBe(201)
  })

  it('H86: many addresses guess no faster than the whole server allows', async () => {
    const { app, door, clock, ask } = await withDoor()
    const shown = await door()
    const from = (address: number, code: string | null) =>
      app.inject({
        method: 'POST',
        url: '/api/codes',
        payload: { code },
        remoteAddress: `10.0.${address >> 8}.${address & 255}`,
      })
    const tried = await statuses(Array.from({ length: 1_200 }, (_, i) => from(i, wrongFor(shown))))
    expect(tried.filter((status) => status === 404)).toHaveLength(1_000)
    const right = await from(5_000, shown.code)
    expect([right.statusCode, right.headers['retry-after']]).toEqual([429, '1'])
    expect((await ask(shown.ticket)).statusCode).toBe(200)
    clock.now = 1_000
    expect((await from(5_000, shown.code)).statusCode).toBe(200)
  })

  it('H86: 150 people join by code from one address while every third mistypes it first', async () => {
    const { ask, join, door } = await withDoor()
    const shown = await door()
    const wrong = wrongFor(shown)
    const one = async (i: number) => {
      const slips = i % 3 === 0 ? [(await ask(wrong)).statusCode, (await join(wrong)).statusCode] : []
      const [looked, joined] = [await ask(shown.code), await join(shown.code, `P ${i}`)]
      return { slips, answers: [looked.statusCode, joined.statusCode], key: joined.json().key as string }
    }
    const people = await Promise.all(Array.from({ length: 150 }, (_, i) => one(i)))
    expect(new Set(people.flatMap(({ slips }) => slips))).toEqual(new Set([404]))
    expect(new Set(people.map(({ answers }) => answers.join()))).toEqual(new Set(['200,201']))
    expect(new Set(people.map(({ key }) => key)).size).toBe(150)
  })
})

describe('what is written down', () => {
  it('H35 H36: is neither a code nor a ticket nor a key, in the log and in the metrics', async () => {
    const { ask, join, door, set, call, logged } = await withDoor()
    const shown = await door()
    const { key, id } = (await join(shown.code, 'Zoe Secret')).json()
    await join(shown.ticket)
    await ask(wrongFor(shown))
    await ask({ nested: shown.code })
    const later: Door = (await set(false)).json().isOpen ? shown : (await set(true)).json()
    const log = logged.join('') + (await call('GET', '/metrics')).body
    expect(log).toContain('"route":"/api/join"')
    expect(log).toContain('route="/api/boards/:id/door"')
    for (const secret of [shown.code, shown.ticket, later.code, later.ticket, key, id, 'Secret']) {
      expect(log).not.toContain(secret)
    }
  })

  it('A20: no document ever has one', async () => {
    const { door, rooms, id } = await withDoor()
    const { code, ticket } = await door()
    for (const room of [id, `${id}.stage`, `${id}.plan`]) {
      const doc = await rooms.doc(room)
      const maps = [...doc.share.keys()].map((name) => JSON.stringify(doc.getMap(name)))
      expect(maps.join('')).not.toContain(code)
      expect(maps.join('')).not.toContain(ticket)
    }
    expect(rooms.written).toEqual([])
  })
})
