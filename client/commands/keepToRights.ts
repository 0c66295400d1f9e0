import { closeText } from '../session/session'
import type { WindowName } from '../session/types'
import type { CommandContext } from './command'
import type { Right } from './rights'

/** Windows that are of no use without the right; what is typed in them is kept. */
const WRITES: readonly WindowName[] = ['paste', 'newCard', 'tags']
const MOVES: readonly WindowName[] = ['send', 'beside']
const RELATES: WindowName = 'relate'

type Kept = Pick<CommandContext, 'session' | 'rights' | 'sayHeldBack' | 'isDesk'>

/**
 * Closes the text and the window that are open, and puts the tool away, where their person may not go on with them, and
 * says why: what was typed by then is on the board. Gives what ends that.
 */
export function keepToRights({ session, rights, sayHeldBack, isDesk }: Kept): () => void {
  return rights.subscribe((now, before) => {
    // What is open is of the desk while that is shown, and of the board else.
    if (session.getState().onDesk !== (isDesk === true)) return
    const { write, title, move, relate } = now
    const { editing, titling, tool, window, card } = session.getState()
    const lost = (right: Right) => before[right] && !now[right]
    const writes = editing !== null || card !== null || (window !== null && WRITES.includes(window))
    if (writes && lost('write')) sayHeldBack('write')
    else if (titling !== null && lost('title')) sayHeldBack('title')
    else if (window !== null && MOVES.includes(window) && lost('move')) sayHeldBack('move')
    else if (window === RELATES && lost('relate')) sayHeldBack('relate')
    if ((editing !== null && !write) || (titling !== null && !title)) closeText(session)
    const isSpent =
      window !== null &&
      ((!write && WRITES.includes(window)) || (!move && MOVES.includes(window)) || (!relate && window === RELATES))
    session.setState(isSpent ? { window: null, menu: null } : { menu: null })
    if ((tool === 'note' && !write) || (tool === 'send' && !move)) session.setState({ tool: 'select' })
  })
}
