import { describe, expect, it } from 'vitest'
import { inReadingOrder } from './readingOrder'

type Placed = { id: string; x: number; y: number }

function order(...items: Placed[]): string {
  return inReadingOrder(items, ({ x, y }) => ({ x, y }))
    .map(({ id }) => id)
    .join(' ')
}

describe('reading order', () => {
  it('M8 reads notes that people laid side by side as a row, though none lies level with the next', () => {
    const row = [
      { id: 'c', x: 500, y: -20 },
      { id: 'a', x: 0, y: 30 },
      { id: 'b', x: 250, y: 60 },
      { id: 'd', x: 10, y: 300 },
    ]
    expect(order(...row)).toBe('a b c d')
    expect(order(...row.map((note) => ({ ...note, y: note.y + 47 })))).toBe('a b c d')
  })

  it('M8 reads a column from top to bottom', () => {
    expect(order({ id: 'low', x: 0, y: 240 }, { id: 'high', x: 8, y: 0 }, { id: 'mid', x: -4, y: 110 })).toBe(
      'high mid low',
    )
  })

  it('M8 decides by id where two lie on the same spot', () => {
    expect(order({ id: 'b', x: 0, y: 0 }, { id: 'a', x: 0, y: 0 })).toBe('a b')
  })
})
