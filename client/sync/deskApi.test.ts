import { expect, it } from 'vitest'
import { ApiError, NetworkError } from './apiError'
import { createDeskApi, type DeskApi } from './deskApi'

const IDENTITY = { board: 'b', role: 'facilitator', key: 'secret', person: { id: 'p', name: 'Ann' } } as const

type Call = { readonly url: string; readonly init: RequestInit }

function apiWith(answer: () => Response): { api: DeskApi; calls: Call[] } {
  const calls: Call[] = []
  const fake = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    calls.push({ url: String(url), init })
    return answer()
  }
  return { api: createDeskApi(IDENTITY, { origin: 'http://host', fetch: fake as typeof fetch }), calls }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ title: 'No.', code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })

const REVEAL = 'POST http://host/api/boards/b/reveal'
const AGREE = { title: 'T', method: 'agree', kind: 'notes' } as const
const DOTS = { ...AGREE, method: 'dots', dots: 3, most: 2, wall: 's', among: ['n'] } as const

it.each<[string, (api: DeskApi) => Promise<unknown>, string, unknown]>([
  ['reveals everybody’s', (api) => api.reveal({ people: 'everyone' }), REVEAL, { people: 'everyone' }],
  ['reveals some persons’', (api) => api.reveal({ people: ['p', 'q'] }), REVEAL, { people: ['p', 'q'] }],
  ['reveals a table’s', (api) => api.reveal({ table: 't' }), REVEAL, { table: 't' }],
  ['reveals some of one’s own', (api) => api.reveal({ own: ['n'] }), REVEAL, { own: ['n'] }],
  ['reveals all of one’s own', (api) => api.reveal({ own: true }), REVEAL, { own: true }],
  ['opens a vote', (api) => api.openVote(DOTS), 'POST http://host/api/boards/b/votes', DOTS],
  ['opens one by its defaults', (api) => api.openVote(AGREE), 'POST http://host/api/boards/b/votes', AGREE],
  ['closes a vote', (api) => api.closeVote('v/1'), 'POST http://host/api/boards/b/votes/v%2F1/close', {}],
  ['drops a vote', (api) => api.dropVote('v'), 'DELETE http://host/api/boards/b/votes/v', undefined],
  ['hides authors', (api) => api.setAuthors('hidden'), 'PUT http://host/api/boards/b/authors', { authors: 'hidden' }],
])('CS6 %s, with the key in a header alone', async (_name, call, to, body) => {
  const { api, calls } = apiWith(() => json({}))
  await call(api)
  const [{ url, init }] = calls as [Call]
  expect(`${init.method} ${url}`).toBe(to)
  expect(init.headers).toMatchObject({ Authorization: 'Bearer secret' })
  expect(init.body).toBe(body === undefined ? undefined : JSON.stringify(body))
})

it('gives what the server says of a reveal, and the id of a vote', async () => {
  expect(await apiWith(() => json({ revealed: 7, desks: 2 })).api.reveal({ people: 'everyone' })).toEqual({
    revealed: 7,
    desks: 2,
  })
  expect(await apiWith(() => json({ id: 'v' }, 201)).api.openVote(AGREE)).toEqual({ id: 'v' })
  expect(await apiWith(() => new Response(null, { status: 204 })).api.dropVote('v')).toBeUndefined()
})

it.each([
  [409, 'vote-open'],
  [403, 'forbidden'],
  [503, 'cannot-save'],
])('tells a refusal (%i) by its code', async (status, code) => {
  const { api } = apiWith(() => problem(status, code))
  for (const call of [api.reveal({ own: true }), api.openVote(AGREE), api.closeVote('v')])
    await expect(call).rejects.toMatchObject({ constructor: ApiError, status, code })
})

it('tells that no answer came', async () => {
  const { api } = apiWith(() => {
    throw new TypeError('Failed to fetch')
  })
  for (const call of [api.reveal({ people: ['p'] }), api.dropVote('v'), api.setAuthors('named')])
    await expect(call).rejects.toBeInstanceOf(NetworkError)
})
