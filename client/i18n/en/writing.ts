import type { Message } from '../message'

export const writing = {
  'writing.idea': 'one idea, ten words',
  'writing.left': { one: '{count} character left', other: '{count} characters left' },
  'writing.full': 'This post-it is full: 2,000 characters.',
} as const satisfies Readonly<Record<string, Message>>
