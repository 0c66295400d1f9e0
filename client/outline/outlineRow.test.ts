import { describe, expect, it } from 'vitest'
import type { ListedRow } from './listedRows'
import { idsBetween, rowByKey } from './outlineRow'

describe('walking the rows of the outline', () => {
  it.each([
    ['ArrowDown', 5],
    ['ArrowUp', 3],
    ['PageDown', 14],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 29],
    ['ArrowLeft', null],
  ])('%s leads from row 4 of 30 to %s', (key, to) => {
    expect(rowByKey(key, 4, 30)).toBe(to)
  })

  it('stops at the ends, and in an empty list', () => {
    expect([rowByKey('ArrowDown', 29, 30), rowByKey('ArrowUp', 0, 30), rowByKey('End', 0, 0)]).toEqual([29, 0, null])
  })

  it('OU4 takes the notes, the cards and the folded clusters of a stretch in either direction, without the titles of open ones', () => {
    const note = (id: string): ListedRow => ({
      kind: 'note',
      id,
      depth: 1,
      levelsAlone: 0,
      between: '',
      bolts: 0,
      hasOwnBolt: false,
      meaning: '',
    })
    const cluster = (id: string, isShut: boolean): ListedRow => {
      return { kind: 'cluster', id, depth: 0, number: '1-1', noteCount: 2, cardCount: 0, isShut, meaning: '' }
    }
    const rest: ListedRow = { kind: 'rest', id: '', depth: 0, noteCount: 1, cardCount: 1, isWolves: false }
    const card: ListedRow = { kind: 'card', id: 'c', depth: 1, meaning: '' }
    const rows = [cluster('open', false), note('a'), cluster('shut', true), rest, note('b'), card]
    expect(idsBetween(rows, 0, 4)).toEqual(['a', 'shut', 'b'])
    expect(idsBetween(rows, 5, 1)).toEqual(['a', 'shut', 'b', 'c'])
    expect(idsBetween(rows, -1, 1)).toEqual(['a'])
    expect(idsBetween(rows, 0, 0)).toEqual(['open'])
    expect(idsBetween(rows, 3, 3)).toEqual([])
  })
})
