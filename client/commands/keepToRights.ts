import { closeText } from '../session/session'
import type { WindowName } from '../session/types'
import type { CommandContext } from './command'

/** Windows that are of no use without the right; what is typed in them is kept. */
const WRITES: readonly WindowName[] = ['paste', 'newCard', 'tags']
const MOVES: readonly WindowName[] = ['send', 'beside']

/**
 * Closes the text and the window that are open, and puts the tool away, where their person may not go on with them: what was
 * typed by then is on the board. Gives what ends that.
 */
export function keepToRights({ session, rights }: Pick<CommandContext, 'session' | 'rights'>): () => void {
  return rights.subscribe(({ write, title, move }) => {
    const { editing, titling, tool, window } = session.getState()
    if ((editing !== null && !write) || (titling !== null && !title)) closeText(session)
    const isSpent = window !== null && ((!write && WRITES.includes(window)) || (!move && MOVES.includes(window)))
    session.setState(isSpent ? { window: null, menu: null } : { menu: null })
    if ((tool === 'note' && !write) || (tool === 'send' && !move)) session.setState({ tool: 'select' })
  })
}
