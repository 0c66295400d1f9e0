/** The part of `localStorage` that is used here. */
export interface KeyValueStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/**
 * A storage that never throws: what the browser does not keep (forbidden, full) is kept until the page is left. Values
 * that another tab wrote are seen, unless this page's own write of the same key was not kept.
 */
export function createSafeStorage(find: () => KeyValueStorage): KeyValueStorage {
  const unkept = new Map<string, string | null>()
  const attempt = <T>(use: (storage: KeyValueStorage) => T, otherwise: T): T => {
    try {
      return use(find())
    } catch {
      return otherwise
    }
  }
  const write = (key: string, value: string | null) => {
    const kept = attempt((storage) => {
      if (value === null) storage.removeItem(key)
      else storage.setItem(key, value)
      return true
    }, false)
    if (kept) unkept.delete(key)
    else unkept.set(key, value)
  }
  return {
    getItem: (key) => unkept.get(key) ?? (unkept.has(key) ? null : attempt((storage) => storage.getItem(key), null)),
    setItem: (key, value) => write(key, value),
    removeItem: (key) => write(key, null),
  }
}
