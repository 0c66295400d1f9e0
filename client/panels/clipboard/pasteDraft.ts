import type { Point } from '../../../shared/geometry/box'
import type { SessionStore } from '../../session/session'
import { createSafeStorage, type KeyValueStorage } from '../../sync/safeStorage'

/** What stands in the window 'paste'. What was typed there is kept while this tab lives, a reload included. */
export interface PasteDraft {
  readonly text: string
  /** The page point that its notes go to; null: the middle of the view. */
  readonly at: Point | null
  /** What was pasted on the board waits there, below what was typed before; another paste takes its place. */
  paste(text: string, at: Point | null): void
  type(text: string): void
  /** Its notes are on the board. */
  forget(): void
}

export function createPasteDraft(
  session: SessionStore,
  board: string,
  find: () => KeyValueStorage = () => sessionStorage,
): PasteDraft {
  const storage = createSafeStorage(find)
  const key = `grappe/pasting/${board}`
  const held = session.getState().pasting
  const typed = held.isTyped ? held.text : (storage.getItem(key) ?? '')
  return {
    text: held.text === '' ? typed : held.text,
    at: held.at,
    paste(text, at) {
      const isTyped = typed.trim() !== ''
      session.setState({ pasting: { text: isTyped ? `${typed.trimEnd()}\n${text}` : text, at, isTyped } })
    },
    type(text) {
      session.setState({ pasting: { text, at: held.at, isTyped: true } })
      if (text === '') storage.removeItem(key)
      else storage.setItem(key, text)
    },
    forget() {
      session.setState({ pasting: { text: '', at: null, isTyped: false } })
      storage.removeItem(key)
    },
  }
}
