import { expect, it } from 'vitest'
import { encodeBase64Url } from '../../shared/keys/base64url'
import { deriveKeys } from '../../shared/keys/deriveKey'
import { FIRST_GENERATIONS, type Generations, ROLES, type Role } from '../../shared/protocol/roles'
import { ApiError } from '../sync/apiError'
import type { BoardInfo } from '../sync/boardApi'
import { createIdentityStore } from '../sync/identityStore'
import { renewLink } from './renewLink'

const root = (byte: number) => encodeBase64Url(new Uint8Array(32).fill(byte))
const SELF = { board: 'b', role: 'facilitator' } as const

function world(generations: Generations, key: string) {
  const kept = new Map<string, string>()
  const identities = createIdentityStore(() => ({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }))
  const old = deriveKeys(root(1), 'b', FIRST_GENERATIONS)
  for (const role of ROLES) identities.keepLink('b', role, old[role])
  const asked: string[] = []
  const api = {
    rotateKey: async (_board: string, by: string, role: Role) => {
      asked.push(by)
      return { role, generation: generations[role], key }
    },
    getBoard: async () => ({ generations }) as BoardInfo,
  }
  return { api, identities, asked }
}

it('keeps the new link of a role, and the others as they are', async () => {
  const generations = { ...FIRST_GENERATIONS, participant: 2 }
  const expected = deriveKeys(root(1), 'b', generations)
  const { asked, ...known } = world(generations, expected.participant)
  expect(await renewLink(SELF, 'participant', root(1), known)).toEqual(expected)
  expect(known.identities.board('b').links).toEqual(expected)
  expect(asked).toEqual([root(1)])
})

it('keeps four new links where the facilitator’s is renewed', async () => {
  const generations = { ...FIRST_GENERATIONS, facilitator: 2 }
  const { asked, ...known } = world(generations, root(2))
  const keys = await renewLink(SELF, 'facilitator', root(1), known)
  expect(keys).toEqual(deriveKeys(root(2), 'b', generations))
  expect(known.identities.board('b').links).toEqual(keys)
  expect(asked).toEqual([root(1)])
})

it('leaves the links as they are where the server says no', async () => {
  const { identities, api } = world(FIRST_GENERATIONS, '')
  const before = identities.board('b').links
  const rotateKey = () => Promise.reject(new ApiError(503, 'cannot-save', ''))
  await expect(renewLink(SELF, 'observer', root(1), { api: { ...api, rotateKey }, identities })).rejects.toBeInstanceOf(
    ApiError,
  )
  expect(identities.board('b').links).toEqual(before)
})
