import { castCommand } from './ballots'

/** One of this person's dots more on a thing. */
export const castDot = castCommand({
  id: 'castDot',
  labelKey: 'votes.castDot',
  method: 'dots',
  act: (id) => ({ kind: 'dot', id, by: 1 }),
})
