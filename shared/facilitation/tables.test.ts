import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createPeers } from '../testing/peers'
import { editTable, nextTableIds, seatPeople, setTableCount } from './changeTables'
import { dealSeats } from './dealSeats'
import { LeadEdit } from './leadEdit'
import { readSeats, readTables, seatsOf, type Table, tableOfZone, tablesOf } from './tables'

const EDIT = new LeadEdit()

function setCount(stage: Y.Doc, count: number): void {
  setTableCount(stage, count, nextTableIds(stage), EDIT)
}

function stageWith(count: number): Y.Doc {
  const stage = new Y.Doc()
  setCount(stage, count)
  return stage
}

const idsIn = (stage: Y.Doc) => readTables(stage).map(({ id }) => id)

describe('how many tables there are', () => {
  it.each([
    [0, 0],
    [1, 2],
    [2, 2],
    [12, 12],
    [40, 12],
  ])('FT1 of %i are %i', (wanted, made) => {
    expect(readTables(stageWith(wanted))).toHaveLength(made)
  })

  it('FT1 takes the last away and keeps the others as they are', () => {
    const stage = stageWith(4)
    editTable(stage, 'table2', { name: 'Nord', color: 'pink' }, EDIT)
    setCount(stage, 2)
    expect(readTables(stage)).toMatchObject([{ id: 'table1' }, { id: 'table2', name: 'Nord', color: 'pink' }])
    setCount(stage, 3)
    expect(idsIn(stage)).toEqual(['table1', 'table2', 'table3'])
  })

  it('FT1 gives each of the first eight a colour of its own', () => {
    expect(new Set(readTables(stageWith(8)).map(({ color }) => color)).size).toBe(8)
  })

  it('FT2 makes the same tables where two set the number at once', () => {
    const peers = createPeers(2)
    const [a, b] = peers.docs as [Y.Doc, Y.Doc]
    for (const peer of [0, 1]) peers.disconnect(peer)
    setCount(a, 4)
    setCount(b, 6)
    peers.settle()
    expect(idsIn(a)).toEqual(['table1', 'table2', 'table3', 'table4', 'table5', 'table6'])
    expect(readTables(b)).toEqual(readTables(a))
    peers.destroy()
  })
})

describe('who sits where', () => {
  it('FT3 seats somebody at one table, and at none that is not there', () => {
    const stage = stageWith(2)
    seatPeople(stage, new Map([['ada', 'table1']]), EDIT)
    seatPeople(
      stage,
      new Map([
        ['ada', 'table2'],
        ['bob', 'table9'],
      ]),
      EDIT,
    )
    expect([...readSeats(stage)]).toEqual([['ada', 'table2']])
    seatPeople(stage, new Map([['ada', null]]), EDIT)
    expect(readSeats(stage).size).toBe(0)
  })

  it('FT3 has who sat at a table that is gone sit at none', () => {
    const stage = stageWith(3)
    seatPeople(stage, new Map([['ada', 'table3']]), EDIT)
    setCount(stage, 2)
    expect(seatsOf(stage).size).toBe(0)
  })

  it('FT3 reads a seat at a table that somebody else took away as none', () => {
    const peers = createPeers(2)
    const [a, b] = peers.docs as [Y.Doc, Y.Doc]
    setCount(a, 3)
    peers.settle()
    for (const peer of [0, 1]) peers.disconnect(peer)
    setCount(a, 2)
    seatPeople(b, new Map([['ada', 'table3']]), EDIT)
    peers.settle()
    for (const stage of [a, b]) expect(readSeats(stage).size).toBe(0)
    peers.destroy()
  })

  it('FT3 of two who seat somebody at once one wins, the same everywhere', () => {
    const peers = createPeers(2)
    const [a, b] = peers.docs as [Y.Doc, Y.Doc]
    setCount(a, 2)
    peers.settle()
    for (const peer of [0, 1]) peers.disconnect(peer)
    seatPeople(a, new Map([['ada', 'table1']]), EDIT)
    seatPeople(b, new Map([['ada', 'table2']]), EDIT)
    peers.settle()
    expect(['table1', 'table2']).toContain(readSeats(a).get('ada'))
    expect(readSeats(b)).toEqual(readSeats(a))
    peers.destroy()
  })

  it('FT3 reads past what is malformed', () => {
    const stage = stageWith(2)
    tablesOf(stage).set('odd', new Y.Map(Object.entries({ name: 7 })))
    seatsOf(stage).set('ada', 'odd')
    seatsOf(stage).set('bob', 5 as unknown as string)
    expect(idsIn(stage)).toEqual(['table1', 'table2'])
    expect(readSeats(stage).size).toBe(0)
  })
})

