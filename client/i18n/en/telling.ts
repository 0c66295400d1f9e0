import type { Message } from '../message'

/** Telling the chart: accounts. */
export const telling = {
  'telling.title': 'Telling',
} as const satisfies Readonly<Record<string, Message>>
