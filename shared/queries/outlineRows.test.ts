import { describe, expect, it } from 'vitest'
import { pagePlace } from '../model/place'
import { boardWith, placeIn } from '../testing/boards'
import { outlineRows } from './outlineRows'
import { readBoard } from './readBoard'

function rowsOf(content: Parameters<typeof boardWith>[0]): string[] {
  return outlineRows(readBoard(boardWith(content))).map(({ kind, id, depth }) => `${depth} ${kind} ${id}`.trim())
}

describe('the rows of the outline', () => {
  it('M8 are clusters with their notes and what lies in them, then the other notes', () => {
    const rows = rowsOf({
      clusters: { outer: { place: pagePlace(0, 0) }, inner: { place: placeIn('outer', 0, 500) } },
      notes: {
        second: { place: placeIn('outer', 250, 10) },
        first: { place: placeIn('outer', 0, 0) },
        deep: { place: placeIn('inner', 0, 0) },
        alone: { place: pagePlace(-900, -900) },
      },
    })
    expect(rows).toEqual([
      '0 cluster outer',
      '1 note first',
      '1 note second',
      '1 cluster inner',
      '2 note deep',
      '0 rest',
      '1 note alone',
    ])
  })

  it('M8 are the notes alone where there are no clusters', () => {
    const rows = rowsOf({ notes: { b: { place: pagePlace(300, 0) }, a: { place: pagePlace(0, 0) } } })
    expect(rows).toEqual(['0 note a', '0 note b'])
  })
})
