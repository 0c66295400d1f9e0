import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/protocol/roles'
import { ApiError, NetworkError } from '../sync/apiError'
import type { BoardApi } from '../sync/boardApi'
import { createIdentityStore } from '../sync/identityStore'
import { NoKeyError } from '../sync/resolveIdentity'
import { enterBoard, failureOf, type Visit } from './enterBoard'

const VISIT: Visit = { board: 'b', linkKey: 'link', name: null, asksName: true }

function world(role: Role | Error) {
  const kept = new Map<string, string>()
  const identities = createIdentityStore(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }))
  const joined: (string | undefined)[] = []
  const api = {
    getBoard: async () => {
      if (role instanceof Error) throw role
      return { role, locale: 'fr' as const, title: 'Paris 18', authors: 'hidden' as const }
    },
    join: async (_board: string, _key: string, name?: string) => {
      joined.push(name)
      return { id: 'p1', key: 'personal', name: name ?? '', role }
    },
  } as unknown as BoardApi
  return { api, identities, joined }
}

describe('enterBoard', () => {
  it.each(['participant', 'facilitator'] as const)('asks a %s for a name at the first visit', async (role) => {
    const { joined, ...known } = world(role)
    expect(await enterBoard(VISIT, known)).toEqual({ kind: 'asks', locale: 'fr', title: 'Paris 18', authors: 'hidden' })
    expect(joined).toEqual([])
    const entered = await enterBoard({ ...VISIT, name: 'Zoé' }, known)
    expect(entered).toMatchObject({ kind: 'in', identity: { key: 'personal', person: { id: 'p1', name: 'Zoé' } } })
    expect(known.identities.name).toBe('Zoé')
  })

  it('takes no name for a name', async () => {
    const { joined, ...known } = world('participant')
    await enterBoard({ ...VISIT, name: '' }, known)
    expect(joined).toEqual([''])
  })

  it('asks nothing of who was here before, with the link or without', async () => {
    const { joined, ...known } = world('participant')
    await enterBoard({ ...VISIT, name: 'Zoé' }, known)
    expect(await enterBoard(VISIT, known)).toMatchObject({ kind: 'in', identity: { key: 'personal' } })
    expect(await enterBoard({ ...VISIT, linkKey: null }, known)).toMatchObject({ kind: 'in' })
    expect(joined).toEqual(['Zoé'])
  })

  it('asks nothing of an observer, who joins nobody', async () => {
    const { joined, ...known } = world('observer')
    const entered = await enterBoard(VISIT, known)
    expect(entered).toMatchObject({ kind: 'in', identity: { role: 'observer', key: 'link', person: null } })
    expect(joined).toEqual([])
  })

  it('asks nothing at a screen', async () => {
    const { joined, ...known } = world('facilitator')
    expect(await enterBoard({ ...VISIT, asksName: false }, known)).toMatchObject({ kind: 'in' })
    expect(joined).toHaveLength(1)
  })

  it('goes back to the kept link where the person was forgotten', async () => {
    const { joined, ...known } = world('participant')
    await enterBoard({ ...VISIT, name: 'Zoé' }, known)
    known.identities.forgetPerson('b')
    expect(await enterBoard({ ...VISIT, linkKey: null }, known)).toMatchObject({ kind: 'asks' })
  })
})

it.each([
  [new NetworkError(), 'offline'],
  [new NoKeyError(), 'noKey'],
  [new ApiError(401, 'unauthorized', ''), 'noBoard'],
  [new ApiError(500, 'internal', ''), 'problem'],
])('%o is %s', (error, kind) => {
  expect(failureOf(error).kind).toBe(kind)
})

it('fails where this device has no key at all', async () => {
  await expect(enterBoard({ ...VISIT, linkKey: null }, world('participant'))).rejects.toBeInstanceOf(NoKeyError)
})

it('PE6 a closed door is said as such, whoever comes by a link or a code', () => {
  expect(failureOf(new ApiError(403, 'door-closed', '')).kind).toBe('closed')
})
