import type { Message } from '../message'

export const sending = {
  'clusters.untitled': 'Untitled: {words}',
  'clusters.in': 'in {path}',
} as const satisfies Readonly<Record<string, Message>>
