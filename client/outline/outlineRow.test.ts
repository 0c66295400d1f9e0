import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '../../shared/queries/outlineRows'
import { notesBetween, rowByKey } from './outlineRow'

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

  it('OU4 takes the notes of a stretch in either direction, without titles', () => {
    const rows = ['cluster k', 'note a', 'rest ', 'note b', 'note c'].map((row): OutlineRow => {
      const [kind, id = ''] = row.split(' ')
      return { kind: kind as OutlineRow['kind'], id, depth: 0 }
    })
    expect(notesBetween(rows, 0, 3)).toEqual(['a', 'b'])
    expect(notesBetween(rows, 4, 1)).toEqual(['a', 'b', 'c'])
    expect(notesBetween(rows, -1, 1)).toEqual(['a'])
  })
})
