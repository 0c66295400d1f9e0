import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deriveKey, deriveKeys } from '../../shared/keys/deriveKey'
import { readStageMeta } from '../../shared/model/stageMeta'
import { ROLES } from '../../shared/protocol/roles'
import { BoardDirectory } from './boardDirectory'
import { NEW, newBoard } from './directoryHarness'
import { hashKey } from './keyHash'

describe('create', () => {
  it('A1: stores the record and the stage that bears its title in one commit', async () => {
    const { seen, store, record, id } = await newBoard()
    expect(seen.commits).toHaveLength(1)
    expect(await store.board(id)).toEqual(record)
    expect(record.createdAt).toBe(1_700_000_000_000)
    const stage = new Y.Doc()
    const { records } = await store.load(`${id}.stage`)
    for (const { update, person } of records) {
      expect(person).toBe('')
      Y.applyUpdate(stage, update)
    }
    expect(readStageMeta(stage)).toMatchObject({ ...NEW, schema: 1, generation: record.generation, unsaved: false })
  })

  it('A2: gives four keys, three of them derived from the first', async () => {
    const { keys, id, record } = await newBoard()
    expect(keys).toEqual(deriveKeys(keys.facilitator, id, record.generations))
    expect(new Set(Object.values(keys)).size).toBe(4)
    expect(keys.facilitator).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('A3: stores only hashes of keys', async () => {
    const { seen, keys, directory, id } = await newBoard()
    const { key } = await directory.addPerson(id, 'participant', 'Zoé')
    const stored = JSON.stringify(seen.commits)
    for (const secret of [...Object.values(keys), key]) {
      expect(stored).not.toContain(secret)
      expect(stored).toContain(hashKey(secret))
    }
  })

  it('A9: changes nothing where the store cannot write', async () => {
    const { seen, store, directory } = await newBoard()
    seen.isFull = true
    await expect(directory.create(NEW)).rejects.toThrow('not saved')
    expect(await store.boards()).toHaveLength(1)
  })
})

describe('authenticate', () => {
  it.each(ROLES)('A4: opens the board with the %s key', async (role) => {
    const { directory, keys, id } = await newBoard()
    const grant = await directory.authenticate(id, keys[role])
    expect(grant).toEqual({ board: id, role, person: null, keyHash: hashKey(keys[role]) })
  })

  it('A4: opens it with the same keys after a restart', async () => {
    const { store, keys, directory, id } = await newBoard()
    const { person, key } = await directory.addPerson(id, 'facilitator', 'Anne')
    const restarted = new BoardDirectory(store)
    expect((await restarted.authenticate(id, keys.screen))?.role).toBe('screen')
    expect(await restarted.authenticate(id, key)).toMatchObject({ role: 'facilitator', person: person.id })
  })

  it.each(['', 'wrong', 'A'.repeat(43)])('A5: opens nothing with the key %j', async (key) => {
    const { directory, id } = await newBoard()
    expect(await directory.authenticate(id, key)).toBeNull()
  })

  it('A5: opens no board with the key of another, and none that does not exist', async () => {
    const { directory, keys, id } = await newBoard()
    const other = await directory.create(NEW)
    expect(await directory.authenticate(other.record.id, keys.facilitator)).toBeNull()
    expect(await directory.authenticate('nowhere', keys.facilitator)).toBeNull()
    expect(await directory.authenticate(`${id}.stage`, keys.facilitator)).toBeNull()
  })

  it('A5: asks the store as much about a board in memory, one on disk and none at all', async () => {
    const { seen, store, directory, id } = await newBoard()
    const reads = async (of: BoardDirectory, board: string) => {
      seen.reads.length = 0
      expect(await of.authenticate(board, 'wrong')).toBeNull()
      return seen.reads.map((read) => read.replace(board, '<board>'))
    }
    const expected = ['board <board>', 'people <board>']
    expect(await reads(directory, id)).toEqual(expected)
    expect(await reads(new BoardDirectory(store), id)).toEqual(expected)
    expect(await reads(directory, 'nowhere')).toEqual(expected)
  })

  it('A6: loads a board once for all who ask at once, and not again', async () => {
    const { seen, store, keys, id } = await newBoard()
    const restarted = new BoardDirectory(store)
    seen.reads.length = 0
    const grants = await Promise.all(Array.from({ length: 150 }, () => restarted.authenticate(id, keys.participant)))
    expect(grants.every((grant) => grant?.role === 'participant')).toBe(true)
    expect(seen.reads).toEqual([`board ${id}`, `people ${id}`])
  })

  it('A6: keeps a bounded number of boards in memory and loses nothing by it', async () => {
    const { directory, seen, keys, id } = await newBoard({ cachedBoards: 2 })
    const { key } = await directory.addPerson(id, 'participant', 'Ana')
    await directory.create(NEW)
    await directory.create(NEW)
    seen.reads.length = 0
    expect((await directory.authenticate(id, key))?.role).toBe('participant')
    expect(seen.reads).toEqual([`board ${id}`, `people ${id}`])
    expect((await directory.authenticate(id, keys.observer))?.role).toBe('observer')
    expect(seen.reads).toHaveLength(2)
  })
})

describe('rotate', () => {
  it('A7: renews one link and closes the old one alone', async () => {
    const { directory, keys, withdrawn, grantOf, id } = await newBoard()
    const rotated = await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'participant')
    const key = deriveKey(keys.facilitator, id, 'participant', 2)
    expect(rotated).toEqual({ role: 'participant', generation: 2, key })
    expect(await directory.authenticate(id, keys.participant)).toBeNull()
    expect((await directory.authenticate(id, key))?.role).toBe('participant')
    for (const role of ['facilitator', 'observer', 'screen'] as const) {
      expect((await directory.authenticate(id, keys[role]))?.role).toBe(role)
    }
    expect(withdrawn).toEqual([`${id} ${hashKey(keys.participant)}`])
    expect((await directory.record(id))?.generations).toEqual({
      facilitator: 1,
      participant: 2,
      observer: 1,
      screen: 1,
    })
  })

  it('A7: a new root renews all four links, and survives a restart', async () => {
    const { store, directory, keys, withdrawn, grantOf, id } = await newBoard()
    await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'observer')
    const old = { ...keys, observer: deriveKey(keys.facilitator, id, 'observer', 2) }
    const { key, generation } = await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'facilitator')
    expect(generation).toBe(2)
    const generations = { facilitator: 2, participant: 1, observer: 2, screen: 1 }
    expect((await directory.record(id))?.generations).toEqual(generations)
    const restarted = new BoardDirectory(store)
    const fresh = deriveKeys(key, id, generations)
    for (const role of ROLES) {
      expect(await restarted.authenticate(id, old[role])).toBeNull()
      expect((await restarted.authenticate(id, fresh[role]))?.role).toBe(role)
      expect(withdrawn).toContain(`${id} ${hashKey(old[role])}`)
    }
  })

  it('A8: people keep their keys through every rotation', async () => {
    const { directory, keys, grantOf, id } = await newBoard()
    const { person, key } = await directory.addPerson(id, 'participant', 'Ana')
    await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'participant')
    await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'facilitator')
    expect(await directory.authenticate(id, key)).toMatchObject({ role: 'participant', person: person.id })
  })

  it('A7: a facilitator by a personal key cannot renew links, nor can a participant', async () => {
    const { directory, keys, withdrawn, grantOf, id } = await newBoard()
    const { key } = await directory.addPerson(id, 'facilitator', 'Anne')
    for (const mine of [key, keys.participant]) {
      const rotation = directory.rotate(await grantOf(mine), mine, 'screen')
      await expect(rotation).rejects.toMatchObject({ reason: 'needsFacilitatorKey' })
    }
    expect(withdrawn).toEqual([])
  })

  it('A9: of two who renew the root at once the second is told that its key is old', async () => {
    const { directory, keys, grantOf } = await newBoard()
    const grant = await grantOf(keys.facilitator)
    const rotations = await Promise.allSettled([
      directory.rotate(grant, keys.facilitator, 'facilitator'),
      directory.rotate(grant, keys.facilitator, 'facilitator'),
    ])
    expect(rotations.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(rotations[1]).toMatchObject({ reason: { reason: 'unauthorized' } })
  })

  it('A9: of two who renew one link at once each gets the next generation', async () => {
    const { directory, keys, grantOf, id } = await newBoard()
    const grant = await grantOf(keys.facilitator)
    const rotate = () => directory.rotate(grant, keys.facilitator, 'screen')
    const rotations = await Promise.all([rotate(), rotate(), rotate()])
    expect(rotations.map(({ generation }) => generation)).toEqual([2, 3, 4])
    const opens = await Promise.all(rotations.map(({ key }) => directory.authenticate(id, key)))
    expect(opens.map((grant) => grant?.role ?? null)).toEqual([null, null, 'screen'])
  })

  it('A9: leaves the links as they were where the store cannot write', async () => {
    const { directory, seen, keys, withdrawn, grantOf, id } = await newBoard()
    seen.isFull = true
    await expect(directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'facilitator')).rejects.toThrow()
    expect((await directory.authenticate(id, keys.participant))?.role).toBe('participant')
    expect(withdrawn).toEqual([])
  })

  it('A10: tells who asks late that a key was withdrawn', async () => {
    const { directory, keys, grantOf, id } = await newBoard()
    const { person, key } = await directory.addPerson(id, 'participant', 'Ana')
    const grants = { link: await grantOf(keys.observer), person: await grantOf(key) }
    expect([directory.isWithdrawn(grants.link), directory.isWithdrawn(grants.person)]).toEqual([false, false])
    await directory.rotate(await grantOf(keys.facilitator), keys.facilitator, 'observer')
    await directory.removePerson(id, person.id)
    expect([directory.isWithdrawn(grants.link), directory.isWithdrawn(grants.person)]).toEqual([true, true])
  })
})

describe('remove', () => {
  it('A12: takes everybody out before it empties the store, and leaves nothing', async () => {
    const { directory, store, keys, grantOf, id } = await newBoard()
    const grant = await grantOf(keys.participant)
    const seen: unknown[] = []
    await directory.remove(id, async () => {
      seen.push(await store.board(id), await directory.authenticate(id, keys.facilitator), directory.isWithdrawn(grant))
    })
    expect(seen).toEqual([expect.objectContaining({ id }), null, true])
    expect(await store.board(id)).toBeNull()
    expect(await directory.record(id)).toBeNull()
    expect(await directory.authenticate(id, keys.facilitator)).toBeNull()
    await expect(directory.addPerson(id, 'participant', '')).rejects.toMatchObject({ reason: 'unauthorized' })
  })

  it('A9: leaves the board as it was where the store cannot delete', async () => {
    const { directory, seen, keys, id } = await newBoard()
    seen.isFull = true
    await expect(directory.remove(id)).rejects.toThrow('not saved')
    expect((await directory.authenticate(id, keys.facilitator))?.role).toBe('facilitator')
  })
})
