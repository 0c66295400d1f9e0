import { describe, expect, it } from 'vitest'
import { ApiError, NetworkError } from '../sync/apiError'
import type { FoundBoard } from '../sync/boardApi'
import { createIdentityStore } from '../sync/identityStore'
import { joinBehind, lookBehind } from './enterByCode'

const FOUND: FoundBoard = { board: 'b1', title: 'Paris 18', locale: 'fr', authors: 'named' }

function device() {
  const kept = new Map<string, string>()
  const identities = createIdentityStore(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }))
  const calls: string[] = []
  const server = { keys: new Set(['personal']), refusal: null as Error | null }
  const api = {
    findByCode: async (code: string) => {
      calls.push(`find ${code}`)
      if (server.refusal !== null) throw server.refusal
      return FOUND
    },
    joinByCode: async (code: string, name = '') => {
      calls.push(`join ${code} ${name}`)
      if (server.refusal !== null) throw server.refusal
      return { ...FOUND, id: 'p1', key: 'personal', name, role: 'participant' as const }
    },
    getBoard: async (_board: string, key: string) => {
      calls.push(`get ${key}`)
      if (server.refusal !== null) throw server.refusal
      if (!server.keys.has(key)) throw new ApiError(401, 'unauthorized', '')
      return { id: 'b1', role: 'participant' as const } as never
    },
  }
  return { identities, calls, server, known: { api, identities } }
}

describe('going in by a code', () => {
  it('PE3 asks who comes for the first time, and keeps who they became', async () => {
    const { known, identities, calls } = device()
    expect(await lookBehind('K7MP2X', null, known)).toEqual({ isKnown: false, found: FOUND })
    expect(await joinBehind('K7MP2X', 'Zoé', known)).toBe('b1')
    expect(calls).toEqual(['find K7MP2X', 'join K7MP2X Zoé'])
    expect(identities.board('b1')).toEqual({
      person: { id: 'p1', key: 'personal', role: 'participant', name: 'Zoé' },
      links: {},
    })
    expect(identities.name).toBe('Zoé')
    expect(identities.recent()).toMatchObject([{ id: 'b1', title: 'Paris 18', role: 'participant' }])
  })

  it('PE3 goes in without a name', async () => {
    const { known, identities } = device()
    await joinBehind('K7MP2X', '', known)
    expect(identities.board('b1').person?.name).toBe('')
  })

  it('PE4 asks nothing of who was here before, and does not look twice', async () => {
    const { known, calls } = device()
    await joinBehind('K7MP2X', 'Zoé', known)
    expect((await lookBehind('K7MP2X', FOUND, known)).isKnown).toBe(true)
    expect(calls).toEqual(['join K7MP2X Zoé', 'get personal'])
  })

  it('PE4 asks anew who was removed meanwhile', async () => {
    const { known, identities, server } = device()
    await joinBehind('K7MP2X', 'Zoé', known)
    server.keys.clear()
    expect((await lookBehind('K7MP2X', FOUND, known)).isKnown).toBe(false)
    expect(identities.board('b1').person).toBeNull()
  })

  it('PE4 forgets nobody where the server does not answer', async () => {
    const { known, identities, server } = device()
    await joinBehind('K7MP2X', 'Zoé', known)
    server.refusal = new NetworkError('no answer')
    expect((await lookBehind('K7MP2X', FOUND, known)).isKnown).toBe(true)
    expect(identities.board('b1').person?.id).toBe('p1')
  })

  it('PE5 says no for a code that no board has, and keeps nothing', async () => {
    const { known, identities, server } = device()
    server.refusal = new ApiError(404, 'no-such-code', '')
    await expect(lookBehind('AAAAAA', null, known)).rejects.toBe(server.refusal)
    await expect(joinBehind('AAAAAA', 'Zoé', known)).rejects.toBe(server.refusal)
    expect(identities.recent()).toEqual([])
    expect(identities.name).toBe('')
  })
})
