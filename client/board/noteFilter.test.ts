import { expect, it } from 'vitest'
import type { NoteFilter } from '../session/types'
import { passesFilter, toggleFilter } from './noteFilter'

const NOTE = { author: 'zoe', color: 'yellow' as const, tags: ['bus', 'velo'] }
const IMPORTED = { ...NOTE, author: '', authorName: 'Zoé', tags: [] }

function filter(part: Partial<Record<keyof NoteFilter, readonly string[]>>): NoteFilter {
  const { authors = [], colors = [], tags = [] } = part
  return { authors: new Set(authors), colors: new Set(colors), tags: new Set(tags) }
}

it.each([
  ['no filter', null, true],
  ['an author', filter({ authors: ['zoe'] }), true],
  ['another author', filter({ authors: ['anais'] }), false],
  ['one of two colours', filter({ colors: ['pink', 'yellow'] }), true],
  ['one of its tags', filter({ tags: ['velo', 'train'] }), true],
  ['an author and another colour', filter({ authors: ['zoe'], colors: ['pink'] }), false],
])('a note is bright or not: %s', (_, chosen, isBright) => {
  expect(passesFilter(chosen, NOTE)).toBe(isBright)
})

it('knows who came from a file by name, and who is not known by nothing', () => {
  expect(passesFilter(filter({ authors: ['Zoé'] }), IMPORTED)).toBe(true)
  expect(passesFilter(filter({ authors: [''] }), IMPORTED)).toBe(false)
  expect(passesFilter(filter({ authors: [''] }), { ...NOTE, author: '' })).toBe(true)
  expect(passesFilter(filter({ tags: ['bus'] }), IMPORTED)).toBe(false)
})

it('adds values and takes them away, and is none where nothing is left', () => {
  const both = toggleFilter(toggleFilter(null, 'colors', ['pink']), 'authors', ['zoe', 'anais'])
  expect(both).toEqual(filter({ colors: ['pink'], authors: ['zoe', 'anais'] }))
  expect(toggleFilter(filter({ authors: ['zoe'] }), 'authors', ['zoe', 'anais'])).toEqual(
    filter({ authors: ['zoe', 'anais'] }),
  )
  expect(toggleFilter(toggleFilter(both, 'colors', ['pink']), 'authors', ['zoe', 'anais'])).toBeNull()
})
