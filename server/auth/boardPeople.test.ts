import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import type { Role } from '../../shared/protocol/roles'
import { newBoard } from './directoryHarness'
import { hashKey } from './keyHash'

describe('people', () => {
  it('A8: a personal key carries the role that it was asked with', async () => {
    const { directory, grantOf, id } = await newBoard()
    for (const role of ['participant', 'facilitator'] satisfies Role[]) {
      const { person, key } = await directory.addPerson(id, role, 'Ana')
      expect(await grantOf(key)).toEqual({ board: id, role, person: person.id, keyHash: hashKey(key) })
    }
  })

  it('A8: withdrawing one leaves the others', async () => {
    const { directory, withdrawn, id } = await newBoard()
    const ana = await directory.addPerson(id, 'participant', 'Ana')
    const leo = await directory.addPerson(id, 'participant', 'Léo')
    await directory.removePerson(id, ana.person.id)
    expect(await directory.authenticate(id, ana.key)).toBeNull()
    expect((await directory.authenticate(id, leo.key))?.person).toBe(leo.person.id)
    expect(withdrawn).toEqual([`${id} ${hashKey(ana.key)}`])
    expect((await directory.people(id)).map(({ name }) => name)).toEqual(['Léo'])
    await expect(directory.removePerson(id, ana.person.id)).rejects.toMatchObject({ reason: 'noSuchPerson' })
  })

  it.each([
    ['  Zoé \t  Martin\n', 'Zoé Martin'],
    ['\u0000A\u0007na\u202E', 'Ana'],
    ['', ''],
    ['\u{1F347} Grappe', '\u{1F347} Grappe'],
    ['half \ud83c', 'half'],
  ])('A11: keeps the name %j as %j', async (given, kept) => {
    const { directory, id } = await newBoard()
    const { person } = await directory.addPerson(id, 'participant', given)
    expect(person.name).toBe(kept)
    expect((await directory.changePerson(id, person.id, { name: given })).name).toBe(kept)
    expect((await directory.people(id))[0]?.name).toBe(kept)
  })

  it('A11: refuses a name that is too long, counted as people count', async () => {
    const { directory, id } = await newBoard()
    const { person } = await directory.addPerson(id, 'participant', '🍇'.repeat(LIMITS.personName))
    const tooLong = 'x'.repeat(LIMITS.personName + 1)
    await expect(directory.addPerson(id, 'participant', tooLong)).rejects.toMatchObject({ reason: 'nameTooLong' })
    const rename = directory.changePerson(id, person.id, { name: tooLong })
    await expect(rename).rejects.toMatchObject({ reason: 'nameTooLong' })
  })

  it('A11: a board holds a bounded number of people', async () => {
    const { directory, id } = await newBoard()
    const joins = Array.from({ length: LIMITS.peoplePerBoard + 1 }, () => directory.addPerson(id, 'participant', ''))
    const results = await Promise.allSettled(joins)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMITS.peoplePerBoard)
    expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { reason: 'tooManyPeople' } })
  })
})
