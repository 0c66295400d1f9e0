import * as v from 'valibot'
import { createSafeStorage, type KeyValueStorage } from '../sync/safeStorage'

const KEY = 'grappe/recentCommands'
const MOST = 5

const schema = v.array(v.string())

/** The names of what was last asked for by name on this device, the latest first. */
export interface RecentCommands {
  readonly names: readonly string[]
  add(name: string): void
}

export function createRecentCommands(find: () => KeyValueStorage = () => localStorage): RecentCommands {
  const storage = createSafeStorage(find)
  const read = () => {
    try {
      return v.parse(v.fallback(schema, []), JSON.parse(storage.getItem(KEY) ?? '[]'))
    } catch {
      return []
    }
  }
  return {
    get names() {
      return read()
    },
    add: (name) => storage.setItem(KEY, JSON.stringify([name, ...read().filter((one) => one !== name)].slice(0, MOST))),
  }
}
