import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/protocol/roles'
import { ApiError, NetworkError } from './apiError'
import type { BoardApi } from './boardApi'
import { createIdentityStore, type IdentityStore } from './identityStore'
import { NoKeyError, resolveIdentity } from './resolveIdentity'
import type { KeyValueStorage } from './safeStorage'

class FakeServer {
  readonly links = new Map<string, Role>([
    ['facilitator-link', 'facilitator'],
    ['participant-link', 'participant'],
    ['observer-link', 'observer'],
    ['screen-link', 'screen'],
  ])
  reachable = true
  asked: string[] = []
  private joined = 0

  readonly api = {
    getBoard: async (_board: string, key: string) => ({ role: this.answer('get', key) }),
    join: async (_board: string, key: string, name?: string) => {
      const role = this.answer('join', key)
      this.joined++
      return { id: `person${this.joined}`, key: `personal${this.joined}`, name: name ?? '', role }
    },
  } as unknown as BoardApi

  private answer(call: string, key: string): Role {
    this.asked.push(`${call} ${key}`)
    if (!this.reachable) throw new NetworkError('no answer')
    const role = this.links.get(key)
    if (role === undefined) throw new ApiError(401, 'unauthorized', 'No such board.')
    return role
  }
}

function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  }
}

function device(): { server: FakeServer; store: IdentityStore; open: (link: string | null) => Promise<unknown> } {
  const server = new FakeServer()
  const storage = memoryStorage()
  const store = createIdentityStore(() => storage)
  return { server, store, open: (link) => resolveIdentity('b', link, { api: server.api, store }) }
}

const person1 = { board: 'b', role: 'participant', key: 'personal1', person: { id: 'person1', name: '' } }

describe('who this device is', () => {
  it('CS24 joins once by link, then is the same person without asking the server', async () => {
    const { server, open } = device()
    expect(await open('participant-link')).toEqual(person1)
    expect(server.asked).toEqual(['get participant-link', 'join participant-link'])
    expect(await open('participant-link')).toEqual(person1)
    expect(await open(null)).toEqual(person1)
    expect(server.asked).toHaveLength(2)
  })

  it('CS24 uses links of observers and screens as they are', async () => {
    const { open } = device()
    for (const role of ['screen', 'observer'] as const) {
      expect(await open(`${role}-link`)).toEqual({ board: 'b', role, key: `${role}-link`, person: null })
    }
    expect(await open('')).toMatchObject({ role: 'observer' })
  })

  it('CS24 a higher link joins anew, a lower one does not', async () => {
    const { open } = device()
    await open('participant-link')
    expect(await open('facilitator-link')).toMatchObject({ role: 'facilitator', person: { id: 'person2' } })
    expect(await open('participant-link')).toMatchObject({ role: 'facilitator', person: { id: 'person2' } })
  })

  it('CS24 keeps the facilitator key on the facilitator’s device', async () => {
    const { open, store } = device()
    await open('facilitator-link')
    expect(store.board('b').links.facilitator).toBe('facilitator-link')
  })

  it('CS24 stays who it is without a network, and where the link was renewed', async () => {
    const { server, open } = device()
    await open('participant-link')
    server.reachable = false
    expect(await open('some-other-link')).toEqual(person1)
    server.reachable = true
    expect(await open('an-old-link')).toEqual(person1)
  })

  it('says what is missing where it is nobody yet', async () => {
    const { server, open } = device()
    await expect(open(null)).rejects.toBeInstanceOf(NoKeyError)
    await expect(open('wrong-link')).rejects.toMatchObject({ status: 401 })
    server.reachable = false
    await expect(open('participant-link')).rejects.toBeInstanceOf(NetworkError)
  })

  it('joins with the name last used on this device', async () => {
    const { store, open } = device()
    store.keepName('Ann')
    expect(await open('participant-link')).toMatchObject({ person: { name: 'Ann' } })
  })

  it('joins anew after the person was forgotten', async () => {
    const { store, open } = device()
    await open('participant-link')
    store.forgetPerson('b')
    expect(await open('participant-link')).toMatchObject({ person: { id: 'person2' } })
  })
})

describe('what a device remembers', () => {
  it('lists recent boards, newest first, each once, and forgets them', () => {
    const { store } = device()
    store.remember({ id: 'a', title: 'A', lastOpened: 1, role: 'participant' })
    store.remember({ id: 'b', title: 'B', lastOpened: 3, role: 'observer' })
    store.remember({ id: 'a', title: 'A, renamed', lastOpened: 2, role: 'participant' })
    expect(store.recent().map((board) => board.title)).toEqual(['B', 'A, renamed'])
    store.forget('b')
    expect(store.recent().map((board) => board.id)).toEqual(['a'])
  })

  it('reads what is damaged as nothing', async () => {
    const storage = memoryStorage()
    storage.setItem('grappe/recent', '{')
    storage.setItem('grappe/board/b', '{"person":{"id":7},"links":{"facilitator":"root"}}')
    const store = createIdentityStore(() => storage)
    expect(store.recent()).toEqual([])
    expect(store.board('b')).toEqual({ person: null, links: { facilitator: 'root' } })
  })

  it('CS25 works for as long as the page lasts where the browser keeps nothing', async () => {
    const full = { ...memoryStorage(), setItem: () => fail('full') }
    const finds = [() => fail('forbidden') as unknown as KeyValueStorage, () => full]
    for (const find of finds) {
      const store = createIdentityStore(find)
      store.keepLink('b', 'facilitator', 'root')
      store.keepName('Ann')
      expect(store.board('b').links.facilitator).toBe('root')
      expect(store.name).toBe('Ann')
      store.forget('b')
      expect(store.board('b')).toEqual({ person: null, links: {} })
    }
  })
})

function fail(why: string): never {
  throw new DOMException(why, 'QuotaExceededError')
}
