import type * as Y from 'yjs'
import { type Ballot, ballotsOf } from './ballot'

/** The origin of a ballot: no undo follows it, so that Ctrl-Z never votes. */
class BallotEdit {
  readonly source = 'ballot'
}

/** Puts a ballot on its voter's desk, whole; an empty one is none, and who takes everything back has not voted. */
export function putBallot(desk: Y.Doc, vote: string, ballot: Ballot): void {
  desk.transact(() => {
    const ballots = ballotsOf(desk)
    if (Object.keys(ballot).length > 0) ballots.set(vote, { ...ballot })
    else if (ballots.has(vote)) ballots.delete(vote)
  }, new BallotEdit())
}
