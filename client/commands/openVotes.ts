import { votesOf } from '../../shared/facilitation/vote'
import type { Command } from './command'

/** Opening, closing and counting votes: for who leads. */
export const openVotes: Command = {
  id: 'open.votes',
  labelKey: 'votes.open',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ session }) => session.setState({ window: 'votes', menu: null, editing: null }),
}

/** What stands to vote as a list, or what came out of the vote. */
export const openBallot: Command = {
  id: 'open.ballot',
  labelKey: 'votes.openBallot',
  group: 'panel',
  shortcuts: [],
  isEnabled: (ctx) => votesOf(ctx.stage).size > 0,
  run: ({ session }) => session.setState({ window: 'ballot', menu: null, editing: null }),
}
