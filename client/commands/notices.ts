import type { Translate } from '../i18n/t'

/** What a command has to tell the person in one line, say why nothing happened. */
export type Notice = (t: Translate) => string

/** From the commands to whoever shows and reads out what they say. */
export interface Notices {
  /** `shows` is a cluster that the person may want to see then: it is offered. */
  say(notice: Notice, shows?: string): void
  onSay(listener: (notice: Notice, shows?: string) => void): () => void
}

export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice, shows?: string) => void>()
  return {
    say(notice, shows) {
      for (const listener of [...listeners]) listener(notice, shows)
    },
    onSay(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
