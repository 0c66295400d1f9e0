import { expect, it } from 'vitest'
import { createKeptPreferences } from './keptPreferences'

function createStorage(kept: string | null) {
  const items = new Map(kept === null ? [] : [['grappe/preferences', kept]])
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

it('keeps what a person likes for the next board', () => {
  const storage = createStorage(null)
  createKeptPreferences(() => storage).setState({ wheel: 'zoom', font: 'openDyslexic' })
  expect(createKeptPreferences(() => storage).getState()).toEqual({
    wheel: 'zoom',
    letterKeys: true,
    font: 'openDyslexic',
    timerSound: true,
  })
})

it.each(['', 'null', '[]', '{"wheel":"fly","letterKeys":"no","font":"Arial"}'])('reads %j as the usual', (kept) => {
  expect(createKeptPreferences(() => createStorage(kept)).getState()).toEqual({
    wheel: 'pan',
    letterKeys: true,
    font: 'hyperlegible',
    timerSound: true,
  })
})
