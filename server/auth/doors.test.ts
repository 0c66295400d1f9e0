import { describe, expect, it } from 'vitest'
import type { BoardStore } from '../store/boardStore'
import { BoardDirectory } from './boardDirectory'
import { NEW, newBoard } from './directoryHarness'
import { isShutOut } from './door'
import { Doors } from './doors'

const typed = (code: string | null) => ({ kind: 'code', text: code ?? '' }) as const
const scanned = (ticket: string | null) => ({ kind: 'ticket', text: ticket ?? '' }) as const

async function withDoors(options: ConstructorParameters<typeof Doors>[2] = {}) {
  const made = await newBoard()
  return { ...made, doors: new Doors(made.store, made.directory, options) }
}

/** A server that starts on the same store. */
function restarted(store: BoardStore) {
  const directory = new BoardDirectory(store)
  return { directory, doors: new Doors(store, directory) }
}

describe('the door', () => {
  it('A20: is open, and makes its code and ticket when first asked', async () => {
    const { doors, store, id } = await withDoors()
    expect((await store.board(id))?.door).toBeUndefined()
    const door = await doors.get(id)
    expect(door).toEqual({
      isOpen: true,
      code: expect.stringMatching(/^[2-9AC-HJKMNPRTV-Y]{6}$/),
      ticket: expect.stringMatching(/^[A-Za-z0-9_-]{22,}$/),
    })
    expect(await doors.get(id)).toEqual(door)
    expect((await store.board(id))?.door).toEqual(door)
    expect([doors.find(typed(door.code)), doors.find(scanned(door.ticket))]).toEqual([id, id])
    expect([doors.find(typed(door.ticket)), doors.find(scanned(door.code))]).toEqual([null, null])
  })

  it('A20: makes one code for all who ask at once', async () => {
    const { doors, seen, id } = await withDoors()
    const asked = await Promise.all(Array.from({ length: 20 }, () => doors.get(id)))
    expect(new Set(asked.map(({ code }) => code)).size).toBe(1)
    expect(seen.commits).toHaveLength(2)
  })

  it('A20: gives no two boards one code, also where both are made at once or one is of before the restart', async () => {
    const draws = ['AAAAAA', 'AAAAAA', 'CCCCCC', 'AAAAAA', 'CCCCCC', 'DDDDDD']
    const draw = () => draws.shift() ?? 'EEEEEE'
    const { directory, doors, store, id } = await withDoors({ draw })
    const other = await directory.create(NEW)
    const codes = await Promise.all([doors.get(id), doors.get(other.record.id)])
    expect(codes.map(({ code }) => code)).toEqual(['AAAAAA', 'CCCCCC'])
    const next = new BoardDirectory(store)
    const third = await next.create(NEW)
    expect((await new Doors(store, next, { draw }).get(third.record.id)).code).toBe('DDDDDD')
  })

  it('A20: keeps code and ticket over a restart', async () => {
    const { doors, store, id } = await withDoors()
    const door = await doors.get(id)
    const again = restarted(store)
    await again.doors.ready()
    expect([again.doors.find(typed(door.code)), again.doors.find(scanned(door.ticket))]).toEqual([id, id])
    expect(await again.doors.get(id)).toEqual(door)
  })

  it('A21: closed it has none, and opened again it has others', async () => {
    const { doors, id } = await withDoors()
    const first = await doors.get(id)
    expect(await doors.set(id, { isOpen: true })).toEqual(first)
    expect(await doors.set(id, { isOpen: false })).toEqual({ isOpen: false, code: null, ticket: null })
    expect(await doors.get(id)).toEqual({ isOpen: false, code: null, ticket: null })
    expect([doors.find(typed(first.code)), doors.find(scanned(first.ticket))]).toEqual([null, null])
    const second = await doors.set(id, { isOpen: true })
    expect(second.isOpen).toBe(true)
    expect([second.code === first.code, second.ticket === first.ticket]).toEqual([false, false])
    expect([doors.find(typed(first.code)), doors.find(typed(second.code))]).toEqual([null, id])
  })

  it('A21: who looks while another closes never opens it again', async () => {
    const { doors, id } = await withDoors()
    await Promise.all([doors.get(id), doors.set(id, { isOpen: false }), doors.get(id)])
    expect(await doors.get(id)).toMatchObject({ isOpen: false, code: null })
  })

  it('A21: a new root voids the code and leaves the door as it is; a new link of participants does not', async () => {
    const { doors, directory, keys, grantOf, id } = await withDoors()
    const door = await doors.get(id)
    const grant = await grantOf(keys.facilitator)
    await directory.rotate(grant, keys.facilitator, 'participant')
    expect(await doors.get(id)).toEqual(door)
    await directory.rotate(grant, keys.facilitator, 'facilitator')
    expect([doors.find(typed(door.code)), doors.find(scanned(door.ticket))]).toEqual([null, null])
    expect(await doors.get(id)).toMatchObject({ isOpen: true, code: expect.not.stringMatching(door.code ?? '') })
  })

  it('A9: a door that cannot be stored stays as it was, and its code is no one’s', async () => {
    const draws = ['AAAAAA', 'AAAAAA']
    const { doors, seen, id } = await withDoors({ draw: () => draws.shift() ?? 'CCCCCC' })
    seen.isFull = true
    await expect(doors.get(id)).rejects.toThrow('not saved')
    expect(doors.find(typed('AAAAAA'))).toBeNull()
    seen.isFull = false
    const { code } = await doors.get(id)
    expect(code).toBe('AAAAAA')
    seen.isFull = true
    await expect(doors.set(id, { isOpen: false })).rejects.toThrow('not saved')
    expect(doors.find(typed(code))).toBe(id)
  })

  it('A23: closed, it keeps out the link of participants and nobody else', async () => {
    const { doors, directory, grantOf, keys, id } = await withDoors()
    const { key } = await directory.addPerson(id, 'participant', 'Ana')
    await doors.set(id, { isOpen: false })
    const record = await directory.record(id)
    if (record === null) throw new Error('gone')
    const out = []
    for (const mine of [...Object.values(keys), key]) out.push(isShutOut(record, await grantOf(mine)))
    expect(out).toEqual([false, true, false, false, false])
  })
})

