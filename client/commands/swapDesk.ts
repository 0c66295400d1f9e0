import type { SessionStore } from '../session/session'
import type { WindowName } from '../session/types'

/** Windows about what lies where one was. */
const OF_PLACE: readonly WindowName[] = [
  'find',
  'trash',
  'tags',
  'paste',
  'beside',
  'send',
  'overview',
  'filter',
  'newCard',
  'relate',
  'similar',
  'telling',
]

/** Shows the desk, or the board: what was open, selected or found there stays there. A text is closed, and so kept. */
export function swapDesk(session: SessionStore, onDesk: boolean): void {
  const { onDesk: before, window, tool, following } = session.getState()
  if (before === onDesk) return
  session.setState({ editing: null, card: null, menu: null })
  session.setState({
    onDesk,
    selection: new Set(),
    support: null,
    relation: null,
    newNote: null,
    marked: new Set(),
    peeked: new Set(),
    filter: null,
    following: onDesk ? null : following,
    window: window !== null && OF_PLACE.includes(window) ? null : window,
    tool: tool === 'hand' ? tool : 'select',
  })
}
