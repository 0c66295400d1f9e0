type Hints = {
  /** There may be a network again, or the page is looked at again. */
  readonly onOnline: () => void
  /** The browser says that there is no network: a hint, since a server on this machine or in the room may still answer. */
  readonly onOffline: () => void
  /** The page may be gone after this. */
  readonly onLeave: () => void
}

/** What the browser knows of its network before a socket does. Returns what stops listening. */
export function listenToNetwork(events: EventTarget | null, hints: Hints): () => void {
  if (events === null) return () => {}
  const listeners: readonly (readonly [string, () => void])[] = [
    ['online', hints.onOnline],
    ['pageshow', hints.onOnline],
    ['visibilitychange', hints.onOnline],
    ['offline', hints.onOffline],
    ['pagehide', hints.onLeave],
  ]
  for (const [name, listener] of listeners) events.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of listeners) events.removeEventListener(name, listener)
  }
}