describe('joining by code', () => {
  it('A22 A25: makes a participant who is in the room', async () => {
    const { doors, directory, id } = await withDoors()
    const { code, ticket } = await doors.get(id)
    const ana = await doors.join(id, typed(code), ' Ana ')
    const leo = await doors.join(id, scanned(ticket), '')
    expect(await directory.authenticate(id, ana.key)).toMatchObject({ role: 'participant', person: ana.person.id })
    expect([ana.person, leo.person]).toMatchObject([
      { name: 'Ana', from: 'room' },
      { name: '', from: 'room' },
    ])
    expect((await directory.addPerson(id, 'participant', 'Zoé')).person.from).toBe('remote')
  })

  it('A22: makes nobody where the door was closed after the code was found, or the board is being deleted', async () => {
    const { doors, directory, id } = await withDoors()
    const { code } = await doors.get(id)
    expect(doors.find(typed(code))).toBe(id)
    await doors.set(id, { isOpen: false })
    await expect(doors.join(id, typed(code), 'Ana')).rejects.toMatchObject({ reason: 'noSuchCode' })
    const again = await doors.set(id, { isOpen: true })
    const deletion = directory.remove(id)
    await expect(doors.join(id, typed(again.code), 'Ana')).rejects.toMatchObject({ reason: 'noSuchCode' })
    await deletion
    expect(doors.find(typed(again.code))).toBeNull()
  })
})

describe('whose code is whose', () => {
  it('A24: is read once, whoever asks, and hears what is changed and deleted during that reading', async () => {
    const { doors: before, directory: made, store, id } = await withDoors()
    const [gone, closed] = [(await made.create(NEW)).record.id, (await made.create(NEW)).record.id]
    const codes = new Map<string, string | null>()
    for (const board of [id, gone, closed]) codes.set(board, (await before.get(board)).code)
    let reads = 0
    let answer = () => {}
    const slow: Pick<BoardStore, 'boards'> = {
      boards: async () => {
        reads++
        const boards = await store.boards()
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return boards
      },
    }
    const directory = new BoardDirectory(store)
    const doors = new Doors(slow, directory)
    const asked = [doors.ready(), doors.ready()]
    await directory.remove(gone)
    await directory.changeRecord(closed, (record) => ({ ...record, door: { isOpen: false, code: null, ticket: null } }))
    answer()
    await Promise.all(asked)
    expect([id, gone, closed].map((board) => doors.find(typed(codes.get(board) ?? '')))).toEqual([id, null, null])
    expect(reads).toBe(1)
  })

  it('A24: is read again by the next who asks where that failed', async () => {
    const { store, doors: before, id } = await withDoors()
    const { code } = await before.get(id)
    let fails = true
    const boards = () => (fails ? Promise.reject(new Error('EIO')) : store.boards())
    const doors = new Doors({ boards }, new BoardDirectory(store))
    await expect(doors.ready()).rejects.toThrow('EIO')
    fails = false
    await doors.ready()
    expect(doors.find(typed(code))).toBe(id)
  })
})
