import { expect, it } from 'vitest'
import { createNameBook } from './nameBook'

it('keeps the latest name of each, and lets go of the oldest ones', () => {
  const names = createNameBook(2)
  names.remember('a', 'Ann')
  names.remember('b', 'Bob')
  names.remember('a', 'Anna')
  names.remember('c', 'Carl')
  expect(['a', 'b', 'c'].map(names.nameOf)).toEqual(['Anna', null, 'Carl'])
})
