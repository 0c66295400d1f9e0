const OURS = 'grappe/'

/** Whether this browser's key-value storages hold anything of ours. */
export function isDeviceClean(): boolean {
  return pageStorages().every((storage) => keysOf(storage).length === 0)
}

/** Takes away all that is ours. */
export function clearPageStorages(): void {
  for (const storage of pageStorages()) for (const key of keysOf(storage)) storage.removeItem(key)
}

function keysOf(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(OURS))
}

/** None where the browser forbids them. */
function pageStorages(): readonly Storage[] {
  try {
    return [localStorage, sessionStorage]
  } catch {
    return []
  }
}
