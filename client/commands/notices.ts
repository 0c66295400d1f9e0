import type { Translate } from '../i18n/t'

/** What a command has to tell the person in one line, say why nothing happened. */
export type Notice = (t: Translate) => string

/** From the commands to whoever shows and reads out what they say. */
export interface Notices {
  say(notice: Notice): void
  onSay(listener: (notice: Notice) => void): () => void
}

export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>()
  return {
    say(notice) {
      for (const listener of [...listeners]) listener(notice)
    },
    onSay(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
