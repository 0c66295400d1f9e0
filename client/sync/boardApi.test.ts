import { describe, expect, it } from 'vitest'
import { ApiError, NetworkError } from './apiError'
import { createBoardApi } from './boardApi'

type Call = { url: string; method: string; headers: Record<string, string>; body: unknown }

function apiWith(answer: Response | Error): { api: ReturnType<typeof createBoardApi>; calls: Call[] } {
  const calls: Call[] = []
  const fake = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    calls.push({
      url: String(url),
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      body: init.body,
    })
    if (answer instanceof Error) throw answer
    return answer
  }
  return { api: createBoardApi({ origin: 'http://host', fetch: fake as typeof fetch }), calls }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

describe('the calls', () => {
  it('CS6 carry the key in a header, never in the address', async () => {
    const { api, calls } = apiWith(json({ id: 'b', role: 'participant' }))
    expect(await api.getBoard('b', 'secret')).toMatchObject({ role: 'participant' })
    expect(calls[0]).toMatchObject({
      url: 'http://host/api/boards/b',
      method: 'GET',
      headers: { Authorization: 'Bearer secret' },
    })
  })

  it('make a board without a key where none is needed', async () => {
    const { api, calls } = apiWith(json({ id: 'b' }, 201))
    await api.createBoard({ title: 'T', locale: 'fr' })
    expect(calls[0]?.headers).toEqual({ 'Content-Type': 'application/json' })
    expect(calls[0]?.body).toBe('{"title":"T","locale":"fr"}')
  })

  it('join with a name or without', async () => {
    const { api, calls } = apiWith(json({ id: 'p', key: 'k', name: 'Ann', role: 'participant' }, 201))
    expect(await api.join('b', 'link', 'Ann')).toMatchObject({ id: 'p', key: 'k' })
    expect(calls[0]).toMatchObject({ url: 'http://host/api/boards/b/people', method: 'POST', body: '{"name":"Ann"}' })
  })

  it('DO1 look behind a code and join by it without a key, the code in the body alone', async () => {
    const { api, calls } = apiWith(json({ board: 'b', title: 'T', locale: 'fr' }))
    await api.findByCode('K7MP2X')
    expect(calls[0]).toMatchObject({ url: 'http://host/api/codes', method: 'POST', body: '{"code":"K7MP2X"}' })
    expect(calls[0]?.headers.Authorization).toBeUndefined()
    const joining = apiWith(json({ id: 'p', key: 'k' }, 201))
    await joining.api.joinByCode('K7MP2X', '')
    expect(joining.calls[0]).toMatchObject({ url: 'http://host/api/join', body: '{"code":"K7MP2X","name":""}' })
  })

  it('DO1 ask for the door and set it', async () => {
    const asking = apiWith(json({ isOpen: true, code: 'K7MP2X' }))
    expect(await asking.api.getDoor('b', 'k')).toMatchObject({ code: 'K7MP2X' })
    const { api, calls } = apiWith(json({ isOpen: false }))
    await api.setDoor('b', 'k', false)
    expect(calls[0]).toMatchObject({ url: 'http://host/api/boards/b/door', method: 'PUT', body: '{"isOpen":false}' })
  })

  it('PE13 move, seat and remove somebody', async () => {
    const { api, calls } = apiWith(new Response(null, { status: 204 }))
    await api.movePerson('b', 'k', 'p', 'room')
    await api.seatPerson('b', 'k', 'p', null)
    await api.removePerson('b', 'k', 'p')
    expect(calls.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PATCH', 'http://host/api/boards/b/people/p', '{"from":"room"}'],
      ['PUT', 'http://host/api/boards/b/people/p/table', '{"table":null}'],
      ['DELETE', 'http://host/api/boards/b/people/p', undefined],
    ])
  })

  it('send a file as what it is', async () => {
    const { api, calls } = apiWith(json({ created: { notes: 1, clusters: 0 } }))
    await api.importFile('b', 'k', 'text\nidea', 'text/csv')
    expect(calls[0]).toMatchObject({ method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: 'text\nidea' })
  })

  it('fetch an export as a whole file', async () => {
    const { api, calls } = apiWith(new Response('id,text'))
    expect(await (await api.exportFile('b', 'k', 'csv')).text()).toBe('id,text')
    expect(calls[0]?.url).toBe('http://host/api/boards/b/export?format=csv')
  })

  it('list, keep, fetch and restore snapshots', async () => {
    const listed = apiWith(json({ snapshots: [{ id: 's/1' }] }))
    expect(await listed.api.listSnapshots('b', 'k')).toEqual([{ id: 's/1' }])
    const kept = apiWith(json({ id: 's/1', name: 'KJ', time: 5 }, 201))
    expect(await kept.api.keepSnapshot('b', 'k', 'KJ')).toMatchObject({ time: 5 })
    expect(kept.calls[0]).toMatchObject({ method: 'POST', body: '{"name":"KJ"}' })
    const fetched = apiWith(new Response('{"grappe":1}'))
    expect(await fetched.api.getSnapshot('b', 'k', 's/1')).toBe('{"grappe":1}')
    expect(fetched.calls[0]?.url).toBe('http://host/api/boards/b/snapshots/s%2F1')
    const restored = apiWith(json({ id: 'new' }, 201))
    await restored.api.restoreSnapshot('b', 'k', 's/1', { title: 'T', createKey: 'c' })
    expect(restored.calls[0]).toMatchObject({
      url: 'http://host/api/boards/b/snapshots/s%2F1/board',
      method: 'POST',
      headers: { Authorization: 'Bearer k' },
      body: '{"title":"T","createKey":"c"}',
    })
  })

  it('fetch the cards of one kind as a file', async () => {
    const { api, calls } = apiWith(new Response('id,kind'))
    expect(await (await api.exportFile('b', 'k', 'csv', 'a&b')).text()).toBe('id,kind')
    expect(calls[0]?.url).toBe('http://host/api/boards/b/export?format=csv&kind=a%26b')
  })

  it('CS34 send a picture as the kind that the server takes, or as plain bytes, and fetch one', async () => {
    const stored = { id: 'i', width: 2, height: 1, bytes: 80 }
    const { api, calls } = apiWith(json(stored, 201))
    const picture = new Blob(['x'], { type: 'image/png' })
    expect(await api.addImage('b', 'k', picture)).toEqual(stored)
    expect(calls[0]).toMatchObject({ method: 'POST', headers: { 'Content-Type': 'image/png' }, body: picture })
    const other = apiWith(json(stored, 201))
    await other.api.addImage('b', 'k', new Blob(['x'], { type: 'image/heic' }))
    expect(other.calls[0]?.headers).toMatchObject({ 'Content-Type': 'application/octet-stream' })
    const found = apiWith(new Response('webp'))
    expect(await (await found.api.getImage('b', 'k', 'i')).text()).toBe('webp')
    expect(found.calls[0]?.url).toBe('http://host/api/boards/b/images/i')
  })

  it('read the people, rename, remove, rotate and delete', async () => {
    const people = [{ id: 'p', name: 'Ann', role: 'participant', joinedAt: 1, online: true }]
    expect(await apiWith(json({ people })).api.listPeople('b', 'k')).toEqual(people)
    const one = apiWith(json({ id: 'p', name: 'Anna' }))
    expect(await one.api.getPerson('b', 'k', 'p')).toMatchObject({ name: 'Anna' })
    expect(one.calls[0]?.url).toBe('http://host/api/boards/b/people/p')
    const rename = apiWith(json({}))
    await rename.api.renamePerson('b', 'k', 'p', 'Anna')
    expect(rename.calls[0]).toMatchObject({ url: 'http://host/api/boards/b/people/p', method: 'PATCH' })
    const remove = apiWith(new Response(null, { status: 204 }))
    await remove.api.removePerson('b', 'k', 'p')
    await remove.api.deleteBoard('b', 'k')
    expect(remove.calls.map((call) => call.method)).toEqual(['DELETE', 'DELETE'])
    const rotated = apiWith(json({ role: 'participant', generation: 2, key: 'new' }))
    expect(await rotated.api.rotateKey('b', 'root', 'participant')).toMatchObject({ generation: 2 })
  })
})

describe('what goes wrong', () => {
  it('is the server’s problem in its words, with a code for programs', async () => {
    const body = { type: 'urn:grappe:problem:forbidden', title: 'Not allowed.', status: 403, detail: 'here' }
    const problem = new Response(JSON.stringify(body), {
      status: 403,
      headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
    })
    const error = await apiWith(problem)
      .api.getBoard('b', 'k')
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 403, code: 'forbidden', title: 'Not allowed.', detail: 'here' })
  })

  it('is a network failure where nothing, a proxy, or half an answer came', async () => {
    const cut = new Response('{"id":', { status: 200 })
    for (const answer of [new TypeError('failed'), new Response('<h1>Bad gateway</h1>', { status: 502 }), cut]) {
      await expect(apiWith(answer).api.getBoard('b', 'k')).rejects.toBeInstanceOf(NetworkError)
    }
  })
})
