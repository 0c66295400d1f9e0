/** Says things to screen readers alone. Nothing here is seen. */
export interface Announcer {
  /** The last words, and how many were said before: the same words can be said twice. */
  readonly said: { readonly text: string; readonly count: number }
  onChange(listener: () => void): () => void
  say(text: string): void
}

export function createAnnouncer(): Announcer {
  let said = { text: '', count: 0 }
  const listeners = new Set<() => void>()
  return {
    get said() {
      return said
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    say(text) {
      said = { text, count: said.count + 1 }
      for (const listener of [...listeners]) listener()
    },
  }
}
