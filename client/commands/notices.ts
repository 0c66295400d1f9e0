import type { Translate } from '../i18n/t'

/** What a command has to tell the person in one line, say why nothing happened. */
export type Notice = (t: Translate) => string

/** What the person may want then, offered beside the line: to see a cluster, or a deleted support back. */
export type Offer = string | { readonly restores: string }

/** From the commands to whoever shows and reads out what they say. */
export interface Notices {
  /** `offer` is the id of a cluster to see, or what can be brought back. */
  say(notice: Notice, offer?: Offer): void
  onSay(listener: (notice: Notice, offer?: Offer) => void): () => void
}

export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice, offer?: Offer) => void>()
  return {
    say(notice, offer) {
      for (const listener of [...listeners]) listener(notice, offer)
    },
    onSay(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
