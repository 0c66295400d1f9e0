import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { startHttp } from './httpHarness'

async function withBoard() {
  const http = await startHttp()
  const { id, keys } = await http.create()
  const people = `/api/boards/${id}/people`
  const join = async (key: string, name?: string) =>
    (await http.call('POST', people, { key, ...(name === undefined ? {} : { body: { name } }) })).json()
  return { ...http, id, keys, people, join }
}

describe('people', () => {
  it('H11: who joins gets an id and a key of their own, with the role that they came with', async () => {
    const { call, keys, people, id } = await withBoard()
    const answer = await call('POST', people, { key: keys.participant, body: { name: ' Zoé ' } })
    expect(answer.statusCode).toBe(201)
    const person = answer.json()
    expect(person).toEqual({ id: person.id, key: person.key, name: 'Zoé', role: 'participant' })
    expect((await call('GET', `/api/boards/${id}`, { key: person.key })).json().role).toBe('participant')
  })

  it('H11: a name can be left out, and a body too', async () => {
    const { join, keys } = await withBoard()
    expect(await join(keys.facilitator)).toMatchObject({ name: '', role: 'facilitator' })
  })

  it.each(['observer', 'screen'] as const)('H11: %s does not join', async (role) => {
    const { call, keys, people } = await withBoard()
    const answer = await call('POST', people, { key: keys[role], body: {} })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
  })

  it('H12: the facilitator sees who is on the board and who is there now, never a key', async () => {
    const { call, join, keys, people, rooms, id } = await withBoard()
    const ana = await join(keys.participant, 'Ana')
    const leo = await join(keys.facilitator, 'Léo')
    rooms.online.set(id, new Set([leo.id]))
    const answer = await call('GET', people, { key: keys.facilitator })
    const joinedAt = expect.any(Number)
    expect(answer.json()).toEqual({
      people: [
        { id: ana.id, name: 'Ana', role: 'participant', joinedAt, from: 'remote', online: false },
        { id: leo.id, name: 'Léo', role: 'facilitator', joinedAt, from: 'room', online: true },
      ],
    })
    for (const role of ['participant', 'observer', 'screen'] as const) {
      expect((await call('GET', people, { key: keys[role] })).statusCode).toBe(403)
    }
    expect((await call('GET', people, { key: ana.key })).statusCode).toBe(403)
  })

  it('H13: the facilitator renames anybody, a person only themselves', async () => {
    const { call, join, keys, people } = await withBoard()
    const ana = await join(keys.participant, 'Ana')
    const leo = await join(keys.participant, 'Léo')
    const rename = (key: string, id: string, name: unknown) => call('PATCH', `${people}/${id}`, { key, body: { name } })
    expect((await rename(keys.facilitator, ana.id, 'Anna')).json()).toMatchObject({ id: ana.id, name: 'Anna' })
    expect((await rename(ana.key, ana.id, 'Anne')).json()).toMatchObject({ name: 'Anne' })
    expect((await rename(leo.key, ana.id, 'Nope')).statusCode).toBe(403)
    expect((await rename(keys.participant, ana.id, 'Nope')).statusCode).toBe(403)
    expect((await rename(keys.facilitator, 'nobody', 'Nope')).statusCode).toBe(404)
    expect((await rename(ana.key, ana.id, 7)).statusCode).toBe(422)
    const tooLong = await rename(ana.key, ana.id, 'x'.repeat(LIMITS.personName + 1))
    expect([tooLong.statusCode, tooLong.json().detail]).toEqual([422, 'See "name".'])
    const { people: roll } = (await call('GET', people, { key: keys.facilitator })).json()
    expect(roll.map((person: { name: string }) => person.name)).toEqual(['Anne', 'Léo'])
  })

  it('H13: a person learns what they are called now, and nobody else but who leads does', async () => {
    const { call, join, keys, people } = await withBoard()
    const ana = await join(keys.participant, 'Ana')
    const leo = await join(keys.participant, 'Léo')
    const ask = (key: string, id: string) => call('GET', `${people}/${id}`, { key })
    await call('PATCH', `${people}/${ana.id}`, { key: keys.facilitator, body: { name: 'Anna' } })
    expect((await ask(ana.key, ana.id)).json()).toMatchObject({ id: ana.id, name: 'Anna', role: 'participant' })
    expect(Object.keys((await ask(ana.key, ana.id)).json())).not.toContain('keyHash')
    expect((await ask(keys.facilitator, ana.id)).json()).toMatchObject({ name: 'Anna' })
    expect([(await ask(leo.key, ana.id)).statusCode, (await ask(keys.participant, ana.id)).statusCode]).toEqual([
      403, 403,
    ])
    expect((await ask(keys.facilitator, 'nobody')).statusCode).toBe(404)
  })

  it('H80: only the facilitator says where somebody joined from', async () => {
    const { call, join, keys, people } = await withBoard()
    const ana = await join(keys.participant, 'Ana')
    const change = (key: string, body: unknown) => call('PATCH', `${people}/${ana.id}`, { key, body })
    expect((await change(keys.facilitator, { from: 'room' })).json()).toMatchObject({ name: 'Ana', from: 'room' })
    expect((await change(ana.key, { name: 'Anne' })).json()).toMatchObject({ name: 'Anne', from: 'room' })
    for (const body of [{ from: 'remote' }, { name: 'Zoé', from: 'room' }]) {
      expect((await change(ana.key, body)).json().code).toBe('forbidden')
    }
    for (const body of [{}, { from: 'elsewhere' }, { from: null }]) {
      expect((await change(keys.facilitator, body)).statusCode).toBe(422)
    }
    const { people: roll } = (await call('GET', people, { key: keys.facilitator })).json()
    expect(roll).toMatchObject([{ name: 'Anne', from: 'room' }])
  })

  it('A25: a record of before this was asked counts as remote', async () => {
    const { call, id, keys, store } = await withBoard()
    const person = { id: 'ana', name: 'Ana', role: 'participant', keyHash: 'ab', joinedAt: 1 } as const
    const record = await store.board(id)
    if (record === null) throw new Error('no board')
    await store.commit({ boards: [{ ...record, id: 'old' }], people: [{ board: 'old', person }] })
    const answer = await call('GET', '/api/boards/old/people', { key: keys.facilitator })
    expect(answer.json().people).toMatchObject([{ id: 'ana', from: 'remote' }])
    expect((await call('GET', '/api/boards/old/door', { key: keys.screen })).json().isOpen).toBe(true)
  })

  it('H14: withdrawing a person closes their key alone', async () => {
    const { call, join, keys, people, id } = await withBoard()
    const ana = await join(keys.participant, 'Ana')
    const leo = await join(keys.participant, 'Léo')
    expect((await call('DELETE', `${people}/${ana.id}`, { key: ana.key })).statusCode).toBe(403)
    expect((await call('DELETE', `${people}/${ana.id}`, { key: keys.facilitator })).statusCode).toBe(204)
    expect((await call('GET', `/api/boards/${id}`, { key: ana.key })).statusCode).toBe(401)
    expect((await call('GET', `/api/boards/${id}`, { key: leo.key })).statusCode).toBe(200)
    const again = await call('DELETE', `${people}/${ana.id}`, { key: keys.facilitator })
    expect([again.statusCode, again.json().code]).toEqual([404, 'no-such-person'])
  })

  it('H15: a whole workshop behind one address joins at once', async () => {
    const { call, keys, people } = await withBoard()
    const answers = await Promise.all(
      Array.from({ length: 150 }, (_, i) => call('POST', people, { key: keys.participant, body: { name: `${i}` } })),
    )
    expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true)
    expect(new Set(answers.map((answer) => answer.json().key)).size).toBe(150)
  })
})
