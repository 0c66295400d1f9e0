import type { Translate } from '../i18n/t'

/** What a command has to tell the person in one line, say why nothing happened. */
export type Notice = (t: Translate) => string

/** What the person may want then, offered beside the line: to see a cluster, a deleted support or deleted relations back, or the desk. */
export type Offer =
  | string
  | { readonly restores: string }
  | { readonly relates: readonly string[] }
  | { readonly goesTo: 'desk' }

type Listener = (notice: Notice, offer?: Offer) => void

/** From the commands to whoever shows and reads out what they say. */
export interface Notices {
  /** `offer` is the id of a cluster to see, what can be brought back, or where to go. */
  say(notice: Notice, offer?: Offer): void
  /** What was said before anybody listened is said again to the first who does. */
  onSay(listener: Listener): () => void
}

export function createNotices(): Notices {
  const listeners = new Set<Listener>()
  let unheard: Parameters<Listener>[] = []
  return {
    say(...said) {
      if (listeners.size === 0) unheard.push(said)
      for (const listener of [...listeners]) listener(...said)
    },
    onSay(listener) {
      listeners.add(listener)
      for (const said of unheard) listener(...said)
      unheard = []
      return () => listeners.delete(listener)
    },
  }
}
