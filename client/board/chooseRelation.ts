import { closeText, setSelection } from '../session/session'
import type { BoardView } from './boardView'

/** Chooses a relation: nothing else is selected then. */
export function chooseRelation({ session }: Pick<BoardView, 'session'>, id: string): void {
  closeText(session)
  setSelection(session, [])
  session.setState({ relation: id })
}
