import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { nextTableIds, setTableCount } from '../../../shared/facilitation/changeTables'
import { LeadEdit } from '../../../shared/facilitation/leadEdit'
import { readTables } from '../../../shared/facilitation/tables'
import type { ListedPerson } from '../../sync/boardApi'
import { createTranslate } from '../../testing/createTranslate'
import { tableWords } from '../tableWords'
import { readSeating } from './seating'

const stage = new Y.Doc()
setTableCount(stage, 2, nextTableIds(stage), new LeadEdit())
const TABLES = readTables(stage)

function person(id: string, values: Partial<ListedPerson> = {}): ListedPerson {
  return { id, name: id, role: 'participant', from: 'room', joinedAt: 1, online: true, ...values }
}

describe('who sits where', () => {
  it('TB4 lists who sits though they have gone, and of the rest who is here', () => {
    const people = [person('ada'), person('bob', { online: false }), person('cleo', { online: false }), person('dora')]
    const seating = readSeating(people, TABLES, new Map([['bob', 'table2']]))
    expect(seating.atTable.get('table2')?.map(({ id }) => id)).toEqual(['bob'])
    expect(seating.without.map(({ id }) => id)).toEqual(['ada', 'dora'])
    expect(seating.dealt).toEqual(['ada', 'dora'])
  })

  it('TB5 deals out participants alone, and those who are here', () => {
    const people = [person('ada'), person('lea', { role: 'facilitator' }), person('bob', { online: false })]
    const seating = readSeating(people, TABLES, new Map([['ada', 'table1']]))
    expect(seating.dealt).toEqual(['ada'])
    expect(seating.without).toEqual([])
  })
})

it('TB2 a table without a name is called by its number', () => {
  const t = createTranslate('en')
  const [first, second] = TABLES
  const named = [first, { ...second, name: ' Nord ' }] as typeof TABLES
  expect(named.map(({ id }) => tableWords(named, id, t))).toEqual(['Table 1', 'Nord'])
})
