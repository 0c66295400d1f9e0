import type { Message } from '../message'

/** Help that never decides: notes like this one, probable duplicates, clusters nearby. */
export const similar = {
  'similar.title': 'Look for what is alike',
} as const satisfies Readonly<Record<string, Message>>
