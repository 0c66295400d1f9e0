import { closeText } from '../session/session'
import type { CommandContext } from './command'

/**
 * Closes the text that is open, and puts the tool away, where its person may not go on with it: what was typed by then is
 * on the board. Gives what ends that.
 */
export function keepToRights({ session, rights }: Pick<CommandContext, 'session' | 'rights'>): () => void {
  return rights.subscribe(({ write, title, move }) => {
    const { editing, titling, tool } = session.getState()
    if ((editing !== null && !write) || (titling !== null && !title)) closeText(session)
    if ((tool === 'note' && !write) || (tool === 'send' && !move)) session.setState({ tool: 'select' })
  })
}
