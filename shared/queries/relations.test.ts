import { describe, expect, it } from 'vitest'
import type { Relation } from '../model/relation'
import { standingRelations } from './relations'

const relation = (id: string, from: string, to: string, rest: Partial<Relation> = {}): Relation => ({
  id,
  from,
  to,
  sign: 'link',
  note: '',
  ...rest,
})

describe('standingRelations', () => {
  it('RE1 A relation counts while it is not in the trash and both its ends are there, once a pair', () => {
    const relations = [
      relation('b', 'one', 'two'),
      relation('a', 'two', 'one', { sign: 'cause' }),
      relation('c', 'one', 'gone'),
      relation('d', 'two', 'two'),
      relation('e', 'one', 'three', { deletedAt: 1 }),
      relation('f', 'three', 'two'),
    ]
    const isThere = (id: string) => ['one', 'two', 'three'].includes(id)
    expect([...standingRelations(relations, isThere).keys()]).toEqual(['a', 'f'])
  })
})