describe('dealing out', () => {
  const anyRoom = fc.record({
    people: fc.integer({ min: 0, max: 150 }),
    tables: fc.integer({ min: 2, max: 12 }),
    seated: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 150 }),
    seed: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 40 }),
  })

  function room({
    people,
    tables,
    seated,
    seed,
  }: {
    people: number
    tables: number
    seated: number[]
    seed: number[]
  }) {
    const stage = stageWith(tables)
    const ids = Array.from({ length: people }, (_, at) => `p${at}`)
    const seats = new Map(seated.slice(0, people).map((table, at) => [`p${at}`, `table${table}`]))
    let turn = 0
    const random = () => seed[turn++ % seed.length] as number
    return { ids, seats, tables: readTables(stage), random }
  }

  function countsOf(dealt: ReadonlyMap<string, string>, tables: readonly Table[]): number[] {
    return tables.map(({ id }) => [...dealt.values()].filter((table) => table === id).length)
  }

  it('FT4 anew seats everybody once, tables differing by one at most', () => {
    fc.assert(
      fc.property(anyRoom, (given) => {
        const { ids, seats, tables, random } = room(given)
        const dealt = dealSeats(ids, tables, seats, { keeps: false, random })
        expect([...dealt.keys()].sort()).toEqual([...ids].sort())
        const counts = countsOf(dealt, tables)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('FT4 of the rest keeps who sits, and fills up the emptiest', () => {
    fc.assert(
      fc.property(anyRoom, (given) => {
        const { ids, seats, tables, random } = room(given)
        const known = new Set(tables.map(({ id }) => id))
        const kept = new Map([...seats].filter(([, table]) => known.has(table)))
        const dealt = dealSeats(ids, tables, seats, { keeps: true, random })
        for (const [person, table] of kept) expect(dealt.get(person)).toBe(table)
        expect(dealt.size).toBe(ids.length)
        const before = countsOf(kept, tables)
        const after = countsOf(dealt, tables)
        const filled = after.filter((count, at) => count > (before[at] as number))
        if (filled.length > 0) expect(Math.max(...filled) - Math.min(...after)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('FT4 mixes: the same people are not always together', () => {
    const { ids, seats, tables } = room({ people: 8, tables: 2, seated: [], seed: [0] })
    const deal = (value: number) => dealSeats(ids, tables, seats, { keeps: false, random: () => value })
    expect(deal(0)).not.toEqual(deal(0.999))
  })

  it('FT4 deals nobody out without tables', () => {
    expect(dealSeats(['ada'], [], new Map(), { keeps: false, random: () => 0 }).size).toBe(0)
  })
})

it.each([
  ['zone before support', { table: 'table1' }, { table: 'table2' }, 'table1'],
  ['its support', {}, { table: 'table2' }, 'table2'],
  ['nobody', {}, {}, null],
  ['a table that is gone', { table: 'table9' }, { table: 'table2' }, null],
  ['no support', {}, undefined, null],
] as const)('FT5 a zone belongs to whom %s says', (_, zone, support, table) => {
  expect(tableOfZone(zone, support, readTables(stageWith(2)))).toBe(table)
})
