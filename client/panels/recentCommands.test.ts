import { expect, it } from 'vitest'
import { createRecentCommands } from './recentCommands'

function createStorage(kept: string | null) {
  let value = kept
  return {
    getItem: () => value,
    setItem(_: string, next: string) {
      value = next
    },
    removeItem() {},
  }
}

it('keeps the last few, each once, for the next time', () => {
  const storage = createStorage(null)
  const recent = createRecentCommands(() => storage)
  for (const name of ['a', 'b', 'c', 'd', 'b', 'e', 'f']) recent.add(name)
  expect(createRecentCommands(() => storage).names).toEqual(['f', 'e', 'b', 'd', 'c'])
})

it.each(['', '{', '"a"', '[1]'])('starts anew from %j', (kept) => {
  expect(createRecentCommands(() => createStorage(kept)).names).toEqual([])
})
