import { castCommand } from './ballots'

/** Takes one of this person's dots back. */
export const takeDot = castCommand({
  id: 'takeDot',
  labelKey: 'votes.takeDot',
  method: 'dots',
  act: (id) => ({ kind: 'dot', id, by: -1 }),
})
