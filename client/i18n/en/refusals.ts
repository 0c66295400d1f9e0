import type { Message } from '../message'

/** Why something stays where it was. */
export const refusals = {
  'clusters.heldBy': '{name} has this in their hand. It is yours once they let go.',
  'clusters.heldByNameless': 'Somebody has this in their hand. It is yours once they let go.',
  'clusters.zoneTakesNot': 'This zone does not take that: it stays where it was.',
  'clusters.zoneIsFull': 'This zone is full: take something out first.',
  'clusters.zoneIsLed': 'Only the facilitator fills this zone.',
  'clusters.intoItself': 'A cluster cannot go into itself, nor into what it holds.',
  'clusters.tooDeep': 'Clusters lie in one another up to {count} levels: this would be one too many.',
} as const satisfies Readonly<Record<string, Message>>
