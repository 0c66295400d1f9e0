import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { StoreDamagedError } from '../store/boardStore'
import { type Call, startHttp } from './httpHarness'

describe('every answer', () => {
  it.each([
    ['GET', '/healthz', {}],
    ['GET', '/', {}],
    ['GET', '/nowhere', {}],
    ['GET', '/api/boards/nowhere', { key: 'x'.repeat(43) }],
    ['POST', '/api/boards', { body: {} }],
    ['POST', '/api/boards', { body: '{' }],
    ['POST', '/api/boards', { body: 'a', type: 'text/plain' }],
    ['PUT', '/api/boards', { body: {} }],
    ['GET', '/%', {}],
  ] satisfies [string, string, Call][])(
    'H30: %s %s carries the headers that keep a page and its key to itself',
    async (method, url, sent) => {
      const { call } = await startHttp()
      const { headers } = await call(method, url, sent)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': expect.stringContaining('noindex'),
        'cache-control': 'no-store',
      })
      const policy = String(headers['content-security-policy'])
      for (const rule of [
        "script-src 'self';",
        "connect-src 'self' ws: wss:;",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]) {
        expect(policy).toContain(rule)
      }
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
})

describe('refusals', () => {
  it.each([
    [{ method: 'GET', url: '/api/nowhere' }, 404, 'not-found'],
    [{ method: 'GET', url: '/api/boards/a/b/c' }, 404, 'not-found'],
    [{ method: 'GET', url: '/%' }, 404, 'not-found'],
    [{ method: 'POST', url: '/' }, 404, 'not-found'],
    [{ method: 'PUT', url: '/api/boards/a' }, 405, 'method-not-allowed'],
    [{ method: 'POST', url: '/api/boards', body: 'a', type: 'text/plain' }, 415, 'unsupported-type'],
    [{ method: 'POST', url: '/api/boards', body: 'a', type: 'nonsense' }, 415, 'unsupported-type'],
    [{ method: 'POST', url: '/api/boards', body: { title: 'x'.repeat(LIMITS.body) } }, 413, 'body-too-large'],
    [{ method: 'POST', url: '/api/boards', body: Buffer.from([0x22, 0xff, 0x22]) }, 422, 'not-utf8'],
  ])(
    'H31: $0.method $0.url is a problem that says what to do: $1 $2',
    async ({ method, url, ...sent }, status, code) => {
      const { call } = await startHttp()
      const answer = await call(method, url, sent as Call)
      expect(answer.statusCode).toBe(status)
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      expect(answer.json()).toMatchObject({ type: `urn:grappe:problem:${code}`, status, code })
      expect(answer.json().title).toMatch(/^[A-Z].{20,}\.$/)
    },
  )

  it('H31: a failure that nobody foresaw tells nothing of the inside, and its log nothing of the content', async () => {
    const { call, create, rooms, logged } = await startHttp()
    const { id, keys } = await create()
    rooms.use = async () => {
      throw new Error('a secret idea')
    }
    const answer = await call('GET', `/api/boards/${id}`, { key: keys.screen })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal'])
    expect(answer.body).not.toMatch(/secret|\.ts/)
    const log = logged.join('')
    expect(log).toContain('a request failed')
    expect(log).not.toContain('secret')
  })

  it('H31: a board that is damaged on disk is told as such, and its room to whoever reads the log', async () => {
    const { call, create, rooms, logged } = await startHttp()
    const { id, keys } = await create()
    rooms.use = async () => {
      throw new StoreDamagedError('room abc: record 3 is damaged')
    }
    const answer = await call('GET', `/api/boards/${id}`, { key: keys.screen })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'board-damaged'])
    expect(logged.join('')).toContain('room abc: record 3 is damaged')
  })

  it.each(['null', 'https://evil.example'])(
    'H32: a page of the origin %s changes nothing, and may look',
    async (origin) => {
      const { call, create } = await startHttp()
      const { id, keys } = await create()
      const key = keys.facilitator
      const headers = { origin }
      const calls: [string, string, Call][] = [
        ['POST', '/api/boards', { body: {} }],
        ['DELETE', `/api/boards/${id}`, { key }],
        ['POST', `/api/boards/${id}/people`, { key, body: {} }],
        ['POST', `/api/boards/${id}/keys/rotate`, { key, body: { role: 'screen' } }],
        ['POST', `/api/boards/${id}/import`, { key, body: 'text\na', type: 'text/csv' }],
      ]
      for (const [method, url, sent] of calls) {
        const answer = await call(method, url, { ...sent, headers })
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreign-origin'])
      }
      expect((await call('GET', `/api/boards/${id}`, { key, headers })).statusCode).toBe(200)
    },
  )

  it('H32: its own page does, by the address asked or by the public one', async () => {
    const { call } = await startHttp({ GRAPPE_PUBLIC_URL: 'https://board.example.org' })
    for (const origin of ['http://10.0.0.5:3030', 'https://board.example.org']) {
      const headers = { origin, host: '10.0.0.5:3030' }
      expect((await call('POST', '/api/boards', { body: {}, headers })).statusCode).toBe(201)
    }
  })
})

