export { VoteAround } from './VoteAround'
export { VoteBadges } from './VoteBadges'
export { VoteChip } from './VoteChip'
