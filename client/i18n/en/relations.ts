import type { Message } from '../message'

/** Relations between clusters and notes. */
export const relations = {
  'relations.title': 'Relations',
} as const satisfies Readonly<Record<string, Message>>
