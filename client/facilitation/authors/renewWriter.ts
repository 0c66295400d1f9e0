import * as Y from 'yjs'
import type { BoardView } from '../../board/boardView'
import { isWriting } from '../../session/session'

type Watched = Pick<BoardView, 'meta' | 'lead' | 'session'>

/**
 * Where authors are hidden, what somebody writes in one phase and in the next bears no number in common: their page takes
 * another Yjs client with each phase, once no text of theirs is open, which two numbers would tie together. Gives what
 * ends that.
 */
export function renewWriter(doc: Y.Doc, { meta, lead, session }: Watched): () => void {
  let written = ''
  const look = () => {
    const { phase } = lead.getState().lead
    const now = meta.getState().authors === 'hidden' ? `hidden ${phase?.id} ${phase?.at}` : 'named'
    if (now === written) return
    if (isWriting(session.getState()) || session.getState().card !== null) return
    // Named pages have been told which client they are: the first hidden moment must be another's too.
    if (now !== 'named') doc.clientID = new Y.Doc().clientID
    written = now
  }
  look()
  const stops = [meta.subscribe(look), lead.subscribe(look), session.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}
