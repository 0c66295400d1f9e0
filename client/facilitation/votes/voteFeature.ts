import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

const parts = () => import('./voteParts')

/** Secret votes: opened and closed by who leads, cast on the board or in a list, counted by the server. */
export const voteFeature: Feature = {
  id: 'votes',
  windows: {
    votes: () => import('./VotesPanel').then(({ VotesPanel }) => VotesPanel),
    ballot: () => import('./BallotPanel').then(({ BallotPanel }) => BallotPanel),
  },
  led: ['votes'],
  Around: late(() => parts().then(({ VoteAround }) => VoteAround)),
  OnBoard: late(() => parts().then(({ VoteBadges }) => VoteBadges)),
  Chip: late(() => parts().then(({ VoteChip }) => VoteChip)),
  Section: late(() => import('./VoteSection').then(({ VoteSection }) => VoteSection)),
  OnScreen: late(() => import('./VoteOnScreen').then(({ VoteOnScreen }) => VoteOnScreen)),
}
