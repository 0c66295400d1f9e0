import type { Message } from '../message'

/** Relations between clusters and notes. */
export const relations = {
  'relations.title': 'Relations',
  'relations.list.cause': 'leads to {name}',
  'relations.list.causeBack': 'comes from {name}',
  'relations.list.mutual': 'depend on each other: {name}',
  'relations.list.opposition': 'contradicts {name}',
  'relations.list.link': 'goes with {name}',
  'relations.list.more': { one: 'Show {count} more relation', other: 'Show {count} more relations' },
  'relations.list.count': { one: '{count} relation', other: '{count} relations' },
  'relations.list.unrelated': {
    one: '{count} cluster without a relation',
    other: '{count} clusters without a relation',
  },
  'relations.list.wolves': {
    one: '{count} lone wolf has none either.',
    other: '{count} lone wolves have none either.',
  },
} as const satisfies Readonly<Record<string, Message>>