describe('throttles', () => {
  it('H33: after many wrong keys from one address more of them wait, and right ones still do not', async () => {
    const { call, create, clock } = await startHttp()
    const { id, keys } = await create()
    const guess = (board: string) => call('GET', `/api/boards/${board}`, { key: 'x'.repeat(43) })
    let statuses: number[] = []
    for (let i = 0; i < 4; i++) {
      statuses = (await Promise.all(Array.from({ length: 100 }, () => guess(id)))).map(({ statusCode }) => statusCode)
      if (i < 3) expect(new Set(statuses)).toEqual(new Set([401]))
    }
    expect(new Set(statuses)).toEqual(new Set([429]))
    const [known, unknown] = [await guess(id), await guess('nowhere')]
    expect(known.json().code).toBe('too-many-attempts')
    expect(known.body).toBe(unknown.body)
    expect((await call('GET', `/api/boards/${id}`, { key: keys.participant })).statusCode).toBe(200)
    clock.now += Number(known.headers['retry-after']) * 1000
    expect((await guess(id)).statusCode).toBe(401)
  })

  it('H33: one address makes a bounded number of boards at once', async () => {
    const { call, clock } = await startHttp()
    const make = () => call('POST', '/api/boards', { body: {} })
    const answers = await Promise.all(Array.from({ length: 301 }, make))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(300).fill(201), 429])
    expect(answers.at(-1)?.headers['retry-after']).toBe('1')
    clock.now = 1_000
    expect((await make()).statusCode).toBe(201)
  })
})

describe('health', () => {
  it('H34: is alive always, and ready while it can save', async () => {
    const { call, rooms } = await startHttp()
    const statuses = async () => [(await call('GET', '/healthz')).statusCode, (await call('GET', '/readyz')).statusCode]
    expect(await statuses()).toEqual([200, 200])
    rooms.canSave = false
    expect(await statuses()).toEqual([200, 503])
  })

  it('H39: tells the server’s clock to anybody, and to no cache', async () => {
    const { call } = await startHttp()
    const before = Date.now()
    const answer = await call('GET', '/api/time')
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const { now } = answer.json()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
    expect((await call('POST', '/api/time')).headers.allow).toBe('GET')
  })

  it('H35: measures every answer by its route', async () => {
    const { call, create } = await startHttp()
    const { id } = await create()
    await call('GET', `/api/boards/${id}`, { key: 'wrong' })
    const answer = await call('GET', '/metrics')
    expect(answer.headers['content-type']).toMatch('text/plain')
    expect(answer.body).toContain(
      'grappe_http_request_seconds_count{method="GET",route="/api/boards/:id",status="401"} 1',
    )
    expect(answer.body).not.toContain(id)
  })
})

describe('logs', () => {
  it('H36: hold neither a key nor anything that people wrote, nor the address asked for', async () => {
    const { call, create, logged } = await startHttp()
    const { id, keys } = await create({ title: 'Secret plan' })
    const key = keys.facilitator
    const { key: personal } = (
      await call('POST', `/api/boards/${id}/people`, { key, body: { name: 'Zoe Secret' } })
    ).json()
    await call('GET', `/api/boards/${id}?key=${keys.screen}`, { key: personal })
    await call('POST', `/api/boards/${id}/import`, { key, body: 'text\nSecret idea', type: 'text/csv' })
    await call('GET', `/nowhere/${keys.observer}?q=Secret`)
    const log = logged.join('')
    expect(logged.length).toBeGreaterThanOrEqual(5)
    expect(JSON.parse(logged.at(-2) ?? '')).toMatchObject({
      route: '/api/boards/:id/import',
      method: 'POST',
      ms: expect.any(Number),
    })
    for (const secret of [...Object.values(keys), personal, 'Secret', id]) expect(log).not.toContain(secret)
  })
})

describe('on a real socket', () => {
  it('H37: a body that is too large is refused by an answer that arrives, however fast it was sent', async () => {
    const { app, create } = await startHttp()
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    const { id, keys } = await create()
    const headers = { authorization: `Bearer ${keys.participant}`, 'content-type': 'text/csv' }
    const send = (body: Buffer | ReadableStream) =>
      fetch(`${origin}/api/boards/${id}/import`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    for (let i = 0; i < 8; i++) {
      const body = Buffer.alloc(LIMITS.importBody + 1, 'a')
      const answer = await send(i % 2 === 0 ? body : new Blob([body]).stream())
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'import-too-large'])
    }
    expect((await send(Buffer.from('text\none'))).status).toBe(200)
  })

  it('H37: what is no HTTP ends its own connection only', async () => {
    const { app } = await startHttp()
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.write('\u0016\u0003\u0001 hello\r\n\r\n')
    await new Promise((resolve) => socket.on('close', resolve).resume())
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  })
})
