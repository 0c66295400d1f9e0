import { expect, it, vi } from 'vitest'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { readVotes } from '../../shared/facilitation/vote'
import { StoreDamagedError } from '../store/boardStore'
import { revealWorkshop } from '../testing/revealWorld'

/** After a restart Ana's desk cannot be read. */
async function withDamagedDesk(prepare: (made: Awaited<ReturnType<typeof revealWorkshop>>) => Promise<void>) {
  const made = await revealWorkshop()
  await prepare(made)
  await made.restart()
  const load = made.store.load
  const damage = vi.spyOn(made.store, 'load').mockImplementation((room) => {
    return room === made.deskOf(made.ana) ? Promise.reject(new StoreDamagedError('a record')) : load(room)
  })
  return { ...made, damage }
}

it('H108 SY90: a damaged desk keeps no other’s notes back, and is told of', async () => {
  const { reveal, lead, ana, onBoard, damage } = await withDamagedDesk(async () => {})
  expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 1, desks: 1, unread: 1 })
  expect(await onBoard()).toEqual(['b1'])
  expect(await reveal(ana.key, { own: true })).toEqual({ revealed: 0, desks: 0, unread: 1 })
  damage.mockRestore()
  expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 2, desks: 1 })
  expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
})

it('H108 SY90: a damaged board is a refusal, and nothing of the desks is marked', async () => {
  const { reveal, lead, board, store, onBoard, damage } = await withDamagedDesk(async () => {})
  damage.mockRestore()
  const { load } = store
  const damaged = vi.spyOn(store, 'load').mockImplementation((room) => {
    return room === board ? Promise.reject(new StoreDamagedError('a record')) : load(room)
  })
  expect(await reveal(lead, { people: 'everyone' })).toMatch(/^50/)
  damaged.mockRestore()
  expect(await reveal(lead, { people: 'everyone' })).toEqual({ revealed: 3, desks: 2 })
  expect(await onBoard()).toEqual(['a1', 'a2', 'b1'])
})

it('H108: a vote closes without a damaged desk, and says so', async () => {
  let vote = ''
  const { call, lead, board, docOf } = await withDamagedDesk(
    async ({ call, reveal, lead, ben, benDesk, world, docOf, board }) => {
      await reveal(lead, { people: [ben.id] })
      vote = (await call('POST', '/votes', lead, { method: 'dots', kind: 'notes' })).json().id
      const [note] = (await docOf(board)).getMap('notes').keys()
      ballotsOf(benDesk.doc).set(vote, { [note ?? '']: 1 })
      await world.settle()
    },
  )
  expect((await call('POST', `/votes/${vote}/close`, lead, {})).statusCode).toBe(204)
  const [closed] = readVotes(await docOf(`${board}.stage`))
  expect(closed?.results).toMatchObject({ ballots: 1, spoilt: 0, unread: 1, of: 2 })
})
