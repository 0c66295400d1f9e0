import type { BoardConnection } from './types'

/** Makes the browser ask before the tab is closed while work is not yet at the server. Returns what stops it. */
export function guardUnload(connection: Pick<BoardConnection, 'hasUnsent'>, page: EventTarget = window): () => void {
  const ask = (event: Event) => {
    if (!connection.hasUnsent()) return
    event.preventDefault()
    // Chromium before 119 asks only where this is set.
    if (globalThis.BeforeUnloadEvent && event instanceof BeforeUnloadEvent) event.returnValue = 'unsent'
  }
  page.addEventListener('beforeunload', ask)
  return () => page.removeEventListener('beforeunload', ask)
}
